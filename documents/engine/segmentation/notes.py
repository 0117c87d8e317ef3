"""Notes among paragraphs that look like list items: "[2] See …", "(2) …", "* …", "1/ …"."""

import re
from collections.abc import Sequence
from typing import Final

from documents.engine.segmentation import signs
from documents.engine.segmentation.note_marks import Mark, marks_in
from documents.engine.segmentation.units import Unit

# Characters of the line above notes, "Notes" and the like, at most.
LONGEST_HEADING: Final = 30

_SHAPES: Final = {"1(]": "square", "1()": "round", "*": "star"}
_STAR: Final = ("star", 0)
_SLASHED: Final = re.compile(r"(\d{1,3})/\s+\S")


class Marks:
    """The notes that a text refers to; it is searched when a paragraph first looks like one."""

    def __init__(self, text: str, units: Sequence[Unit]) -> None:
        self._text = text
        self._units = units
        self._found: frozenset[Mark] | None = None
        self._is_lone: bool | None = None

    def refer_to(self, mark: Mark) -> bool:
        """Whether the text refers to a note; a list has more than one asterisk."""
        if self._found is None:
            self._found = marks_in(self._text)
        return mark in self._found or (mark == _STAR and self._has_one_star())

    def _has_one_star(self) -> bool:
        if self._is_lone is None:
            self._is_lone = sum(mark_of(unit) == _STAR for unit in self._units) == 1
        return self._is_lone


def mark_of(unit: Unit) -> Mark | None:
    """What a paragraph would be referred to by as a note; None for most, which are none."""
    if unit.label is None:
        found = _SLASHED.match(unit.wording) if unit.wording[0].isdigit() else None
        return ("slash", int(found[1])) if found else None
    shape = _SHAPES.get(unit.label.readings[0].style)
    return (shape, unit.label.readings[0].ordinal) if shape else None


def heading_places(units: Sequence[Unit], front: int) -> list[int]:
    """Where "Notes" and the like stand above what looks like a note, past the front."""
    return [
        at
        for at in range(front, len(units) - 1)
        if len(units[at].wording) <= LONGEST_HEADING
        and signs.is_notes_heading(units[at])
        and _is_below_heading(units[at + 1])
    ]


def _is_below_heading(unit: Unit) -> bool:
    if signs.is_note(unit) or mark_of(unit):
        return not unit.wording[0].islower()
    return unit.label is not None and unit.label.is_number and not unit.wording[0].islower()
