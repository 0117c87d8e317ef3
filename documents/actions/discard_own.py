"""A draft, witness or source that somebody made by mistake, discarded by them."""

from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.delete_record import take_out
from documents.actions.refusal import ActionRefused
from documents.models import Event, Source, Version, Witness
from documents.selectors.own_records import is_own
from documents.selectors.resting import resting_on

Discardable = Version | Witness | Source


def discard_own(actor: Actor, obj: Discardable, *, reason: str) -> Event:
    """Remove what the actor alone made, which was never submitted or published and on which
    nothing rests. Its Event keeps what it said, its text by its digest. Raises
    ActionRefused and PermissionRefused.
    """
    actor.require(f"documents.add_{obj._meta.model_name}")
    with transaction.atomic():
        row: Discardable = type(obj).objects.select_for_update().get(pk=obj.pk)
        if refusal := why_kept(actor, row):
            raise ActionRefused(refusal)
        return take_out(actor, row, "discard", reason)


def why_kept(actor: Actor, obj: Discardable) -> str:
    """Why the actor does not discard this; empty where they may."""
    if not actor.may(f"documents.add_{obj._meta.model_name}"):
        return f"{actor.name} may not do this."
    if isinstance(obj, Version) and obj.is_published:
        return f"{obj} is published: have it withdrawn or sealed instead."
    if isinstance(obj, Version) and obj.reviews.exists():
        return f"{obj} was submitted once, and its review is kept; an administrator deletes it."
    if not is_own(obj, actor.name):
        return f"{obj} is not of your making alone; an administrator deletes it."
    if resting := resting_on(obj):
        return (
            f"{resting[0]._meta.verbose_name} “{resting[0]}” rests on {obj}; that goes first, and "
            "what was captured never goes."
        )
    return ""
