"""The audit as CSV, line by line, so that however long it is it is never held whole."""

from collections.abc import Iterable, Iterator
from typing import Any

from documents.engine.cuts import canonical_json
from documents.export.csv_lines import csv_lines
from documents.models import Event

COLUMNS = ("at", "actor", "action", "object_type", "object_key", "reason", "before", "after")


def event_lines(events: Iterable[Event]) -> Iterator[str]:
    """A heading, then a line an Event: time in UTC, before and after as JSON.

    An apostrophe stands before what a spreadsheet would run.
    """
    yield from csv_lines([COLUMNS])
    yield from csv_lines([_cell(event, name) for name in COLUMNS] for event in events)


def _cell(event: Event, name: str) -> str:
    value: Any = getattr(event, name)
    if name == "at":
        return f"{value:%Y-%m-%dT%H:%M:%SZ}"
    if isinstance(value, dict | list):
        return canonical_json(value)
    return "" if value is None else str(value)
