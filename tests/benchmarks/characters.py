"""Characters that clauses, labels, white space and edits give back: none may be lost."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from documents.engine import compare, segment
from documents.engine.cuts import Clause, Cut
from documents.engine.rows import Comparison, Row
from tests.benchmarks.known import KnownPair

Side = Literal["old", "new"]


@dataclass(frozen=True, slots=True)
class Kept:
    """How many characters so many texts have, and how many of them are given back."""

    characters: int = 0
    kept: int = 0
    texts: int = 0

    def __add__(self, other: "Kept") -> "Kept":
        return Kept(
            self.characters + other.characters,
            self.kept + other.kept,
            self.texts + other.texts,
        )


def kept_by_cut(text: str, cut: Cut) -> Kept:
    """What a text's clauses, their labels and the white space between them give back."""
    return _kept(text, cut.clauses)


def kept_by_rows(texts: tuple[str, str], comparison: Comparison) -> Kept:
    """The same of both texts of a comparison, a clause only where its row's edits spell it."""
    return _of_side(texts[0], comparison, "old") + _of_side(texts[1], comparison, "new")


def kept_as_pasted(pairs: Iterable[KnownPair]) -> Kept:
    """What rows give back of pairs of texts that are cut as they would be pasted."""
    return sum(
        (kept_by_rows(pair.texts, compare(*map(segment, pair.texts))) for pair in pairs), Kept()
    )


def _of_side(text: str, comparison: Comparison, side: Side) -> Kept:
    clauses = getattr(comparison, side).clauses
    spelt = {
        index
        for row in comparison.rows
        if _spells(row, clauses, side)
        for index in getattr(row, side)
    }
    return _kept(text, [clause for clause in clauses if clause.position in spelt])


def _spells(row: Row, clauses: Sequence[Clause], side: Side) -> bool:
    wording = "\n".join(clauses[index].text for index in getattr(row, side))
    return "".join(getattr(edit, side) for edit in row.edits) == wording


def _kept(text: str, clauses: Iterable[Clause]) -> Kept:
    spans = [
        (start, start + len(wording))
        for clause in clauses
        for start, wording in ((clause.label_start, clause.label), (clause.start, clause.text))
        if text.startswith(wording, start)
    ]
    lost, at = 0, 0
    for start, end in [*sorted(spans), (len(text), len(text))]:
        lost += sum(map(len, text[at:start].split()))
        at = max(at, end)
    return Kept(len(text), len(text) - lost, 1)
