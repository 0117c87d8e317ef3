"""Several new catalogue records together, each checked and with its Event."""

from collections.abc import Sequence

from django.db import models

from documents.actions.actor import Actor
from documents.actions.record_event import event_of, state_of
from documents.actions.save_record import check_record
from documents.models import Capture, Event, Witness

# Their rows are written one by one: PostgreSQL's driver is slow at quoting long texts
# in arrays of them, which is how many rows are written at once.
_LONG = (Capture, Witness)


def add_records(actor: Actor, rows: Sequence[models.Model], reason: str = "") -> list[Event]:
    """Write new records of one model; gives their Events, to be written too.

    For callers that hold a transaction and take everything back where the database
    refuses one row. Many-to-many fields are the caller's. Raises ValidationError,
    IntegrityError and PermissionRefused.
    """
    if not rows:
        return []
    model = type(rows[0])
    actor.require(f"documents.add_{model._meta.model_name}")
    for row in rows:
        check_record(row, is_among_many=True)
    if model in _LONG:
        for row in rows:
            row.save(force_insert=True)
    else:
        model._default_manager.bulk_create(rows)
    return [event_of(actor, "add", row, after=state_of(row), reason=reason) for row in rows]
