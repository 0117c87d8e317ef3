"""Where a run of changed tokens is read as several edits, one after the other."""

import re
from collections.abc import Sequence
from typing import Final

from documents.engine.looks import (
    DATE,
    NAME,
    NAMED,
    NUMBER,
    QUALIFIER,
    WORD,
    look_at,
)
from documents.engine.wordlists.numbers import unit_keys
from documents.engine.words.parts import Part, parts_of

# What may be a number and what it counts, by itself on each side.
_COUNTABLE: Final = (WORD + NUMBER, NUMBER + WORD)
# In this order stand a part that went and one that came, where neither took the other's place.
_ORDER: Final[dict[str, int]] = {DATE: 0, NUMBER: 1, NAME: 2, QUALIFIER: 3, WORD: 4}

_NAMED: Final = re.compile(f"[{NAMED}]")
_NUMBERED: Final = re.compile(f"[{NUMBER}{DATE}{NAMED}]")
_ALONE: Final = str.maketrans(NAMED, NUMBER + DATE)


class Run:
    """A stretch of both sides, as half-open ranges of tokens, and the kinds of each side.

    ``kinds`` are labels of substance, one for each side that has some.
    """

    __slots__ = ("kinds", "new_end", "new_start", "old_end", "old_start")

    def __init__(
        self, kinds: str, old_start: int, old_end: int, new_start: int, new_end: int
    ) -> None:
        self.kinds = kinds
        self.old_start = old_start
        self.old_end = old_end
        self.new_start = new_start
        self.new_end = new_end


def split_run(
    old: str, new: str, old_tokens: Sequence[str], new_tokens: Sequence[str]
) -> list[Run]:
    """A run in parts, by the labels of its tokens: no token is marked that was not before.

    A part stands against one of its own kind ("23 April 2019" → "12 October 2020"), or
    went or came alone: where a date gives way to "as soon as possible", a date went and a
    qualifier came. Swapping the sides mirrors the parts.
    """
    if _NAMED.search(old + new):
        old, new = _apart(old, new)
    before, after = parts_of(old, old_tokens), parts_of(new, new_tokens)
    if len(before) <= 1 and len(after) <= 1:
        kind, other = before[0].kind if before else "", after[0].kind if after else ""
        if kind + other in _COUNTABLE:
            before, after = _counted(before, old_tokens), _counted(after, new_tokens)
            kind, other = before[0].kind, after[0].kind
        if kind == other or not (kind and other):
            return [Run(kind + other, 0, len(old), 0, len(new))]
    runs: list[Run] = []
    at_old = at_new = 0
    for gone, come in _faced(before, after):
        end_old, end_new = gone.end if gone else at_old, come.end if come else at_new
        kinds = (gone.kind if gone else "") + (come.kind if come else "")
        runs.append(Run(kinds, at_old, end_old, at_new, end_new))
        at_old, at_new = end_old, end_new
    return runs


def _counted(parts: tuple[Part, ...], tokens: Sequence[str]) -> tuple[Part, ...]:
    """A part by itself as a number, where it is what numbers count: "a year" → "two years"."""
    if parts[0].kind != WORD:
        return parts
    words = [seen.key for seen in map(look_at, tokens) if seen.label == WORD]
    return (Part(NUMBER, 0, len(tokens)),) if unit_keys().issuperset(words) else parts


def _apart(old: str, new: str) -> tuple[str, str]:
    """Labels in which numbers stand apart from names, where both sides have some.

    So "Fourteenth" faces the "Fifteenth" of "Fifteenth Joint Congress".
    """
    if _NUMBERED.search(old) and _NUMBERED.search(new):
        return old.translate(_ALONE), new.translate(_ALONE)
    return old, new


def _faced(old: tuple[Part, ...], new: tuple[Part, ...]) -> list[tuple[Part | None, Part | None]]:
    """The parts of both sides in order, each with the one whose place it took or took its."""
    most = min(len(old), len(new))
    tail = 0
    while tail < most and _are_alike(old[-1 - tail], new[-1 - tail]):
        tail += 1
    faced: list[tuple[Part | None, Part | None]] = []
    i = j = 0
    ends = len(old) - tail, len(new) - tail
    while i < ends[0] or j < ends[1]:
        gone = old[i] if i < ends[0] else None
        come = new[j] if j < ends[1] else None
        if gone and come and not _are_alike(gone, come):
            if _ORDER[gone.kind] < _ORDER[come.kind]:
                come = None
            else:
                gone = None
        i += gone is not None
        j += come is not None
        faced.append((gone, come))
    faced += zip(old[ends[0] :], new[ends[1] :], strict=True)
    return faced


def _are_alike(one: Part, other: Part) -> bool:
    """Whether one may take the other's place; small words alone give way to anything."""
    if one.kind == other.kind or not (one.kind and other.kind):
        return True
    return {one.kind, other.kind} == {DATE, NUMBER}
