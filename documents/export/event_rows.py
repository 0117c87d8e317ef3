"""The audit as CSV, line by line, so that however long it is it is never held whole."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from documents.engine.cuts import canonical_json
from documents.models import Event

COLUMNS = ("at", "actor", "action", "object_type", "object_key", "reason", "before", "after")

# With one of these at its front a spreadsheet takes a cell for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """What csv.writer writes into: it gives each line back."""

    def write(self, line: str) -> str:
        return line


def event_lines(events: Iterable[Event]) -> Iterator[str]:
    """A heading, then a line an Event: time in UTC, before and after as JSON.

    An apostrophe stands before what a spreadsheet would run.
    """
    writer = csv.writer(_Line())
    yield writer.writerow(COLUMNS)
    for event in events:
        yield writer.writerow([_harmless(_cell(event, name)) for name in COLUMNS])


def _cell(event: Event, name: str) -> str:
    value: Any = getattr(event, name)
    if name == "at":
        return f"{value:%Y-%m-%dT%H:%M:%SZ}"
    if isinstance(value, dict | list):
        return canonical_json(value)
    return "" if value is None else str(value)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
