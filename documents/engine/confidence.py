"""How sure a row is: a word, and how often such rows were right among labelled ones.

Rows are put into bands by two facts that swapping the sides does not change: what
became of the clause, and how alike the wordings are (for a clause without a
counterpart: how alike the nearest one is). What is said of a band was counted on rows
that careful readers had decided, for one language and one type of text at a time;
elsewhere nothing is claimed, nor of lines paired by their role, of which no labelled row
is one. ``data/confidence.json`` holds the counts and is written
by ``python -m tests.benchmarks.calibration``, never by hand.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Literal, get_args

from documents.engine.alignment import Constraints, Link
from documents.engine.cuts import Clause, Cut, Kind
from documents.engine.lexicon import read
from documents.engine.rows import Nearest, Row, Status

NOT_MEASURED = "not measured"
BY_A_PERSON = "decided by a person"

Group = Literal["same", "reworded", "parts", "alone"]
GROUPS: tuple[Group, ...] = get_args(Group)
TextType = Literal["resolution"]

_GROUP_OF: Mapping[Status, Group] = {
    "unchanged": "same",
    "reworded": "reworded",
    "split": "parts",
    "merged": "parts",
    "added": "alone",
    "removed": "alone",
}
_FORM: frozenset[Kind] = frozenset({"formula", "preambular", "operative"})


@dataclass(frozen=True)
class Band:
    """Rows of one group whose figure is ``least`` or more, up to the next band.

    ``word`` is what may be said of them; ``right`` of ``of`` labelled rows were
    drawn as the readers drew them. Rows whose readers had doubts are among them.
    """

    group: Group
    least: float
    word: str
    right: int
    of: int

    def __str__(self) -> str:
        return f"{self.word}: right in {self.right} of {self.of} labelled rows"


@dataclass(frozen=True)
class Calibration:
    """What was measured on texts of one language and type; ``on`` says on which, in words."""

    language: str
    type: str
    on: str
    bands: tuple[Band, ...]

    def band(self, group: Group, figure: float) -> Band | None:
        """The band of a row; None below what the labelled rows reach down to."""
        bands = [band for band in self.bands if band.group == group]
        at = bisect_right([band.least for band in bands], figure)
        return bands[at - 1] if at else None


class Confidence:
    """What may be said of the rows of one comparison.

    ``counts``: how many clauses the old and the new text have.
    """

    def __init__(
        self,
        calibration: Calibration | None,
        constraints: Constraints,
        counts: tuple[int, int] = (0, 0),
    ) -> None:
        self._decided = constraints.forced
        self._alone = _forbidden_all(constraints, counts)
        bands = calibration.bands if calibration else ()
        by_group = {group: [band for band in bands if band.group == group] for group in GROUPS}
        self._least = {group: [it.least for it in found] for group, found in by_group.items()}
        self._words = {group: [NOT_MEASURED, *map(str, found)] for group, found in by_group.items()}

    def of_linked(self, link: Link, status: Status, similarity: float, *, is_cosmetic: bool) -> str:
        """What may be said of clauses that correspond."""
        if self._decided and any((i, j) in self._decided for i in link.old for j in link.new):
            return BY_A_PERSON
        group, figure = _linked_place(status, similarity, is_cosmetic)
        return self._word(group, figure)

    def of_lone(self, link: Link, nearest: Nearest | None) -> str:
        """What may be said of a clause that no counterpart was found for."""
        if (link.old, link.new) in self._alone:
            return BY_A_PERSON
        return self._word("alone", nearest.score if nearest else 0.0)

    def _word(self, group: Group, figure: float) -> str:
        return self._words[group][bisect_right(self._least[group], figure)]


def confidence_of(old: Cut, new: Cut, constraints: Constraints) -> Confidence:
    """What may be said of the rows between two cuts."""
    counts = len(old.clauses), len(new.clauses)
    return Confidence(calibration_of(old, new), constraints, counts)


def _forbidden_all(
    constraints: Constraints, counts: tuple[int, int]
) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The sides of rows of clauses that people forbade every pair: they have no counterpart."""
    if not constraints.forbidden:
        return set()
    of_old = Counter(i for i, _ in constraints.forbidden)
    of_new = Counter(j for _, j in constraints.forbidden)
    alone = {((i,), ()) for i, count in of_old.items() if count == counts[1]}
    return alone | {((), (j,)) for j, count in of_new.items() if count == counts[0]}


def calibration_of(old: Cut, new: Cut) -> Calibration | None:
    """What was measured on such texts: both of one language, and of one type."""
    if old.language != new.language:
        return None
    for calibration in calibrations():
        if calibration.language == old.language and (
            calibration.type == text_type(old) == text_type(new)
        ):
            return calibration
    return None


def text_type(cut: Cut) -> TextType | None:
    """The type of a text where it shows: a resolution calls itself one and has its form.

    Its form: a formula, a preamble and operative clauses. Communiqués that borrow
    the form do not call themselves so, and nothing is known of them.
    """
    if not {clause.kind for clause in cut.clauses}.issuperset(_FORM):
        return None
    front = takewhile(_is_before_the_body, cut.clauses)
    return "resolution" if any("resolution" in it.text.casefold() for it in front) else None


def _is_before_the_body(clause: Clause) -> bool:
    return clause.kind not in ("preambular", "operative")


def place_of(row: Row) -> tuple[Group, float]:
    """The group of a row and the figure by which its band is found."""
    if not (row.old and row.new):
        return "alone", row.nearest.score if row.nearest else 0.0
    return _linked_place(row.status, row.similarity, row.cosmetic)


def _linked_place(status: Status, similarity: float, is_cosmetic: bool) -> tuple[Group, float]:
    return ("same", 1.0) if is_cosmetic else (_GROUP_OF[status], similarity)


@cache
def calibrations() -> Sequence[Calibration]:
    """All that was measured, as frozen in the data file."""
    return tuple(
        Calibration(
            language=table["language"],
            type=table["type"],
            on=table["on"],
            bands=tuple(
                Band(band["group"], band["from"], band["word"], band["right"], band["of"])
                for band in table["bands"]
            ),
        )
        for table in read("confidence.json")["tables"]
    )
