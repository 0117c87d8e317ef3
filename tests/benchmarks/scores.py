"""What a comparison says against what is known, counted.

F1 is micro-averaged over index pairs: every old paragraph of a row with every
new one of it. Pairs that touch a paragraph of a doubtful row are left out, and
counted under "links, doubtful ones too".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from documents.engine.rows import Comparison, Row, Status
from tests.benchmarks.known import CLASSES, Answer, KnownPair, Label, Link
from tests.benchmarks.rows_moved import moved_rows

LINKS = "links"
ALL_LINKS = "links, doubtful ones too"
MOVES = "moves"

_LABEL_OF: dict[Status, Label] = {
    "unchanged": "same",
    "reworded": "reworded",
    "split": "split",
    "merged": "merged",
    "removed": "removed",
    "added": "added",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one measure: how many are known and found, how many said and right."""

    known: int = 0
    found: int = 0
    said: int = 0
    right: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.known + other.known,
            self.found + other.found,
            self.said + other.said,
            self.right + other.right,
        )

    @property
    def recall(self) -> float:
        """The share of what is known that was found, 0..1; 1 where nothing is known."""
        return self.found / self.known if self.known else 1.0

    @property
    def precision(self) -> float:
        """The share of what was said that is right, 0..1; 1 where nothing was said."""
        return self.right / self.said if self.said else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Scores = dict[str, Tally]


def said_by(comparison: Comparison) -> tuple[Answer, ...]:
    """A comparison's rows in the terms of the known answers. Cosmetic changes are none."""
    return tuple(map(_said, comparison.rows))


def _said(row: Row) -> Answer:
    label = "same" if row.cosmetic else _LABEL_OF[row.status]
    return Answer(row.old, row.new, label, moved=row.moved)


def score(pair: KnownPair, said: Sequence[Answer]) -> Scores:
    """All measures of one pair, by name."""
    known = _with_closest_moves(pair, said)
    doubtful = _Doubt(known)
    scores = {
        LINKS: _tally(doubtful.sure(_links(known)), doubtful.sure(_links(said))),
        ALL_LINKS: _tally(_links(known), _links(said)),
        MOVES: _moves(known, said, doubtful),
    }
    for class_ in CLASSES:
        scores[class_] = _class_tally(class_, known, said, doubtful)
    return scores


def _with_closest_moves(pair: KnownPair, said: Sequence[Answer]) -> list[Answer]:
    """The known rows, of all smallest-weight sets of moves with the one closest to what is said."""
    said_moved = _links(row for row in said if row.moved)
    moved = moved_rows(pair.answers, pair.old, pair.new, said_moved)
    return [replace(row, moved=row in moved) for row in pair.answers]


class _Doubt:
    """Which paragraphs stand in doubtful rows."""

    def __init__(self, known: Sequence[Answer]) -> None:
        doubtful = [row for row in known if row.doubt]
        self.old = {i for row in doubtful for i in row.old}
        self.new = {j for row in doubtful for j in row.new}

    def sure(self, links: set[Link]) -> set[Link]:
        """The links that touch no doubtful paragraph."""
        return {(i, j) for i, j in links if i not in self.old and j not in self.new}


def _links(rows: Iterable[Answer]) -> set[Link]:
    return {link for row in rows for link in row.links}


def _tally(known: set[Link], said: set[Link]) -> Tally:
    both = len(known & said)
    return Tally(len(known), both, len(said), both)


def _moves(known: Sequence[Answer], said: Sequence[Answer], doubtful: "_Doubt") -> Tally:
    """Rows said to have moved, against rows that did; a row is found by any of its links."""
    moved = [row.links for row in known if row.moved]
    said_moved = [row.links for row in said if row.moved and doubtful.sure(row.links)]
    links, said_links = set().union(*moved), set().union(*said_moved)
    return Tally(
        known=len(moved),
        found=sum(bool(row & said_links) for row in moved),
        said=len(said_moved),
        right=sum(bool(row & links) for row in said_moved),
    )


def _class_tally(
    class_: str, known: Sequence[Answer], said: Sequence[Answer], doubtful: _Doubt
) -> Tally:
    """Links of one class; removed and added paragraphs have none and count themselves.

    What is known as moved is found only where it is also said to have moved.
    """
    if class_ in ("removed", "added"):
        return _tally(_alone(class_, known, doubtful), _alone(class_, said, doubtful))
    is_move = class_.startswith("moved")
    whole_known = _links(row for row in known if row.moved or not is_move)
    whole_said = _links(row for row in said if row.moved or not is_move)
    these = doubtful.sure(_links(row for row in known if row.class_ == class_))
    those = doubtful.sure(_links(row for row in said if row.class_ == class_))
    return Tally(len(these), len(these & whole_said), len(those), len(those & whole_known))


def _alone(class_: str, rows: Sequence[Answer], doubtful: _Doubt) -> set[Link]:
    """Paragraphs without a counterpart, as links to nowhere."""
    if class_ == "removed":
        return {(i, -1) for row in rows if not row.new for i in row.old if i not in doubtful.old}
    return {(-1, j) for row in rows if not row.old for j in row.new if j not in doubtful.new}
