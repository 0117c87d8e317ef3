"""The audit row that every action writes, in the transaction of what it did."""

from typing import Any

from django.db import models
from django.utils import timezone

from documents.actions.actor import Actor
from documents.engine.cuts import digest_of
from documents.models import Event, Version
from documents.models.fields import FoldedField

# What stands in an Event by its digest, which has a column of its own beside it.
DIGESTED = frozenset({"text", "cut", "content"})
# What stands in an Event as its digest, since it repeats words of texts.
SUMMED = frozenset({"departures", "doubts", "metadata"})


def record_event(
    actor: Actor,
    action: str,
    obj: models.Model,
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    reason: str = "",
) -> Event:
    """Write who did what to which record, now. ``before`` and ``after`` hold what changed."""
    event = event_of(actor, action, obj, before=before, after=after, reason=reason)
    event.save(force_insert=True)
    return event


def event_of(
    actor: Actor,
    action: str,
    obj: models.Model,
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    reason: str = "",
) -> Event:
    """The row that record_event writes, not written yet: for actions that write many at once."""
    return Event(
        at=timezone.now(),
        actor=actor.name,
        action=action,
        object_type=obj._meta.model_name or "",
        object_key=object_key(obj),
        before=before,
        after=after,
        reason=reason,
    )


def object_key(obj: models.Model) -> str:
    """The record's natural key with strokes between; a draft, which has none yet, by its row.

    A model without natural keys (a user) goes by its primary key.
    """
    if isinstance(obj, Version) and obj.number is None:
        return "/".join([*obj.expression.natural_key(), f"draft-{obj.pk}"])
    natural_key = getattr(obj, "natural_key", None)
    return "/".join(str(part) for part in natural_key()) if natural_key else str(obj.pk)


def state_of(obj: models.Model) -> dict[str, Any]:
    """The record's columns as JSON can hold them; other records by their natural keys.

    Many-to-many fields are left out, being no part of the row, and folded columns,
    which only repeat others.
    """
    return {
        column.name: _plain(obj, column)
        for column in obj._meta.concrete_fields
        if not (column.primary_key or column.name in DIGESTED or isinstance(column, FoldedField))
    }


def _plain(obj: models.Model, column: "models.Field[Any, Any]") -> Any:
    if isinstance(column, models.ForeignKey):
        other = getattr(obj, column.name)
        return None if other is None else object_key(other)
    value = column.value_from_object(obj)
    if column.name in SUMMED:
        return f"SHA-256 {digest_of(value)}" if value else ""
    if value is None or isinstance(value, bool | int | float | str | list | dict):
        return value
    return column.value_to_string(obj)
