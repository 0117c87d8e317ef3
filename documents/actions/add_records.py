"""Several new catalogue records together, each checked and with its Event."""

from collections.abc import Sequence

from django.db import models

from documents.actions.actor import Actor
from documents.actions.insert_rows import insert_rows
from documents.actions.record_event import event_of, state_of
from documents.actions.save_record import check_record
from documents.models import Event


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
    insert_rows(rows)
    return [event_of(actor, "add", row, after=state_of(row), reason=reason) for row in rows]
