"""The letters that what an expression matches can open with, so that few need be tried.

Most expressions of the data open with a word or one of several. What is told here of one that
opens otherwise is that it may open with any letter.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

# An escaped character, a class of characters, the start of a group, of one that looks around.
_ITEM: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[-i]*:|\(\?|.", re.DOTALL)
# A class that leaves out, has a range, or a class of its own.
_WIDE_CLASS: Final = re.compile(r"\[\^|\\\w|\w-\w")

Letters = frozenset[str]
# What stands for all that is no letter.
NO_LETTER: Final = ""
_NO_LETTER: Final[Letters] = frozenset({NO_LETTER})


def opening_letters(expression: str) -> Letters | None:
    """The letters, in lower case, that a match can open with; None where it may be any.

    ``NO_LETTER`` is among them where a match can open with what is none.
    """
    return _of_alternatives(_ITEM.findall(expression))


def _of_alternatives(items: Sequence[str]) -> Letters | None:
    found: Letters = frozenset()
    for alternative in _alternatives(items):
        letters = _of_sequence(alternative)
        if letters is None:
            return None
        found |= letters
    return found


def _alternatives(items: Sequence[str]) -> Iterator[Sequence[str]]:
    start = at = 0
    while at < len(items):
        if items[at] == "|":
            yield items[start:at]
            start = at + 1
        at = _end(items, at)
    yield items[start:]


def _end(items: Sequence[str], at: int) -> int:
    """The place after an item, or after the group that it opens."""
    depth = 0
    while True:
        depth += items[at].startswith("(") - (items[at] == ")")
        at += 1
        if depth == 0:
            return at


def _of_sequence(items: Sequence[str]) -> Letters | None:
    """Those of the first item, and of what follows as long as it may be left out."""
    found: Letters = frozenset()
    at = 0
    while at < len(items):
        end = _end(items, at)
        letters = _of_item(items[at:end])
        after = items[end : end + 2]
        if letters is None or after == ["{", "0"]:
            return None
        found |= letters
        if after[:1] not in (["?"], ["*"]):
            return found
        at = end + 1 + (after[1:] in (["?"], ["+"]))
    return None  # all of it may be left out


def _of_item(items: Sequence[str]) -> Letters | None:
    item = items[0]
    if item == "(" or (item.startswith("(?") and item.endswith(":")):
        return _of_alternatives(items[1:-1])
    if item.startswith("["):
        return None if _WIDE_CLASS.search(item) else _letters(item[1:-1])
    if item.startswith("\\"):
        return None if item[1].isalpha() and item != r"\d" else _NO_LETTER
    return None if item in {".", "^", "$", "(?"} else _letters(item)


def _letters(item: str) -> Letters:
    return frozenset(it if it.isalpha() else NO_LETTER for it in item.lower())
