"""Notes among paragraphs that look like list items: "[2] See …", "(2) …", "* …", "1/ …"."""

import re
from collections.abc import Sequence
from typing import Final

from documents.engine.segmentation import signs
from documents.engine.segmentation.config import LONGEST_NOTES_HEADING
from documents.engine.segmentation.expressions import sign
from documents.engine.segmentation.note_marks import Mark, marks_in
from documents.engine.segmentation.units import Unit

_SHAPES: Final = {"1(]": "square", "1()": "round", "*": "star"}
_STAR: Final = ("star", 0)
_SLASHED: Final = re.compile(r"(\d{1,3})/\s+\S")
_BARE: Final = re.compile(r"\d{1,3}\s+[^\W\d_]")


class Marks:
    """The notes that a text refers to; it is searched when a paragraph first looks like one."""

    def __init__(self, text: str, units: Sequence[Unit]) -> None:
        self._text = text
        self._units = units
        self._found: frozenset[Mark] | None = None
        self._stars: list[int] | None = None
        self._last_act: int | None = None

    def refer_to(self, mark: Mark, at: int) -> bool:
        """Whether the text refers to a note, which the paragraph ``at`` a place would be.

        What is printed as items are ("(2)", "*") is one at the end only, an asterisk where the
        text has no other, too; of several asterisks only the last.
        """
        if self._found is None:
            self._found = marks_in(self._text)
        if mark == _STAR:
            stars = self._star_places()
            is_lone = len(stars) == 1
            is_marked = mark in self._found
            return (is_lone and is_marked) or (
                at == stars[-1] and (is_lone or is_marked) and self.is_last(at)
            )
        return mark in self._found and (mark[0] != "round" or self.is_last(at))

    def is_last(self, at: int) -> bool:
        """Whether nothing is provided at a place, nor below it."""
        if self._last_act is None:
            places = range(len(self._units) - 1, -1, -1)
            self._last_act = next((one for one in places if is_act(self._units[one])), -1)
        return at > self._last_act

    def _star_places(self) -> list[int]:
        if self._stars is None:
            self._stars = [at for at, unit in enumerate(self._units) if mark_of(unit) == _STAR]
        return self._stars


def is_act(unit: Unit) -> bool:
    """Whether it provides or tells something, which no note is taken to do."""
    if signs.is_cited(unit):
        return False
    return unit.is_finite or unit.is_reciting or _is_binding(unit)


def _is_binding(unit: Unit) -> bool:
    """Whether its first sentence binds somebody, whatever its verb: "Each Party shall issue …"."""
    return sign("provides").bears(unit.line)


def mark_of(unit: Unit) -> Mark | None:
    """What a paragraph would be referred to by as a note; None for most, which are none."""
    if unit.label is None:
        found = _SLASHED.match(unit.line) if unit.line[0].isdigit() else None
        return ("slash", int(found[1])) if found else None
    shape = _SHAPES.get(unit.label.readings[0].style)
    return (shape, unit.label.readings[0].ordinal) if shape else None


class _Below:
    """What stands below each place of a text, looked through once, when it is first asked for."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units
        self._has_acts: list[bool] | None = None

    def has_acts(self, at: int) -> bool:
        """Whether anything is provided below a place, annexes aside."""
        if self._has_acts is None:
            self._has_acts = self._looked_through()
        return self._has_acts[at]

    def _looked_through(self) -> list[bool]:
        found = [False] * len(self._units)
        for at in range(len(self._units) - 1, 0, -1):
            unit = self._units[at]
            found[at - 1] = not signs.is_annex_heading(unit) and (is_act(unit) or found[at])
        return found


def opening_places(units: Sequence[Unit], front: int) -> list[int]:
    """Where a rule, or "Notes" and the like, stands above notes, past the front."""
    below = _Below(units)
    return [
        at
        for at in range(front, len(units))
        if len(units[at].line) <= LONGEST_NOTES_HEADING
        and (
            (signs.is_notes_rule(units[at]) and _is_above_notes(units, at, below))
            or (signs.is_notes_heading(units[at]) and _is_heading(units, at, below))
        )
    ]


def _is_above_notes(units: Sequence[Unit], at: int, below: _Below) -> bool:
    """Whether notes stand below a rule, be they a page's or the text's."""
    if at + 1 == len(units):
        return True
    first = units[at + 1]
    if is_act(first) or _goes_on(units, at):
        return False
    if signs.is_note(first) or signs.is_cited(first):
        return True
    # a line of asterisks or hyphens parts provisions as well
    is_drawn = units[at].line[0] == "_"
    if _is_numbered(first):
        return is_drawn or not below.has_acts(at)
    return is_drawn and first.label is None and not below.has_acts(at)


def _is_heading(units: Sequence[Unit], at: int, below: _Below) -> bool:
    """Whether what looks like notes stands below a word, and nothing else does."""
    if at + 1 == len(units) or (at and signs.is_article_heading(units[at - 1])):
        return False
    first = units[at + 1]
    if first.line[0].islower() or not (signs.is_note(first) or _is_numbered(first)):
        return False
    return not (_goes_on(units, at) or below.has_acts(at))


def _is_numbered(unit: Unit) -> bool:
    if mark_of(unit) is not None:
        return True
    if unit.label is None:
        return _BARE.match(unit.line) is not None and not signs.is_closing(unit)
    return unit.label.is_number


def _goes_on(units: Sequence[Unit], at: int) -> bool:
    """Whether the paragraph below a place goes on with the count above it."""
    label = units[at + 1].label
    if label is None or not label.is_number or signs.is_cited(units[at + 1]):
        return False
    style, ordinal = label.readings[0].style, label.readings[0].ordinal
    for above in range(at - 1, -1, -1):
        unit = units[above]
        if unit.label is not None and unit.label.readings[0].style == style:
            return unit.label.readings[0].ordinal + 1 == ordinal
    return False
