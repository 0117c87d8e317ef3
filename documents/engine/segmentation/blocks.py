"""Paragraphs of a text: where its author's lines end, and where they were only wrapped.

Blank lines always part paragraphs. Between neighbouring lines there is no sure
sign, so the text as a whole is asked first whether it is wrapped: whether its
lines break in mid-sentence near one width. Every step is linear in the text.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from documents.engine.lexicon import Language
from documents.engine.segmentation.config import (
    ENOUGH_INNER,
    FULL_LINE,
    INNER_SHARE,
    LINE_OPENING,
    LONGEST_MARKS,
    MOST_LINES,
    WIDEST_WRAP,
    WIDTH_QUANTILE,
    WRAPPED_SHARE,
)
from documents.engine.segmentation.expressions import is_above
from documents.engine.segmentation.labels import Label, find_label, is_quoted
from documents.engine.segmentation.note_marks import without_marks
from documents.engine.segmentation.unseen import without_unseen
from documents.engine.verbs import lead_verb

_CLOSED: Final = (".", ";", ":", ",", "!", "?", "؛", "،", "؟", "…")
_AND: Final = re.compile(r"[;,؛،]\s*(?:and|or|et|ou|و)$", re.IGNORECASE)
_TRAILING: Final = "\"'”’»)]"


class Block:
    """A paragraph: ``text[start:end]`` with no white space at either end."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end


class _Line:
    """A line that is not blank; ``label``: what is printed before it, once ``is_read``."""

    __slots__ = ("end", "is_apart", "is_read", "label", "start")

    def __init__(self, start: int, end: int, is_apart: bool) -> None:
        self.start = start
        self.end = end
        self.is_apart = is_apart
        self.label: Label | None = None
        self.is_read = False


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
    quoted = is_quoted(text, [line.start for line in lines])
    breaks = _Breaks(text, language, _wrap_width(text, lines), quoted)
    blocks: list[Block] = []
    is_top = True
    for before, line, after in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        # the lines of a site above a text are short, and wrapped by nobody
        is_top = is_top and (
            before is None or is_above(without_unseen(text[before.start : before.end]))
        )
        if before and not is_top and breaks.is_joined(before, line, after):
            blocks[-1] = Block(blocks[-1].start, line.end)
        else:
            blocks.append(Block(line.start, line.end))
    return blocks


def _lines(text: str) -> Iterator[_Line]:
    """The lines that are not blank, trimmed, with whether a blank line came before."""
    at, is_apart, count = 0, True, 0
    for line in text.splitlines(keepends=True):
        kept = line.strip()
        if kept:
            is_flush = line[0] == kept[0]  # as most are, and need not be copied
            start = at if is_flush else at + len(line) - len(line.lstrip())
            count += 1
            if count > MOST_LINES:
                yield _Line(start, len(text.rstrip()), is_apart)
                return
            yield _Line(start, start + len(kept), is_apart)
        is_apart = not kept
        at += len(line)


def is_open(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends in mid-sentence, with no mark that could close a clause."""
    ending = without_unseen(text[max(start, end - LONGEST_MARKS) : end])
    ending = without_marks(ending).rstrip(_TRAILING)
    return not ending.endswith(_CLOSED) and not _AND.search(ending)


def _wrap_width(text: str, lines: list[_Line]) -> int:
    """The width at which a wrapped text was wrapped, in characters; 0 where it was not."""
    inner = [(a, b) for a, b in pairwise(lines) if not b.is_apart]
    if not inner or len(inner) < min(ENOUGH_INNER, INNER_SHARE * len(lines)):
        return 0
    lengths = sorted(line.end - line.start for line in lines)
    width = lengths[int(len(lengths) * WIDTH_QUANTILE)]
    if width > WIDEST_WRAP:
        return 0
    full = (a for a, _ in inner if a.end - a.start >= FULL_LINE * width)
    torn = sum(is_open(text, line.start, line.end) for line in full)
    return width if torn >= WRAPPED_SHARE * len(inner) else 0


class _Breaks(NamedTuple):
    """What tells an author's line break from a wrapped one; ``width`` 0: nothing is wrapped."""

    text: str
    language: Language
    width: int
    is_quoted: bool

    def is_joined(self, before: _Line, line: _Line, after: _Line | None) -> bool:
        """Whether a line goes on with the paragraph of the line before."""
        label = self._label(line)
        label = None if label and label.is_bare else label
        if not label and self._is_label_alone(before):
            return True
        if line.is_apart:
            return False
        is_torn = is_open(self.text, before.start, before.end)
        if label and (not (is_torn and self.width) or self._opens_with_verb(line, label)):
            return False
        opens_low = self.text[line.start].islower()
        if not self.width:
            return is_torn and (opens_low or self._is_display(before, line))
        if opens_low and is_torn:
            return True
        if not self._is_full(before) or self._closes(before) or self._is_formula(line, after):
            return False
        return is_torn or opens_low or not self._opens_with_verb(line)

    def _is_display(self, before: _Line, line: _Line) -> bool:
        """Whether two lines are one title in capitals."""
        both = self.text[before.start : before.end], self.text[line.start : line.end]
        return all(len(part) <= WIDEST_WRAP and part.isupper() for part in both)

    def _label(self, line: _Line) -> Label | None:
        if not line.is_read:
            line.label = find_label(self.text, line.start, line.end, is_quoted=self.is_quoted)
            line.is_read = True
        return line.label

    def _is_label_alone(self, line: _Line) -> bool:
        label = self._label(line)
        return label is not None and label.end == line.end

    def _is_full(self, line: _Line) -> bool:
        return line.end - line.start >= FULL_LINE * self.width

    def _closes(self, line: _Line) -> bool:
        return self.text[line.end - 1] in ";:؛"

    def _is_formula(self, line: _Line, after: _Line | None) -> bool:
        """Whether a short line that ends open stands right before a provision."""
        if after is None or self._is_full(line) or self.text[line.end - 1] not in ",:،":
            return False
        return self._opens_with_verb(after)

    def _opens_with_verb(self, line: _Line, label: Label | None = None) -> bool:
        start = label.end if label else line.start
        opening = self.text[start : min(line.end, start + LINE_OPENING)].lstrip()
        reading = lead_verb(opening, self.language)
        return reading.lead is not None and not (opening[0].islower() or reading.has_subject)
