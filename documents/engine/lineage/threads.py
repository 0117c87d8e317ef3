"""Threads: one clause through a sequence, a cell a text, and what may be claimed of it."""

from dataclasses import dataclass
from typing import Literal

from documents.engine.lineage.steps import Place, Step
from documents.engine.lineage.texts import Bound

# What a text has of a thread. "before": it is held, and the thread begins later.
# "carried on": the thread's words went into another's.
State = Literal["attested", "absent", "before", "carried on", "not held", "left out"]

# What happened from the text held before to this one. Those of the second line say what no
# more than a bound is known of: nothing is held between the two.
Event = Literal[
    "first attested", "same", "cosmetic", "reworded", "moved", "changed part", "split", "merged",
    "dropped", "returned",
    "earliest text", "first held", "not attested", "attested again",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cell:
    """A thread in one text.

    ``clauses``: the thread's own clause first, then those that stand beside it in the
    step that led here (the other parts of a split); where the thread was carried on,
    those it went into, in the text in which it did. ``step``: how it came, None where
    nothing precedes. ``since``: between which texts the events of this cell lie.
    """

    state: State
    clauses: tuple[int, ...] = ()
    events: frozenset[Event] = frozenset()
    step: Step | None = None
    since: Bound | None = None

    @property
    def similarity(self) -> float | None:
        """Likeness, 0..1, to the clause that it came from; None where nothing precedes."""
        return self.step.row.similarity if self.step else None


@dataclass(frozen=True, slots=True)
class Absence:
    """A stretch of held texts without a thread that was attested before.

    ``gone``: between which texts it went; ``back``: between which it came again, None
    where it did not. ``texts``: the places of the held texts without it.
    """

    gone: Bound
    texts: tuple[int, ...]
    back: Bound | None

    @property
    def is_dropped(self) -> bool:
        """Whether it may be said that the first of the texts dropped it."""
        return self.gone.is_sharp

    @property
    def is_returned(self) -> bool:
        """Whether it may be said that it returned."""
        return self.back is not None and self.back.is_sharp


@dataclass(frozen=True, slots=True)
class Thread:
    """One clause followed through a sequence.

    ``id``: the address of its first clause, ``2018-05-14;op4``. ``since``: between which
    texts its words came, those it split from included; ``until``: between which they
    went, None where the latest text held has them. ``split_from`` and ``merged_into``
    are clauses of other threads.
    """

    id: str
    places: tuple[Place, ...]
    cells: tuple[Cell, ...]
    since: Bound
    until: Bound | None
    absences: tuple[Absence, ...]
    split_from: Place | None
    merged_into: tuple[Place, ...]

    @property
    def first(self) -> int:
        """The place of the first text that has a clause of this thread's own."""
        return self.places[0].text

    @property
    def last(self) -> int:
        """The place of the last text that has a clause of this thread's own."""
        return self.places[-1].text

    @property
    def is_throughout(self) -> bool:
        """Whether every text held has it."""
        return all(cell.state in ("attested", "not held", "left out") for cell in self.cells)
