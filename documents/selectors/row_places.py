"""Where on the page of a comparison a row or a clause is to be found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from documents.engine.rows import Comparison, Row


@dataclass(frozen=True, slots=True)
class Places:
    """Where on the page each row is, by its index, and the row of each clause of either side."""

    anchors: Sequence[str]
    of_old: Mapping[int, str]
    of_new: Mapping[int, str]


def places_of(comparison: Comparison) -> Places:
    """A row is named by its new clause's reference, else by ``old-`` and its old clause's."""
    anchors = [
        comparison.new.clauses[row.new[0]].ref
        if row.new
        else f"old-{comparison.old.clauses[row.old[0]].ref}"
        for row in comparison.rows
    ]
    pairs = list(zip(anchors, comparison.rows, strict=True))
    return Places(
        anchors=anchors,
        of_old={clause: anchor for anchor, row in pairs for clause in row.old},
        of_new={clause: anchor for anchor, row in pairs for clause in row.new},
    )


@dataclass(frozen=True, slots=True)
class NearestWording:
    """The closest clause of the other side, for one without a counterpart."""

    ref: str
    text: str
    percent: int
    anchor: str


def nearest_wording(row: Row, comparison: Comparison, places: Places) -> NearestWording | None:
    """The nearest wording of a removed or added row; None where the engine gives none."""
    if row.nearest is None:
        return None
    index = row.nearest.index
    if row.status == "added":
        clause, anchor = comparison.old.clauses[index], places.of_old[index]
    else:
        clause, anchor = comparison.new.clauses[index], places.of_new[index]
    return NearestWording(clause.ref, clause.text, percent(row.nearest.score), anchor)


def percent(share: float) -> int:
    """A share, 0..1, in whole percent; 100 and 0 are kept for what is whole or nothing."""
    if 0 < share < 1:
        return min(99, max(1, round(share * 100)))
    return round(share * 100)
