"""The wording of a row's clauses, marked as a reader asked to see it."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.engine.cuts import Clause
from documents.engine.rows import Edit, Row
from documents.selectors.comparison_options import Options
from documents.selectors.segments import (
    Run,
    Segment,
    inline_segments,
    new_segments,
    old_segments,
    runs_of,
    unmarked_run,
)


@dataclass(frozen=True, slots=True)
class Part:
    """One clause of a row; ``ref`` is empty where a part belongs to no one clause."""

    ref: str
    anchor: str
    label: str
    depth: int
    segments: Sequence[Segment]


@dataclass(frozen=True, slots=True)
class Wordings:
    """A row's clauses: those of either side, or, if they are shown in one line, all in that."""

    old: Sequence[Part]
    new: Sequence[Part]
    inline: Sequence[Part]


def wordings_of(
    row: Row, old: list[Clause], new: list[Clause], options: Options, *, is_marked: bool
) -> Wordings:
    """The clauses of a row; unless it ``is_marked`` each side as it stands."""
    runs = _runs(row, old, new, options) if is_marked else [unmarked_run(_texts(old), _texts(new))]
    if options.view == "side":
        return Wordings(
            old=_parts(old, old_segments(runs), is_new=False),
            new=_parts(new, new_segments(runs), is_new=True),
            inline=[],
        )
    if new:
        return Wordings([], [], _parts(new, inline_segments(runs), is_new=True))
    return Wordings([], [], _parts(old, old_segments(runs), is_new=False))


def _runs(row: Row, old: list[Clause], new: list[Clause], options: Options) -> list[Run]:
    edits = row.edits or _whole(old, new)
    return runs_of(edits, _lengths(old), _lengths(new), options.hidden_classes)


def _whole(old: list[Clause], new: list[Clause]) -> tuple[Edit, ...]:
    """What stands for a row that came without edits: the sides as they are."""
    before, after = "\n".join(_texts(old)), "\n".join(_texts(new))
    if before == after:
        return (Edit("equal", None, None, before, after),)
    if not before or not after:
        return (Edit("delete" if before else "insert", "word", 0, before, after),)
    return (Edit("replace", "word", 0, before, after),)


def _parts(clauses: list[Clause], segments: list[list[Segment]], *, is_new: bool) -> list[Part]:
    prefix = "" if is_new else "old-"
    return [
        Part(clause.ref, prefix + clause.ref, clause.label, clause.depth, stretch)
        for clause, stretch in zip(clauses, segments, strict=bool(clauses))
    ]


def _texts(clauses: list[Clause]) -> list[str]:
    return [clause.text for clause in clauses]


def _lengths(clauses: list[Clause]) -> list[int]:
    return [len(clause.text) for clause in clauses]
