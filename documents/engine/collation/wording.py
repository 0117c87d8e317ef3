"""The differences inside a passage, as places in the base text itself.

A row's edits count in clauses joined by line feeds; here they are laid over the
texts as they stand, with whatever lies between the clauses.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from documents.engine.collation.passages import Passage
from documents.engine.collation.variants import Kind, Variant
from documents.engine.cuts import Clause
from documents.engine.rows import Edit
from documents.engine.tokens import unspaced, unstyled


class _Step(NamedTuple):
    """A difference, and the group of edits that it is read with."""

    variant: Variant
    group: int | None


def wording_variants(base: str, witness: str, passage: Passage) -> list[Variant]:
    """The variants of one passage, in order; edits read as one are one variant."""
    steps = list(_steps(base, witness, passage))
    grouped = groupby(steps, key=lambda step: (step.group is None, step.group))
    return [
        variant
        for (is_alone, _), members in grouped
        for variant in (
            [step.variant for step in members]
            if is_alone
            else _joined(base, [step.variant for step in members])
        )
    ]


def gap_kind(base: str, reading: str) -> Kind:
    """The kind of a difference of white space and invisible marks, or of printed numbers."""
    if unspaced(base) != unspaced(reading):
        return "numbering"
    return "line-break" if "\n" in base + reading else "space"


class _Places:
    """Where the characters of joined clauses stand in their text."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._clauses = clauses
        self._starts: list[int] = []
        at = 0
        for clause in clauses:
            self._starts.append(at)
            at += len(clause.text) + 1

    def place(self, offset: int) -> int:
        at = bisect_right(self._starts, offset) - 1
        return self._clauses[at].start + offset - self._starts[at]

    def joints(self, start: int, end: int) -> Iterator[int]:
        """Where, counted from ``start``, joints begin and end inside a stretch."""
        for joint in self._starts[1:]:
            if start < joint <= end:
                yield from (joint - 1 - start, joint - start)


def _steps(base: str, witness: str, passage: Passage) -> Iterator[_Step]:
    old, new = _Places(passage.base), _Places(passage.witness)
    old_at = new_at = 0
    for edit in passage.row.edits:
        old_end, new_end = old_at + len(edit.old), new_at + len(edit.new)
        cuts: set[int] = set()
        if edit.op == "equal":
            # The same words, but what lies between clauses may differ.
            cuts.update(old.joints(old_at, old_end), new.joints(new_at, new_end))
        olds = [old_at, *(old_at + cut for cut in sorted(cuts)), old_end]
        news = [new_at, *(new_at + cut for cut in sorted(cuts)), new_end]
        for (start, end), (from_, to) in zip(pairwise(olds), pairwise(news), strict=True):
            place = old.place(start), old.place(end)
            reading = witness[new.place(from_) : new.place(to)]
            if base[slice(*place)] != reading:
                kind = _kind(edit, base[slice(*place)], reading)
                yield _Step(Variant(*place, reading, kind), edit.group)
        old_at, new_at = old_end, new_end


def _kind(edit: Edit, base: str, reading: str) -> Kind:
    if edit.class_ is None or edit.class_ == "space":
        return gap_kind(base, reading)
    if edit.class_ == "punctuation" and unstyled(base) == unstyled(reading):
        return "style"
    return edit.class_


def _joined(base: str, members: Sequence[Variant]) -> Iterable[Variant]:
    """Edits of one group: from its first substantive one to its last they are one variant."""
    weighty = [at for at, variant in enumerate(members) if variant.is_substantive]
    if len(weighty) < 2:
        return members
    first, last = weighty[0], weighty[-1] + 1
    run = members[first:last]
    reading, at = "", run[0].start
    for variant in run:
        reading += base[at : variant.start] + variant.reading
        at = variant.end
    kinds = {variant.kind for variant in run if variant.is_substantive}
    kind: Kind = kinds.pop() if len(kinds) == 1 else "word"
    return [*members[:first], Variant(run[0].start, at, reading, kind), *members[last:]]
