"""Whether somebody alone made a record, by the audit's account."""

from documents.actions.record_event import object_key
from documents.models import Event, Source, Version, Witness
from documents.selectors.draft_writers import writers_of


def is_own(obj: Version | Witness | Source, actor: str) -> bool:
    """Whether an actor (``user:NAME``) made it, and nobody else has written of it since."""
    if isinstance(obj, Version):
        return writers_of(obj) == {actor}
    events = Event.objects.filter(object_type=obj._meta.model_name, object_key=object_key(obj))
    added = events.filter(action="add").order_by("-pk").first()
    if added is None or added.actor != actor:
        # A key may have been another record's before; only what came since is of this one.
        return False
    return not events.filter(pk__gt=added.pk).exclude(actor=actor).exists()
