"""A cut carried over to a corrected text, so that mending a letter undoes no mended clause."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import accumulate

from documents.engine.cuts import Clause, Cut
from documents.engine.mending import MendError, settled


class NotCarried(ValueError):
    """A text in which some clause of the cut begins or ends nowhere for sure."""


def carry(cut: Cut, text: str) -> Cut:
    """The cut of ``cut.text`` for ``text``: the same clauses, kinds and places.

    Lines answer to one another, as many to as many; in a changed line an edge keeps its
    distance from the end of the line that is unchanged up to it. Verbs are read anew
    where the wording changed. Raises NotCarried where an edge lies inside what changed,
    or where there are words that belong to no clause.
    """
    places = _Places(cut.text, text)
    rows = [_carried(clause, places, text) for clause in cut.clauses]
    changed = {
        old.position for old, new in zip(cut.clauses, rows, strict=True) if old.text != new.text
    }
    try:
        return settled(replace(cut, text=text), rows, lambda parent: parent, changed)
    except MendError as error:
        raise NotCarried(str(error)) from error


def _carried(clause: Clause, places: "_Places", text: str) -> Clause:
    start, end = places.of(clause.start), places.of(clause.end, is_end=True)
    label_start = places.of(clause.label_start)
    label_end = places.of(clause.label_start + len(clause.label))
    if not text[start:end].strip():
        raise NotCarried(f"Nothing is left of {clause.ref}.")
    return clause._replace(
        start=start,
        end=end,
        text=text[start:end],
        label_start=label_start,
        label=text[label_start:label_end] if clause.label else "",
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """A stretch of a text from ``start`` to ``end``, its line end included."""

    start: int
    end: int


def _lines_of(text: str) -> list[_Line]:
    lines = text.splitlines(keepends=True)
    ends = list(accumulate(map(len, lines)))
    return [_Line(end - len(line), end) for line, end in zip(lines, ends, strict=True)]


class _Places:
    """Where the characters of an old text stand in a new one."""

    def __init__(self, before: str, after: str) -> None:
        self._before, self._after = before, after
        self._lines = _lines_of(before)
        self._starts = [line.start for line in self._lines]
        self._pairs = dict(_answering(self._lines, _lines_of(after), before, after))

    def of(self, offset: int, *, is_end: bool = False) -> int:
        """The new offset of an old one. Words put in at an end belong to what ends there, and
        so do words put in at a beginning. Raises NotCarried.
        """
        line = self._lines[max(bisect_right(self._starts, offset) - 1, 0)]
        other = self._pairs.get(line)
        if other is None:
            raise NotCarried(f"What stood at character {offset} has no line to answer to.")
        old, new = self._before[line.start : line.end], self._after[other.start : other.end]
        from_start, from_end = offset - line.start, line.end - offset
        by_head = from_start <= _alike(old, new)
        by_tail = from_end <= _alike(old[::-1], new[::-1])
        if by_tail and (is_end or not by_head):
            return other.end - from_end
        if by_head:
            return other.start + from_start
        raise NotCarried(f"An edge at character {offset} lies inside what changed.")


def _alike(one: str, two: str) -> int:
    """How many characters two strings have in common at their beginning."""
    differing = (at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b)
    return next(differing, min(len(one), len(two)))


def _answering(
    old: list[_Line], new: list[_Line], before: str, after: str
) -> Iterator[tuple[_Line, _Line]]:
    """Each old line with the new one in its place, where they are as many as before."""
    one = [before[line.start : line.end] for line in old]
    two = [after[line.start : line.end] for line in new]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if tag == "equal" or i2 - i1 == j2 - j1:
            yield from zip(old[i1:i2], new[j1:j2], strict=True)
