"""The script from a base text to a witness's: its variants, in order, nothing left over."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from documents.engine.collation.passages import Passage, in_step, is_run, opening, passage_of
from documents.engine.collation.variants import Kind, Variant
from documents.engine.collation.wording import gap_kind, wording_variants
from documents.engine.comparison import compare
from documents.engine.cuts import Clause, Cut, Span
from documents.engine.rows import Row


class _Stretch(NamedTuple):
    """What lies between two passages on one side; ``clauses`` are those out of step in it."""

    start: int
    end: int
    clauses: Sequence[Clause]


def script(base: Cut, witness: Cut) -> tuple[Variant, ...]:
    """The variants by which the witness's text is rebuilt from the base's."""
    if base.text == witness.text:
        return ()
    return tuple(_Script(base, witness, compare(base, witness).rows).variants())


class _Script:
    """One run from the start of both texts to their ends."""

    def __init__(self, base: Cut, witness: Cut, rows: Sequence[Row]) -> None:
        self._base, self._witness = base, witness
        self._row_of_base = {i: row for row in rows for i in row.old}
        self._row_of_witness = {j: row for row in rows for j in row.new}
        self._walk = list(_walk(base, witness, in_step(base, witness, rows)))
        self._arrivals: dict[int, Span] = {}
        for between, other, _ in self._walk:
            for clause in other.clauses:
                for index in self._row_of_witness[clause.position].old:
                    self._arrivals.setdefault(index, Span(between.end, between.end))

    def variants(self) -> Iterator[Variant]:
        """All of them, first by place and then in the witness's order."""
        for base, witness, passage in self._walk:
            yield from self._between(base, witness)
            if passage is not None:
                yield from self._lead(passage)
                yield from self._wording(passage)

    def _wording(self, passage: Passage) -> list[Variant]:
        """The differences inside a passage; those of the publisher's own lines are its own."""
        found = wording_variants(self._base.text, self._witness.text, passage)
        if passage.base[0].kind != "paratext":
            return found
        return [
            replace(variant, kind="paratext") if variant.is_substantive else variant
            for variant in found
        ]

    def _lead(self, passage: Passage) -> Iterator[Variant]:
        """The printed number before a passage and the space after it."""
        base, witness = self._base.text, self._witness.text
        first, other = passage.base[0], passage.witness[0]
        start = opening(base, first)
        reading = witness[opening(witness, other) : other.start]
        if base[start : first.start] != reading:
            kind = gap_kind(base[start : first.start], reading)
            yield Variant(start, first.start, reading, kind)

    def _between(self, base: _Stretch, witness: _Stretch) -> Iterator[Variant]:
        """Space after a passage, then clauses that went, then those that came."""
        gone = _pieces(self._base.text, base)
        come = _pieces(self._witness.text, witness)
        space, reading = self._base.text[slice(*gone[0])], self._witness.text[slice(*come[0])]
        if space != reading:
            yield Variant(*gone[0], reading, gap_kind(space, reading))
        for place, clause in zip(gone[1:], base.clauses, strict=True):
            row, to = self._row_of_base[clause.position], self._arrivals.get(clause.position)
            kind = _kind(clause, "order" if to else "omission")
            yield Variant(*place, "", kind, to, self._inner(row, clause) if to else ())
        for (start, end), clause in zip(come[1:], witness.clauses, strict=True):
            row = self._row_of_witness[clause.position]
            kind = _kind(clause, "order" if row.old else "addition")
            text = self._witness.text[start:end]
            yield Variant(base.end, base.end, text, kind, self._whole(row) if row.old else None)

    def _inner(self, row: Row, clause: Clause) -> tuple[Variant, ...]:
        """The differences in the wording of a clause that stands elsewhere."""
        if not (is_run(row.old) and is_run(row.new)):
            return ()
        passage = passage_of(self._base, self._witness, row)
        found = wording_variants(self._base.text, self._witness.text, passage)
        return tuple(v for v in found if clause.start <= v.start <= clause.end)

    def _whole(self, row: Row) -> Span:
        return Span(self._base.clauses[row.old[0]].start, self._base.clauses[row.old[-1]].end)


def _walk(
    base: Cut, witness: Cut, passages: Sequence[Passage]
) -> Iterator[tuple[_Stretch, _Stretch, Passage | None]]:
    """What comes before each passage on both sides, and the passage; None after the last."""
    at = other = 0
    index = its_index = 0
    for passage in passages:
        first, its = passage.base[0], passage.witness[0]
        yield (
            _Stretch(at, opening(base.text, first), base.clauses[index : first.position]),
            _Stretch(other, opening(witness.text, its), witness.clauses[its_index : its.position]),
            passage,
        )
        last, its = passage.base[-1], passage.witness[-1]
        at, index, other, its_index = last.end, last.position + 1, its.end, its.position + 1
    yield (
        _Stretch(at, len(base.text), base.clauses[index:]),
        _Stretch(other, len(witness.text), witness.clauses[its_index:]),
        None,
    )


def _pieces(text: str, stretch: _Stretch) -> list[tuple[int, int]]:
    """The stretch in parts: what comes before its clauses, then each with what follows it."""
    starts = [opening(text, clause) for clause in stretch.clauses]
    bounds = [stretch.start, *starts, stretch.end]
    return list(pairwise(bounds))


def _kind(clause: Clause, otherwise: Kind) -> Kind:
    """The publisher's own lines are no part of the document."""
    return "paratext" if clause.kind == "paratext" else otherwise
