"""Dates as the sources give them: a day, a month, a year, or a stretch of days.

The written form is a subset of ISO 8601 and of EDTF level 0 (Library of
Congress): ``2024-09-25``, ``2024-09``, ``2024``, ``2022-03-22/2022-03-23``.
Written forms of one precision sort as the dates do.
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

Precision = Literal["year", "month", "day"]

# "0001-01-01" and the like are what programs write for a date that nobody entered.
EARLIEST_YEAR = 1800

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class DateError(ValueError):
    """A date that cannot be read; the message says what would be."""


@dataclass(frozen=True, slots=True, order=True)
class DateSpan:
    """Days from ``start`` to ``end``, both included, known to ``precision``."""

    start: dt.date
    end: dt.date
    precision: Precision = "day"

    @classmethod
    def parse(cls, written: str) -> "DateSpan":
        """Read a written form. Raises DateError."""
        first, slash, last = written.strip().partition("/")
        start, end, precision = _point(first)
        if slash:
            _, end, last_precision = _point(last)
            if last_precision != precision:
                raise DateError(f"{written!r}: both ends must be known to the same precision")
            if end < start:
                raise DateError(f"{written!r}: the end lies before the start")
        return cls(start, end, precision)

    def __str__(self) -> str:
        first, last = _written(self.start, self.precision), _written(self.end, self.precision)
        return first if first == last else f"{first}/{last}"

    @property
    def is_entered(self) -> bool:
        """False for what stands for a date that nobody entered."""
        return self.start.year >= EARLIEST_YEAR

    @property
    def label(self) -> str:
        """The date as it is read: ``25 September 2024``, ``22–23 March 2022``, ``2019``."""
        first, last = _spoken(self.start, self.precision), _spoken(self.end, self.precision)
        if first == last:
            return first
        if self.precision == "day" and self.start.replace(day=1) == self.end.replace(day=1):
            return f"{self.start.day}–{last}"
        return f"{first} – {last}"


def _point(written: str) -> tuple[dt.date, dt.date, Precision]:
    match = _POINT.fullmatch(written.strip())
    if match is None:
        raise DateError(
            f"{written!r} is not a date; write YYYY-MM-DD, YYYY-MM, YYYY or two of them with a /"
        )
    year = int(match[1])
    month, day = (int(part) if part else None for part in match.groups()[1:])
    try:
        if day is not None and month is not None:
            return (one := dt.date(year, month, day)), one, "day"
        if month is not None:
            last_day = calendar.monthrange(year, month)[1]
            return dt.date(year, month, 1), dt.date(year, month, last_day), "month"
        return dt.date(year, 1, 1), dt.date(year, 12, 31), "year"
    except ValueError as error:
        raise DateError(f"{written!r} is not a date in the calendar: {error}") from error


def _written(day: dt.date, precision: Precision) -> str:
    return day.isoformat()[: {"year": 4, "month": 7, "day": 10}[precision]]


def _spoken(day: dt.date, precision: Precision) -> str:
    month = calendar.month_name[day.month]
    return {
        "year": str(day.year),
        "month": f"{month} {day.year}",
        "day": f"{day.day} {month} {day.year}",
    }[precision]
