"""Rows of a comparison held against the rows that readers drew.

A row is right where the readers drew it too: the same clauses, neither more nor
fewer. Rows that touch a doubtful one count like all others, for whoever reads a
comparison cannot see that its readers had doubts; they are also counted apart. Rows of
one pair of texts are dependent, for they have their drafters and their labellers in common,
and bounds take that into account.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from documents.engine.confidence import Group, place_of
from documents.engine.rows import Comparison, Row
from tests.benchmarks.intervals import Interval, design_effect, wilson
from tests.benchmarks.known import KnownPair


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """One row. ``group`` and ``figure`` place it in a band; ``said`` is what is said of it.

    ``pair`` names the texts it comes of.
    """

    group: Group
    figure: float
    said: str
    is_right: bool
    is_doubtful: bool
    pair: str = ""


@dataclass(frozen=True, slots=True)
class Rightness:
    """How many of some rows are right, and how many of all of them are doubtful.

    ``by_pair``: how many are right, of how many, in each pair of texts that has any, by its name.
    """

    doubtful: int
    by_pair: tuple[tuple[int, int], ...]

    @property
    def right(self) -> int:
        return sum(right for right, _ in self.by_pair)

    @property
    def of(self) -> int:
        return sum(of for _, of in self.by_pair)

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 0.0

    @property
    def interval(self) -> Interval:
        """The share that is right, with Wilson's bounds for as many rows as tell by themselves."""
        return wilson(self.share, self.of / design_effect(self.by_pair))


def judged_rows(pair: KnownPair, comparison: Comparison) -> list[JudgedRow]:
    """All rows of a comparison of a pair whose answer is known."""
    known = {(answer.old, answer.new) for answer in pair.answers}
    doubtful_old = {i for answer in pair.answers if answer.doubt for i in answer.old}
    doubtful_new = {j for answer in pair.answers if answer.doubt for j in answer.new}

    def is_doubtful(row: Row) -> bool:
        return not (doubtful_old.isdisjoint(row.old) and doubtful_new.isdisjoint(row.new))

    return [
        JudgedRow(
            *place_of(row),
            row.confidence,
            (row.old, row.new) in known,
            is_doubtful(row),
            pair.name,
        )
        for row in comparison.rows
    ]


def rightness(rows: Iterable[JudgedRow]) -> Rightness:
    """The rows counted."""
    counted = list(rows)
    by_pair: dict[str, list[bool]] = defaultdict(list)
    for row in counted:
        by_pair[row.pair].append(row.is_right)
    return Rightness(
        doubtful=sum(row.is_doubtful for row in counted),
        by_pair=tuple((sum(found), len(found)) for _, found in sorted(by_pair.items())),
    )
