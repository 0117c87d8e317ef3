"""What a comparison gives back: rows of clauses, the edits inside each, a summary."""

from dataclasses import dataclass
from typing import Generic, Literal, NamedTuple, TypeVar

from documents.engine.cuts import Clause, Cut, Kind

Status = Literal["unchanged", "reworded", "split", "merged", "added", "removed"]
Op = Literal["equal", "insert", "delete", "replace"]
EditClass = Literal[
    "word", "number", "date", "name", "qualifier", "case", "spelling", "punctuation", "space"
]

T = TypeVar("T", bound=str)


class Edit(NamedTuple):
    """One step of the minimal script from the old wording to the new.

    The ``old`` strings in order spell the old side, the ``new`` strings the
    new; ``group`` joins the edits that are to be shown as one (None for equal).
    """

    op: Op
    class_: EditClass | None
    group: int | None
    old: str
    new: str


class Labels(NamedTuple):
    """The printed labels of a row's clauses, joined by a space where there are several."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change(Generic[T]):
    """A fact that differs between the sides; None where a side has none."""

    old: T | None
    new: T | None


@dataclass(frozen=True, slots=True)
class Nearest:
    """The closest clause of the other side for one that has no counterpart.

    ``score`` is a similarity, 0..1, below what counts as a counterpart.
    """

    index: int
    score: float


class Row(NamedTuple):
    """One row of a comparison. Indexes count from 0 into each side's clauses.

    ``similarity`` is 0..1. ``confidence`` is a word and what it was measured on, as
    "likely: right in 60 of 74 labelled rows", else "not measured" or "decided by a
    person". ``verb_change`` and ``governing_verb_change`` hold lemmas.
    """

    status: Status
    old: tuple[int, ...]
    new: tuple[int, ...]
    moved: bool
    cosmetic: bool
    similarity: float
    confidence: str
    labels: Labels
    part_change: Change[Kind] | None
    verb_change: Change[str] | None
    governing_verb_change: Change[str] | None
    nearest: Nearest | None
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One text of a comparison: its reference or path, and its cut."""

    ref: str
    cut: Cut

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the cut."""
        return self.cut.clauses

    @property
    def digest(self) -> str:
        """The cut's digest; worked out when it is asked for, since few who compare need it."""
        return self.cut.digest


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of rows, and how much language was carried over.

    ``kept`` is the share, 0..1, of the old text's words that stand in the new;
    ``inherited`` the share of the new text's words that stood in the old.
    ``form_change`` is set where a whole document changed the form of its
    operative language, so that it is said once and not in every row.
    ``too_different`` says that the texts were past the bound of work and were
    not aligned: every clause is then removed or added.
    """

    unchanged: int
    reworded: int
    split: int
    merged: int
    added: int
    removed: int
    moved: int
    cosmetic: int
    kept: float
    inherited: float
    form_change: Change[str] | None
    too_different: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """All rows between two texts, in the new text's order, removals where they stood."""

    engine: str
    lexicon: str
    old: Side
    new: Side
    rows: tuple[Row, ...]
    summary: Summary
