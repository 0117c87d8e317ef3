"""What a stretch of changed tokens is made of: parts of one kind of substance each."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from documents.engine.looks import MARK
from documents.engine.memory import Memory

# What the parts of a stretch are told by. Small words and marks part no two tokens of one
# kind. A number or a year of a name goes with it, and is a number or a date without it. What
# opens a condition takes its words along ("if the parties so request"), as far
# as a mark, a name, a date or a number.
_KINDS: Final = re.compile(
    r"(?P<w>w(?:[sm]*w)*)"
    r"|(?P<N>[xz]?N(?:[sm]*[xz]?N|s?[xz])*)"
    r"|(?P<q>(?:q|c[csqw]*(?<!s))(?:[sm]*(?:q|c[csqw]*(?<!s)))*)"
    r"|(?P<d>[dz](?:[sm]*(?:d|z(?!N)))*)"
    r"|(?P<n>[nx](?:[sm]*(?:n|x(?!N)))*)"
)


class Part:
    """Tokens ``start`` to ``end`` of a stretch; ``kind`` is the label of its substance, if any."""

    __slots__ = ("end", "kind", "start")

    def __init__(self, kind: str, start: int, end: int) -> None:
        self.kind = kind
        self.start = start
        self.end = end


def parts_of(labels: str, tokens: Sequence[str]) -> tuple[Part, ...]:
    """The parts of a stretch in order, without a gap; one without a kind where all is small.

    What stands between two parts goes with the one it is printed against: a mark with the
    word before it, an article, a preposition or an opening bracket with the word after it.
    """
    found = _found[labels]
    if len(found) <= 1:
        return found
    starts = [0]
    for before, after in pairwise(found):
        starts.append(_boundary(labels, tokens, before.end, after.start))
    ends = [*starts[1:], len(labels)]
    return tuple(
        [Part(it.kind, start, end) for it, start, end in zip(found, starts, ends, strict=True)]
    )


def _find(labels: str) -> tuple[Part, ...]:
    """The parts of a stretch without what stands between them; a single one is all of it."""
    found = [Part(it.lastgroup or "", it.start(), it.end()) for it in _KINDS.finditer(labels)]
    if len(found) > 1:
        return tuple(found)
    kind = found[0].kind if found else ""
    return (Part(kind, 0, len(labels)),) if labels else ()


# Most stretches are of a word or two: there are few ways to label them.
_found = Memory(_find)


def _boundary(labels: str, tokens: Sequence[str], start: int, end: int) -> int:
    """Where, between two parts, the later one begins: after the last mark set off by a space."""
    for at in range(end, start, -1):
        if labels[at - 1] == MARK and tokens[at - 1][-1].isspace():
            return at
    return start
