"""The Events of one record, as its history shows them."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import QuerySet

from documents.actions.record_event import object_key
from documents.engine.cuts import canonical_json
from documents.models import Event, Version


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field before and after, as text; None where there was or is no such record."""

    field: str
    before: str | None
    after: str | None


def events_of(obj: models.Model) -> QuerySet[Event]:
    """The record's Events, the newest first; a version's with those of its draft."""
    kind = obj._meta.model_name
    keys = [object_key(obj)]
    if isinstance(obj, Version) and obj.is_published:
        published = Event.objects.filter(object_type=kind, object_key=keys[0], action="publish")
        keys += [before["draft"] for before in published.values_list("before", flat=True) if before]
    return Event.objects.filter(object_type=kind, object_key__in=keys)


def actors_of_events() -> list[str]:
    """Everybody who ever did anything, by name."""
    return list(Event.objects.order_by("actor").values_list("actor", flat=True).distinct())


def changes_of(event: Event) -> list[FieldChange]:
    """What an Event says of each field, in the order of the record's columns."""
    before, after = event.before or {}, event.after or {}
    return [
        FieldChange(name, _shown(before, name), _shown(after, name))
        for name in dict.fromkeys([*before, *after])
        if before.get(name) not in _NOTHING or after.get(name) not in _NOTHING
    ]


# What a new record says of a field that nobody filled in.
_NOTHING: tuple[Any, ...] = (None, "", [], {})


def _shown(state: dict[str, Any], name: str) -> str | None:
    if name not in state:
        return None
    value = state[name]
    return value if isinstance(value, str) else canonical_json(value)
