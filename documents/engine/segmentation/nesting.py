"""Which clause a labelled paragraph stands under, from the labels before it.

The open lists are a stack, outermost first. A label goes on with the innermost
list whose style and count it fits; one that fits none opens a list of its own
under the clause before it.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from documents.engine.segmentation.config import LARGEST_GAP
from documents.engine.segmentation.label_readings import Reading
from documents.engine.segmentation.labels import Label


class Level(NamedTuple):
    """An open list: its last member's reading and index, the clause it stands under."""

    style: str
    ordinal: int
    clause: int
    parent: int | None


@dataclass
class Lists:
    """The lists open at some point of a text."""

    levels: list[Level] = field(default_factory=list)

    def close(self) -> None:
        self.levels.clear()

    def going_on(self, label: Label) -> tuple[int, Reading] | None:
        """The open list that a label goes on with, as its depth, and the reading that fits."""
        for fits in (is_next, _is_later):
            for depth in range(len(self.levels) - 1, -1, -1):
                for reading in label.readings:
                    if reading.style == self.levels[depth].style and fits(
                        self.levels[depth].ordinal, reading
                    ):
                        return depth, reading
        return None

    def go_on(self, depth: int, reading: Reading, index: int) -> int | None:
        """Make a clause the next member of an open list; its parent is given back."""
        parent = self.levels[depth].parent
        del self.levels[depth:]
        self.levels.append(Level(reading.style, reading.ordinal, index, parent))
        return parent

    def open(self, reading: Reading, index: int, parent: int | None) -> None:
        """Open a list under a clause, inside the lists that clause is the last member of."""
        depths = (depth for depth, level in enumerate(self.levels, 1) if level.clause == parent)
        del self.levels[next(depths, 0) :]
        self.levels.append(Level(reading.style, reading.ordinal, index, parent))

    @property
    def innermost(self) -> int | None:
        """The last clause of the innermost open list."""
        return self.levels[-1].clause if self.levels else None


def first_reading(label: Label) -> Reading | None:
    """The reading by which a label starts a list; None where it cannot start one."""
    return next((reading for reading in label.readings if reading.ordinal <= 1), None)


def is_next(ordinal: int, reading: Reading) -> bool:
    if reading.ordinal == ordinal:
        return reading.ordinal == 0 or reading.is_inserted
    return reading.ordinal == ordinal + 1


def _is_later(ordinal: int, reading: Reading) -> bool:
    return ordinal < reading.ordinal <= ordinal + 1 + LARGEST_GAP
