"""Rows of a comparison that another witness of either side would change."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from documents.engine.collation.places import CollatedWitness
from documents.engine.collation.variants import SUBSTANTIVE, WHOLE_CLAUSES, Variant, reading_of
from documents.engine.cuts import Cut
from documents.engine.rows import Comparison, Edit, Row
from documents.engine.vocabulary import Vocabulary
from documents.engine.words import TooLong, edit_words

SideName = Literal["old", "new"]

# With the witness: the row's changes of substance are gone; some are; there are some where
# there were none; they are others. Or the witness leaves the clause out, has a clause that is
# missed here, or has it in another place.
Effect = Literal["vanishes", "lessens", "arises", "differs", "left-out", "held", "elsewhere"]

# The share, 0..1, of two wordings that is equal, from which one is taken for the other: what a
# witness adds is then the clause that had no counterpart. Between near twins of a list it is
# seldom above .7; a reprint of the same clause is above .9.
ALIKE = 0.75


@dataclass(frozen=True, slots=True)
class Dependence:
    """What a witness of one side would do to a row, by its index in the comparison.

    ``variants`` are those that do it, as places in that side's text.
    """

    row: int
    side: SideName
    siglum: str
    effect: Effect
    variants: tuple[Variant, ...]


def dependences(
    comparison: Comparison, side: SideName, cut: Cut, witness: CollatedWitness
) -> list[Dependence]:
    """What a complete witness of a side's text, collated with it, would do to each row.

    ``cut`` is that side's. Rows that no variant of substance meets are not looked at.
    """
    told = _Told(cut, witness)
    asked = _Asked(comparison, side, told)
    return [found for at, row in enumerate(comparison.rows) for found in asked.of(at, row)]


class _Told:
    """A witness's variants by the clause, by its index, that they lie in."""

    def __init__(self, cut: Cut, witness: CollatedWitness) -> None:
        self.siglum, self.text = witness.siglum, cut.text
        self.wording: dict[int, list[Variant]] = {}
        self.omitted: dict[int, Variant] = {}
        self.elsewhere: dict[int, Variant] = {}
        self.added = [v for v in witness.variants if v.kind == "addition"]
        self._starts = [clause.start for clause in cut.clauses]
        self._ends = [clause.end for clause in cut.clauses]
        for variant in witness.variants:
            self._place(variant)

    def _place(self, variant: Variant) -> None:
        for inner in variant.inner:
            self._place(inner)
        if variant.kind not in WHOLE_CLAUSES:
            # A split or merged passage may have a variant across two clauses.
            first = bisect_left(self._ends, variant.start)
            for index in range(first, max(first + 1, bisect_left(self._starts, variant.end))):
                self.wording.setdefault(index, []).append(variant)
        elif variant.start < variant.end and variant.kind in ("omission", "order"):
            gone = self.omitted if variant.kind == "omission" else self.elsewhere
            gone[bisect_left(self._starts, variant.start)] = variant

    def of_substance(self, index: int) -> list[Variant]:
        return [v for v in self.wording.get(index, ()) if v.is_substantive]


class _Asked:
    """Goes through the rows for one witness of one side."""

    def __init__(self, comparison: Comparison, side: SideName, told: _Told) -> None:
        self._side: SideName = side
        self._told = told
        self._mine = comparison.old if side == "old" else comparison.new
        self._others = comparison.new if side == "old" else comparison.old

    def of(self, at: int, row: Row) -> Iterator[Dependence]:
        """What the witness would do to one row."""
        mine, others = (row.old, row.new) if self._side == "old" else (row.new, row.old)
        if not mine:
            yield from self._held(at, others[0])
            return
        omitted = [self._told.omitted[i] for i in mine if i in self._told.omitted]
        elsewhere = [self._told.elsewhere[i] for i in mine if i in self._told.elsewhere]
        if omitted:
            yield self._found(at, "left-out", omitted)
        if elsewhere and others:
            yield self._found(at, "elsewhere", elsewhere)
        if others and not omitted:
            yield from self._reworded(at, row, mine, others)

    def _held(self, at: int, other: int) -> Iterator[Dependence]:
        """A clause without a counterpart that the witness has after all."""
        wording = self._others.clauses[other].text
        alike = [v for v in self._told.added if _likeness(wording, v.reading) >= ALIKE]
        if alike:
            yield self._found(at, "held", alike)

    def _reworded(
        self, at: int, row: Row, mine: Sequence[int], others: Sequence[int]
    ) -> Iterator[Dependence]:
        variants = [variant for i in mine for variant in self._told.of_substance(i)]
        if not variants:
            return
        reading = "\n".join(self._reading(i) for i in mine)
        other = "\n".join(self._others.clauses[i].text for i in others)
        pair = (reading, other) if self._side == "old" else (other, reading)
        try:
            edits = edit_words(*pair, Vocabulary.shared())
        except TooLong:
            return
        effect = _effect(_substance(row.edits), _substance(edits))
        if effect:
            yield self._found(at, effect, variants)

    def _reading(self, index: int) -> str:
        clause = self._mine.clauses[index]
        here = self._told.wording.get(index, ())
        return reading_of(self._told.text, here, clause.start, clause.end)

    def _found(self, at: int, effect: Effect, variants: Sequence[Variant]) -> Dependence:
        return Dependence(at, self._side, self._told.siglum, effect, tuple(variants))


def _substance(edits: Sequence[Edit]) -> Counter[tuple[str, str]]:
    return Counter((e.old.strip(), e.new.strip()) for e in edits if e.class_ in SUBSTANTIVE)


def _effect(before: Counter[tuple[str, str]], after: Counter[tuple[str, str]]) -> Effect | None:
    """None where nothing of what the row shows is gone: more may differ in a witness."""
    if not before:
        return "arises" if after else None
    if not after:
        return "vanishes"
    if not before - after:
        return None
    return "differs" if after - before else "lessens"


def _likeness(wording: str, reading: str) -> float:
    """The share of both wordings, in characters, that is equal; 0..1."""
    try:
        edits = edit_words(wording, reading, Vocabulary.shared())
    except TooLong:
        return 0.0
    same = sum(len(edit.old) + len(edit.new) for edit in edits if edit.op == "equal")
    return same / (len(wording) + len(reading))
