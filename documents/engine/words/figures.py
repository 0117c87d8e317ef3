"""Where the dates and numbers of a wording stand, each of them whole.

An edit marks what differs: of "30 June 2031" against "30 July 2031" the month, of an amount
in groups of figures the last groups. Who lists what changed needs the date and the amount.
"""

import re
from typing import Final

from documents.engine.looks import (
    DATE,
    NAMED_NUMBER,
    NAMED_YEAR,
    NUMBER,
    is_hijri_year,
    is_year,
)
from documents.engine.readings import Printed
from documents.engine.vocabulary import Vocabulary
from documents.engine.wordlists.dates import between_dates, through
from documents.engine.words.labels import label_tokens

_NUMBERS: Final = NUMBER + NAMED_NUMBER
_RUNS: Final = re.compile(f"[{DATE}{NAMED_YEAR}]+|[{_NUMBERS}]+")

Span = tuple[int, int]


def figures_in(text: str) -> list[Span]:
    """The dates and numbers of a wording, half open in code points, in order.

    "2118 (2013)", "six months" and "5 to 14" are one; of "12 May 2031 and 3 June 2032" each is.
    """
    reading = Vocabulary.shared().read(text)
    printed = reading.printed()
    labels = label_tokens(reading, printed)
    found: list[Span] = []
    was_number = False
    for run in _RUNS.finditer(labels):
        start, end = run.span()
        is_number = labels[start] in _NUMBERS
        for first, last in [(start, end)] if is_number else _dates(printed, start, end):
            before = found[-1][1] if found and was_number == is_number else -1
            if is_number and _is_in_brackets(printed, before, first, last):
                found[-1] = found[-1][0], last + 1
            elif _is_joined(printed, before, first):
                found[-1] = found[-1][0], last
            else:
                found.append((first, last))
            was_number = is_number
    starts = reading.starts()
    return [(starts[it], starts[it] + len(printed.between(it, end).rstrip())) for it, end in found]


def _dates(printed: Printed, start: int, end: int) -> list[Span]:
    """A stretch of dates cut behind each year that something joins to the next date."""
    found: list[Span] = []
    for at in range(start + 1, end - 1):
        key = printed.key(at)
        if (key == "," or key in between_dates()) and _is_year(printed, at - 1):
            found.append((start, at))
            start = at + 1
    return [*found, (start, end)]


def _is_year(printed: Printed, at: int) -> bool:
    return is_year(printed.key(at)) or is_hijri_year(printed.key(at))


def _is_in_brackets(printed: Printed, before: int, start: int, end: int) -> bool:
    """Whether a number stands in brackets right behind another: 2118 (2013)."""
    if before != start - 1 or end == len(printed):
        return False
    return printed.key(before) == "(" and printed.key(end) == ")"


def _is_joined(printed: Printed, before: int, start: int) -> bool:
    """Whether a figure goes on with the next: twelve (12) months, 5 to 14."""
    return before == start or (before == start - 1 and printed.key(before) in through())
