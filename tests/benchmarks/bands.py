"""Bands of rows that are right about equally often, found from labelled rows.

One rule for all groups, so that nothing is picked by eye: a group is cut in two at
the figure that best tells right rows from wrong ones, and each half again, as long
as the cut tells more than chance would.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log

from documents.engine.confidence import GROUPS, Group
from tests.benchmarks.rightness import JudgedRow, Rightness, rightness

# Edges of bands are multiples of this: finer ones would follow single rows.
STEP = 0.05
# Rows a band holds at least, where a group is cut at all.
FEWEST = 10
# What a cut must gain in log likelihood: half of 3.84, the 95 % point of chi-squared
# with one degree of freedom.
GAIN = 1.92

# The least that is said with 95 % confidence for each word: bounds of the guidance note
# for authors of the IPCC's fifth assessment (Mastrandrea and others, 2010), which calls
# 0.90 to 1 very likely and 0.66 to 1 likely. What counts as 95 % confidence was chosen
# among ways to take rows of one text together: docs/decisions/0018, left_out.py.
WORDS = (("very likely", 0.90), ("likely", 0.66))
UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class FoundBand:
    """A band with what was counted in it; ``least`` is the figure it begins at."""

    group: Group
    least: float
    found: Rightness

    @property
    def word(self) -> str:
        """The word that the lower bound of the share of right rows bears out."""
        return word_of(self.found.interval.low)


def word_of(low: float) -> str:
    """The highest word that a lower bound of the share of right rows bears out."""
    return next((word for word, least in WORDS if low >= least), UNCERTAIN)


def bands_of(rows: Sequence[JudgedRow]) -> list[FoundBand]:
    """The bands of all groups that have a row, in the order of groups and figures.

    The lowest begins at the lowest figure seen, for nothing is known below; but for
    clauses left alone, where less alike is surer.
    """
    bands = []
    for group in GROUPS:
        ordered = sorted((row for row in rows if row.group == group), key=lambda row: row.figure)
        for part in _cut(ordered, group) if ordered else []:
            is_surest = group == "alone" and part[0] is ordered[0]
            least = 0.0 if is_surest else round(_step(part[0]) * STEP, 2)
            bands.append(FoundBand(group, least, rightness(part)))
    return bands


def _cut(rows: Sequence[JudgedRow], group: Group) -> list[Sequence[JudgedRow]]:
    """Rows of one group, by figure, as runs that belong together."""
    at = _best_cut(rows, group)
    return [rows] if at is None else [*_cut(rows[:at], group), *_cut(rows[at:], group)]


def _best_cut(rows: Sequence[JudgedRow], group: Group) -> int | None:
    """Where the cut lies that tells most; None where none tells enough.

    The more alike two wordings, the surer a match; the more alike the nearest
    wording, the less sure that there is no match. Cuts that say otherwise are chance.
    """
    whole = _likelihood(rows)
    best, gained = None, GAIN
    for at in range(FEWEST, len(rows) - FEWEST + 1):
        low, high = rows[:at], rows[at:]
        rises = _share(high) > _share(low)
        if _step(low[-1]) == _step(high[0]) or rises == (group == "alone"):
            continue
        gain = _likelihood(low) + _likelihood(high) - whole
        if gain >= gained:
            best, gained = at, gain
    return best


def _step(row: JudgedRow) -> int:
    return floor(row.figure / STEP + 1e-9)


def _share(rows: Sequence[JudgedRow]) -> float:
    return sum(row.is_right for row in rows) / len(rows)


def _likelihood(rows: Sequence[JudgedRow]) -> float:
    """The largest log likelihood of so many right and wrong rows."""
    count, right = len(rows), sum(row.is_right for row in rows)
    return sum(part * log(part / count) for part in (right, count - right) if part)
