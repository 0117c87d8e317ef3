"""Description control: by whom and when a record was described, and by which rules."""

import datetime as dt
from dataclasses import dataclass

from django.db import models

from documents.models import Event
from documents.selectors.events import events_of


@dataclass(frozen=True, slots=True)
class Described:
    """Who wrote it and when; None where no Event says, as after ``loaddata``."""

    at: dt.datetime
    actor: str
    action: str


@dataclass(frozen=True, slots=True)
class DescriptionControl:
    """``rules`` are empty for a kind of record that is described by none."""

    rules: str
    first: Described | None
    last: Described | None


def description_control(obj: models.Model) -> DescriptionControl:
    """From the record's Events: two queries."""
    events = events_of(obj).order_by("at", "pk")
    first, last = events.first(), events.last()
    is_same = first is not None and last is not None and first.pk == last.pk
    rules = getattr(obj, "description_rules", "")
    return DescriptionControl(rules, _described(first), None if is_same else _described(last))


def _described(event: Event | None) -> Described | None:
    return None if event is None else Described(event.at, event.actor, event.action)
