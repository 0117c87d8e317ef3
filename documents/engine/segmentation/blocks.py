"""Paragraphs of a text: where its author's lines end, and where they were only wrapped.

Blank lines always part paragraphs. Between neighbouring lines there is no sure
sign, so the text as a whole is asked first whether it is wrapped: whether its
lines break in mid-sentence near one width. Every step is linear in the text.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from documents.engine.segmentation.labels import find_label
from documents.engine.verb_table import Language
from documents.engine.verbs import lead_verb

# Wrapped text in print, mail and PDF has 45 to 110 characters a line; longer lines are paragraphs.
WIDEST_WRAP = 125
# Share of line breaks in mid-sentence, near the width, that makes a text a wrapped one.
WRAPPED_SHARE = 0.35
# A line shorter than this share of the width ended where its author ended it.
FULL_LINE = 0.7
# Characters of a line looked at when asking what it opens with.
OPENING = 200

_CLOSED = (".", ";", ":", ",", "!", "?", "؛", "،", "؟", "…")
_AND = re.compile(r"[;,؛،]\s*(?:and|or|et|ou|و)$", re.IGNORECASE)
_TRAILING = "\"'”’»)]"


class Block(NamedTuple):
    """A paragraph: ``text[start:end]`` with no white space at either end."""

    start: int
    end: int


class _Line(NamedTuple):
    start: int
    end: int
    is_apart: bool


def paragraph_blocks(text: str) -> list[Block]:
    """The paragraphs that blank lines set apart, whatever lines they have inside."""
    blocks: list[Block] = []
    for line in _lines(text):
        if line.is_apart or not blocks:
            blocks.append(Block(line.start, line.end))
        else:
            blocks[-1] = Block(blocks[-1].start, line.end)
    return blocks


def clause_blocks(text: str, language: Language) -> list[Block]:
    """The paragraphs of a text, wrapped lines joined, single line breaks weighed."""
    lines = list(_lines(text))
    width = _wrap_width(text, lines)
    blocks: list[Block] = []
    before: _Line | None = None
    for line in lines:
        if before and _is_joined(text, before, line, width, language):
            blocks[-1] = Block(blocks[-1].start, line.end)
        else:
            blocks.append(Block(line.start, line.end))
        before = line
    return blocks


def _lines(text: str) -> Iterator[_Line]:
    """The lines that are not blank, trimmed, with whether a blank line came before."""
    at, is_apart = 0, True
    for line in text.splitlines(keepends=True):
        kept = line.strip()
        if kept:
            start = at + len(line) - len(line.lstrip())
            yield _Line(start, start + len(kept), is_apart)
        is_apart = not kept
        at += len(line)


def is_open(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends in mid-sentence, with no mark that could close a clause."""
    ending = text[max(start, end - 12) : end].rstrip(_TRAILING)
    return not ending.endswith(_CLOSED) and not _AND.search(ending)


def _wrap_width(text: str, lines: list[_Line]) -> int:
    """The width at which a wrapped text was wrapped, in characters; 0 where it was not."""
    inner = [(a, b) for a, b in pairwise(lines) if not b.is_apart]
    if not inner:
        return 0
    lengths = sorted(line.end - line.start for line in lines)
    width = lengths[int(len(lengths) * 0.9)]
    if width > WIDEST_WRAP:
        return 0
    full = (a for a, _ in inner if a.end - a.start >= FULL_LINE * width)
    torn = sum(is_open(text, line.start, line.end) for line in full)
    return width if torn >= WRAPPED_SHARE * len(inner) else 0


def _is_joined(text: str, before: _Line, line: _Line, width: int, language: Language) -> bool:
    """Whether a line goes on with the paragraph of the line before."""
    label = find_label(text, before.start, before.end)
    if label and label.end == before.end and not line.is_apart:
        return True
    if line.is_apart:
        return False
    opens = text[line.start : line.start + 1]
    is_torn = is_open(text, before.start, before.end)
    if find_label(text, line.start, line.end) and not (is_torn and width):
        return False
    if not width:
        return is_torn and opens.islower()
    is_full = before.end - before.start >= FULL_LINE * width
    if is_torn:
        return is_full or opens.islower()
    if not is_full or text[before.start : before.end].endswith((";", ":", "؛")):
        return False
    opening = text[line.start : min(line.end, line.start + OPENING)]
    return lead_verb(opening, language).lead is None or opens.islower()
