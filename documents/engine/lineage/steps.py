"""Steps from clauses of one text to clauses of a later one, many to many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from documents.engine.lineage.texts import Text
from documents.engine.rows import Comparison, Row


class Place(NamedTuple):
    """A clause of the sequence: its text's place and its own index, from 0."""

    text: int
    clause: int


@dataclass(frozen=True, slots=True)
class Step:
    """One row that links: what became of these clauses.

    ``is_mended``: it leads over texts that are held and have nothing of the kind,
    so that ``old`` may come from several texts. The row's indexes are the clauses'.
    """

    old: tuple[Place, ...]
    new: tuple[Place, ...]
    row: Row
    is_mended: bool = False


def steps_of(comparison: Comparison, old: int, new: int) -> tuple[Step, ...]:
    """The linking rows of a comparison, between texts at two places."""
    return tuple(
        Step(
            tuple([Place(old, clause) for clause in row.old]),
            tuple([Place(new, clause) for clause in row.new]),
            row,
        )
        for row in comparison.rows
        if row.old and row.new
    )


def carried(step: Step, texts: Sequence[Text]) -> dict[tuple[Place, Place], int]:
    """How many characters each new clause of a step has from each old one.

    A split that is a merge as well links only what has some; a step of one clause
    to one links them whatever they share.
    """
    if len(step.old) == len(step.new) == 1:
        return {(step.old[0], step.new[0]): 1}
    found = {(old, new): 0 for old in step.old for new in step.new}
    old_ends, new_ends = _ends(step.old, texts), _ends(step.new, texts)
    for old_at, new_at, length in equal_runs(step.row):
        for old, from_, to in _overlaps(step.old, old_ends, old_at, length):
            start = new_at + from_ - old_at
            for new, first, last in _overlaps(step.new, new_ends, start, to - from_):
                found[old, new] += last - first
    if len(step.old) > 1 and len(step.new) > 1 and any(found.values()):
        return {pair: share for pair, share in found.items() if share}
    return found


def equal_runs(row: Row) -> Iterator[tuple[int, int, int]]:
    """Where equal stretches of a row begin on either side, and how long they are.

    In code points of the joined clauses, as the edits spell them.
    """
    old = new = 0
    for edit in row.edits:
        if edit.op == "equal":
            yield old, new, len(edit.old)
        old += len(edit.old)
        new += len(edit.new)


def wording(place: Place, texts: Sequence[Text]) -> str:
    """A clause's text."""
    return texts[place.text].held_cut.clauses[place.clause].text


def _ends(places: Sequence[Place], texts: Sequence[Text]) -> list[int]:
    """Where each clause ends in the joined wording; a line break sets them apart."""
    ends, at = [], -1
    for place in places:
        at += 1 + len(wording(place, texts))
        ends.append(at)
    return ends


def _overlaps(
    places: Sequence[Place], ends: Sequence[int], start: int, length: int
) -> Iterator[tuple[Place, int, int]]:
    """What a stretch of the joined wording has of each clause."""
    first = 0
    for place, end in zip(places, ends, strict=True):
        low, high = max(first, start), min(end, start + length)
        if low < high:
            yield place, low, high
        first = end + 1
