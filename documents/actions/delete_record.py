"""A catalogue record or a draft taken out, where nothing rests on it."""

from django.db import models, transaction

from documents.actions.actor import Actor
from documents.actions.record_event import object_key, record_event, state_of
from documents.actions.refusal import ActionRefused
from documents.models import (
    Capture,
    Citation,
    Clause,
    Comparison,
    Decision,
    DecisionEvent,
    Event,
    Fingerprints,
    KeyedText,
    ReviewEvent,
    VerbChanges,
    Version,
    VersionEvent,
)
from documents.selectors.resting import resting_on

_SHOWN = 5
_NEVER = (
    Capture,
    Citation,
    Clause,
    Comparison,
    Decision,
    DecisionEvent,
    Event,
    Fingerprints,
    KeyedText,
    ReviewEvent,
    VerbChanges,
    VersionEvent,
)


def delete_record(actor: Actor, obj: models.Model, reason: str = "") -> Event:
    """Delete a record; its Event keeps what it said. Raises ActionRefused and
    PermissionRefused.
    """
    if isinstance(obj, _NEVER):
        raise TypeError(f"{type(obj).__name__} is no record that anybody deletes")
    actor.require(f"documents.delete_{obj._meta.model_name}")
    return take_out(actor, obj, "delete", reason)


def take_out(actor: Actor, obj: models.Model, action: str, reason: str) -> Event:
    """Remove a row that nothing rests on, with its Event; whoever calls has checked the right.

    Raises ActionRefused.
    """
    with transaction.atomic():
        if isinstance(obj, Version) and obj.is_published:
            raise ActionRefused(f"{obj} is published: withdraw or seal it instead.")
        resting = resting_on(obj)
        if resting:
            raise ActionRefused(f"{obj} cannot be deleted: {_named(resting)} on it.")
        event = record_event(actor, action, obj, before=_whole(obj), reason=reason)
        if isinstance(obj, Version):
            obj.clauses.all().delete()
        obj.delete()
    return event


def _whole(obj: models.Model) -> dict[str, object]:
    lists = {
        field.name: sorted(map(object_key, getattr(obj, field.name).all()))
        for field in obj._meta.many_to_many
    }
    return state_of(obj) | lists


def _named(resting: list[models.Model]) -> str:
    shown = [f"{row._meta.verbose_name} “{row}”" for row in resting[:_SHOWN]]
    if len(resting) > _SHOWN:
        shown.append(f"{len(resting) - _SHOWN} more")
    return f"{', '.join(shown)} {'rests' if len(resting) == 1 else 'rest'}"
