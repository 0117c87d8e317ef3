"""Meetings set out along the years, as numbers for a drawing."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from documents.models import Document
from documents.selectors.records import State, state_of

# The drawing's own units; the page scales it to whatever room there is.
WIDTH = 1000
MARGIN = 24
MOST_TICKS = 12


@dataclass(frozen=True, slots=True)
class Point:
    """One meeting: how far along it stands, in units of the drawing, and its state."""

    x: int
    state: State
    label: str


@dataclass(frozen=True, slots=True)
class Tick:
    """The first of January of a year."""

    x: int
    year: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Points in order of date, on years that are drawn as ticks."""

    width: int
    points: tuple[Point, ...]
    ticks: tuple[Tick, ...]


def timeline_of(documents: Sequence[Document]) -> Timeline | None:
    """The dated among the documents, from ``with_state``; None for fewer than two dates."""
    dated = [(d.adopted, state_of(d)) for d in documents if d.adopted is not None]
    days = {date.start for date, _ in dated}
    if len(days) < 2:
        return None
    first = dt.date(min(days).year, 1, 1).toordinal()
    last = dt.date(max(days).year, 12, 31).toordinal()

    def x(day: dt.date) -> int:
        return MARGIN + round((day.toordinal() - first) / (last - first) * (WIDTH - 2 * MARGIN))

    years = range(min(days).year, max(days).year + 1)
    step = -(-len(years) // MOST_TICKS)
    return Timeline(
        width=WIDTH,
        points=tuple(Point(x(date.start), state, date.label) for date, state in dated),
        ticks=tuple(Tick(x(dt.date(year, 1, 1)), year) for year in years[::step]),
    )
