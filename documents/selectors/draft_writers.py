"""Who wrote a draft, by the audit's account."""

from documents.actions.record_event import object_key
from documents.models import Event, Version
from documents.models.version_lists import WRITING


def writers_of(draft: Version) -> set[str]:
    """The actors (``user:NAME``, ``system:NAME``) who wrote, changed or submitted a draft.

    A draft's row is in its key and is never given twice, so its Events are known even
    from before its document was renamed. Looks through every Event of that kind.
    """
    wrote = Event.objects.filter(object_type="version", action__in=WRITING)
    key = object_key(draft)
    of_draft = wrote.filter(object_key__endswith=key[key.rindex("/") :])
    return set(of_draft.values_list("actor", flat=True))


def is_written_by(draft: Version, actor: str) -> bool:
    """Whether an actor is among a draft's writers; quick where it is so by today's key."""
    by_key = Event.objects.filter(
        object_type="version", object_key=object_key(draft), action__in=WRITING, actor=actor
    )
    return by_key.exists() or actor in writers_of(draft)
