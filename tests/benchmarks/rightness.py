"""Rows of a comparison held against the rows that readers drew.

A row is right where the readers drew it too: the same clauses, neither more nor
fewer. Rows that touch a doubtful one count like all others, for whoever reads a
comparison cannot see that its readers had doubts; they are also counted apart.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from documents.engine.confidence import Group, place_of
from documents.engine.rows import Comparison, Row
from tests.benchmarks.intervals import Interval, wilson
from tests.benchmarks.known import KnownPair


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """One row. ``group`` and ``figure`` place it in a band; ``said`` is what is said of it."""

    group: Group
    figure: float
    said: str
    is_right: bool
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class Rightness:
    """How many of some rows are right, and how many of all of them are doubtful."""

    right: int
    of: int
    doubtful: int

    @property
    def interval(self) -> Interval:
        """The share that is right, with Wilson's bounds: rows taken as independent."""
        return wilson(self.right / self.of if self.of else 0.0, self.of)


def judged_rows(pair: KnownPair, comparison: Comparison) -> list[JudgedRow]:
    """All rows of a comparison of a pair whose answer is known."""
    known = {(answer.old, answer.new) for answer in pair.answers}
    doubtful_old = {i for answer in pair.answers if answer.doubt for i in answer.old}
    doubtful_new = {j for answer in pair.answers if answer.doubt for j in answer.new}

    def is_doubtful(row: Row) -> bool:
        return not (doubtful_old.isdisjoint(row.old) and doubtful_new.isdisjoint(row.new))

    return [
        JudgedRow(*place_of(row), row.confidence, (row.old, row.new) in known, is_doubtful(row))
        for row in comparison.rows
    ]


def rightness(rows: Iterable[JudgedRow]) -> Rightness:
    """The rows counted."""
    counted = list(rows)
    return Rightness(
        right=sum(row.is_right for row in counted),
        of=len(counted),
        doubtful=sum(row.is_doubtful for row in counted),
    )
