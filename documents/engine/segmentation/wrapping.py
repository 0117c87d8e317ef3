"""Whether a text is wrapped, at which width, and which of its lines were full.

A line was full where it had no room for the word that the next one opens with: what wraps
a text breaks it nowhere else, and a paragraph's last line is full by chance alone.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from documents.engine.segmentation.config import (
    ENOUGH_INNER,
    FULL_LINE,
    INNER_SHARE,
    LONGEST_MARKS,
    NARROWEST_WRAP,
    SPACED_SHARE,
    WIDEST_WRAP,
    WIDTH_QUANTILE,
    WRAPPED_SHARE,
)
from documents.engine.segmentation.lines import Line
from documents.engine.segmentation.note_marks import without_marks
from documents.engine.segmentation.unseen import without_unseen

_CLOSED: Final = (".", ";", ":", ",", "!", "?", "؛", "،", "؟", "…")
_AND: Final = re.compile(r"[;,؛،]\s*(?:and|or|et|ou|و)$", re.IGNORECASE)
_TRAILING: Final = "\"'”’»)]"
# What is never broken inside: white space that does not break is part of it.
_WORD: Final = re.compile(r"[^ \t]+")


class Wrapping(NamedTuple):
    """How a text was wrapped.

    ``width``: of its lines, in characters; 0 where it was not wrapped. ``is_spaced``: whether
    blank lines part all its paragraphs, so that single breaks below full lines are no ends.
    """

    width: int
    is_spaced: bool

    def is_full(self, text: str, before: Line, line: Line) -> bool:
        """Whether a line had no room for the word that the next opens with."""
        return _is_full(text, before, line, self.width)


_NOT_WRAPPED: Final = Wrapping(0, is_spaced=False)


def wrapping_of(text: str, lines: Sequence[Line]) -> Wrapping:
    """How a text was wrapped, told from where its lines break in mid-sentence."""
    inner = [(a, b) for a, b in pairwise(lines) if not b.is_apart]
    if not inner or len(inner) < min(ENOUGH_INNER, INNER_SHARE * len(lines)):
        return _NOT_WRAPPED
    lengths = sorted(line.end - line.start for line in lines)
    width = lengths[int(len(lengths) * WIDTH_QUANTILE)]
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return _NOT_WRAPPED
    full = [a for a, b in inner if _is_full(text, a, b, width)]
    torn = sum(is_open(text, line.start, line.end) for line in full)
    if torn < WRAPPED_SHARE * len(inner):
        return _NOT_WRAPPED
    has_blanks = len(lines) - len(inner) > 1
    return Wrapping(width, has_blanks and len(full) >= SPACED_SHARE * len(inner))


def _is_full(text: str, before: Line, line: Line, width: int) -> bool:
    word = _WORD.match(text, line.start, line.end)
    needed = 1 + len(word.group()) if word else 0
    return before.end - before.start + needed >= FULL_LINE * width


def is_open(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends in mid-sentence, with no mark that could close a clause."""
    ending = without_unseen(text[max(start, end - LONGEST_MARKS) : end])
    ending = without_marks(ending).rstrip(_TRAILING)
    return not ending.endswith(_CLOSED) and not _AND.search(ending)
