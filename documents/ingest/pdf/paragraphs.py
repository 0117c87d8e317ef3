"""Paragraphs out of lines: where a line was broken for want of room, and where on purpose.

The surest sign is room: if the next line's first word would have fitted on a
line, its author ended it. Gaps, indents, sizes and labels say the rest. Between
columns and pages there is no gap to see, and what is decided there can be doubtful.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from documents.ingest.drafting import Passage
from documents.ingest.pdf.hyphens import Vocabulary
from documents.ingest.pdf.lines import Line
from documents.ingest.pdf.spacing import CLOSED, COMMA, INDENT, Spacing
from documents.ingest.reading import Doubt

# Of the letters' size: a change of size, the space before a word.
_RESIZED = 0.12
_SPACE = 0.3
# Points by which a centred line may be off the middle, and must be off the edge.
_CENTRED = 6.0
# Lines that a stretch must have to show its own margins.
_TELLING_LINES = 5
_LABEL = re.compile(
    r"(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\[?\d{1,3}[.\])]|[•▪◦–—-]"
    r"|(?:op|pp)\s?\d{1,3}\.?|[أ-ي][).-])(?:\s|$)"
)
_BROKEN_HERE = "A page or column ends here; see whether a paragraph does, too."
_EVEN_HERE = "The lines stand equally far apart; see whether a paragraph ends here."
_HYPHEN_HERE = "A line ended in a hyphen here; see whether it belongs to the word."


class Margins(NamedTuple):
    """Where the lines of a stretch begin and end, in points."""

    left: float
    right: float


def passages_of(lines: Sequence[Line]) -> list[Passage]:
    """The paragraphs of lines in reading order."""
    builder = _Builder(lines)
    return builder.passages()


class _Builder:
    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._vocabulary = Vocabulary([line.text for line in lines])
        self._margins = _margins(lines)
        self._spacing = Spacing(lines)

    def passages(self) -> list[Passage]:
        groups: list[list[tuple[Line, bool]]] = []
        for before, line in zip([None, *self._lines], self._lines, strict=False):
            is_new, is_doubted = True, False
            if before is not None:
                is_first = len(groups[-1]) == 1
                is_new, is_doubted = self._parts(before, line, is_first=is_first)
            if is_new:
                groups.append([(line, is_doubted)])
            else:
                groups[-1].append((line, is_doubted))
        return [self._passage(group) for group in groups]

    def _passage(self, group: list[tuple[Line, bool]]) -> Passage:
        text, doubts = "", []
        for at, (line, is_doubted) in enumerate(group):
            if at:
                joint = self._vocabulary.joint(text, line.text)
                before = group[at - 1][0]
                between = "\n" if self._is_title(before, line) else joint.text
                text = text[: len(text) - joint.cut] + between
                if not joint.is_sure:
                    start = max(0, text.rfind(" ") + 1)
                    doubts.append(Doubt("hyphen", _HYPHEN_HERE, start, len(text)))
            if is_doubted:
                doubts.append(_doubt(group[at - 1][0] if at else None, line, len(text)))
            text += line.text
        return Passage(text, tuple(doubts))

    def _parts(self, a: Line, b: Line, *, is_first: bool) -> tuple[bool, bool]:
        """Whether a paragraph ends after line ``a``, and whether that is doubtful.

        ``is_first``: ``a`` is its paragraph's first line.
        """
        if abs(a.size - b.size) > _RESIZED * max(a.size, b.size):
            return True, False
        if (a.page, a.column) != (b.page, b.column):
            return self._parts_across(a, b)
        if self._spacing.is_gap(a, b):
            return True, False
        if self._is_title(a, b):
            return False, False
        if self._had_room(a, b):
            return True, False
        if _LABEL.match(b.text) and (CLOSED.search(a.text) or COMMA.search(a.text)):
            return True, False
        is_indented = self._is_indented_anew(a, b, is_first=is_first)
        if is_indented or self._spacing.is_telling:
            return is_indented, False
        return self._spacing.parts_by_words(a, b)

    def _parts_across(self, a: Line, b: Line) -> tuple[bool, bool]:
        if self._had_room(a, b) or (_LABEL.match(b.text) and CLOSED.search(a.text)):
            return True, False
        opens_low = b.text[:1].islower()
        if opens_low or not (CLOSED.search(a.text) or COMMA.search(a.text)):
            return False, False
        if b.x0 > self._of(b).left + INDENT * b.size:
            return True, False
        # Full to the margin and closed: most often a sentence, in a text of short paragraphs both.
        return bool(CLOSED.search(a.text)), True

    def _is_indented_anew(self, a: Line, b: Line, *, is_first: bool) -> bool:
        step = b.x0 - a.x0
        if step > INDENT * b.size:
            is_hanging = is_first and (_LABEL.match(a.text) or not CLOSED.search(a.text))
            return not is_hanging
        if is_first and abs(step) < _CENTRED and b.x0 > self._of(b).left + INDENT * b.size:
            # Two lines both set in, the first closed: two paragraphs of a line each.
            return bool(CLOSED.search(a.text)) and not b.text[:1].islower()
        return step < -INDENT * b.size and not is_first

    def _had_room(self, a: Line, b: Line) -> bool:
        """Whether the next line's first word would have fitted on the line before."""
        return a.x1 + _SPACE * a.size + b.first < self._of(a).right - 1

    def _is_title(self, a: Line, b: Line) -> bool:
        """Whether both lines are centred, as the lines of a title are."""
        margins = self._of(a)
        return (a.page, a.column) == (b.page, b.column) and all(
            abs((line.x0 - margins.left) - (margins.right - line.x1)) < _CENTRED
            and line.x0 - margins.left > 2 * _CENTRED
            for line in (a, b)
        )

    def _of(self, line: Line) -> Margins:
        return self._margins[line.page, line.column]


def _doubt(before: Line | None, line: Line, at: int) -> Doubt:
    """The doubt about what was decided before a line, which only across a page parts two."""
    is_within = before is not None and (before.page, before.column) == (line.page, line.column)
    kind, said = ("line-break", _EVEN_HERE) if is_within else ("page-break", _BROKEN_HERE)
    return Doubt(kind, said, at, at + 1)


def _margins(lines: Sequence[Line]) -> dict[tuple[int, int], Margins]:
    """Margins of each stretch; short ones take those of the narrowest that they lie within."""
    stretches: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        stretches.setdefault((line.page, line.column), []).append(line)
    own = {at: _margins_of(held) for at, held in stretches.items()}
    full = [own[at] for at, held in stretches.items() if len(held) >= _TELLING_LINES]
    found: dict[tuple[int, int], Margins] = {}
    for at, margins in own.items():
        around = [margins] if len(stretches[at]) >= _TELLING_LINES else full
        around = [one for one in around if _lies_within(margins, one)]
        found[at] = min(around, key=lambda one: one.right - one.left, default=margins)
    return found


def _lies_within(inner: Margins, outer: Margins) -> bool:
    return outer.left - 2 <= inner.left and inner.right <= outer.right + 2


def _margins_of(lines: Sequence[Line]) -> Margins:
    left = min(line.x0 for line in lines)
    ends = sorted(line.x1 for line in lines)
    # A single line that runs over the margin would leave room on all the others.
    return Margins(left, ends[int(0.95 * (len(ends) - 1))])
