"""Paragraphs of a text: where its author's lines end, and where they were only wrapped.

Blank lines always part paragraphs. Between neighbouring lines there is no sure
sign, so the text as a whole is asked first whether it is wrapped. Every step is linear in the text.
"""

from typing import NamedTuple

from documents.engine.lexicon import Language
from documents.engine.segmentation.config import LINE_OPENING, WIDEST_WRAP
from documents.engine.segmentation.expressions import is_above, sign
from documents.engine.segmentation.labels import Label, find_label, is_quoted
from documents.engine.segmentation.lines import Line, lines_of
from documents.engine.segmentation.unseen import without_unseen
from documents.engine.segmentation.wrapping import Wrapping, is_open, wrapping_of
from documents.engine.verbs import lead_verb


class Block:
    """A paragraph: ``text[start:end]`` with no white space at either end."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end


def paragraph_blocks(text: str) -> list[Block]:
    """The paragraphs that blank lines set apart, whatever lines they have inside."""
    blocks: list[Block] = []
    for line in lines_of(text):
        if line.is_apart or not blocks:
            blocks.append(Block(line.start, line.end))
        else:
            blocks[-1] = Block(blocks[-1].start, line.end)
    return blocks


def clause_blocks(text: str, language: Language) -> list[Block]:
    """The paragraphs of a text, wrapped lines joined, single line breaks weighed."""
    lines = list(lines_of(text))
    quoted = is_quoted(text, [line.start for line in lines])
    breaks = _Breaks(text, language, wrapping_of(text, lines), quoted)
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


class _Breaks(NamedTuple):
    """What tells an author's line break from a wrapped one."""

    text: str
    language: Language
    wrapping: Wrapping
    is_quoted: bool

    def is_joined(self, before: Line, line: Line, after: Line | None) -> bool:
        """Whether a line goes on with the paragraph of the line before."""
        label = self._label(line)
        label = None if label and label.is_bare else label
        if not label and self._is_label_alone(before):
            return True
        if line.is_apart:
            return False
        is_torn = is_open(self.text, before.start, before.end)
        is_wrapped = self.wrapping.width > 0
        if label and (not (is_torn and is_wrapped) or self._opens_with_verb(line, label)):
            return False
        opens_low = self.text[line.start].islower()
        if not is_wrapped:
            return is_torn and (opens_low or self._is_display(before, line))
        if opens_low and is_torn and not label:
            return True
        if not self.wrapping.is_full(self.text, before, line):
            return False
        if self.wrapping.is_spaced or opens_low:
            return True
        return self._goes_on(before, line, after, is_torn=is_torn)

    def _goes_on(self, before: Line, line: Line, after: Line | None, *, is_torn: bool) -> bool:
        """Whether what opens with no small letter goes on with the full line before it."""
        if self._closes(before) or self._is_formula(line, after):
            return False
        if self.text[line.start] == "[" or self.text[before.end - 1] == "]":
            return False
        if is_torn:
            return True
        return not (self._is_unended(line, after) or self._begins(before, line))

    def _is_unended(self, line: Line, after: Line | None) -> bool:
        """Whether a line ends with no mark, as headings do and the ends of paragraphs do not."""
        is_last = after is None or after.is_apart
        if not is_last and after and self.wrapping.is_full(self.text, line, after):
            return False
        return is_open(self.text, line.start, line.end)

    def _begins(self, before: Line, line: Line) -> bool:
        """Whether a line opens with a verb of its own; Arabic goes on with "و" and a verb."""
        is_listing = self.text[before.end - 1] == "،" and self.text[line.start] == "و"
        return self._opens_with_verb(line, goes_on=is_listing)

    def _is_display(self, before: Line, line: Line) -> bool:
        """Whether two lines are one title in capitals."""
        both = self.text[before.start : before.end], self.text[line.start : line.end]
        return all(len(part) <= WIDEST_WRAP and part.isupper() for part in both)

    def _label(self, line: Line) -> Label | None:
        if not line.is_read:
            line.label = find_label(self.text, line.start, line.end, is_quoted=self.is_quoted)
            line.is_read = True
        return line.label

    def _is_label_alone(self, line: Line) -> bool:
        label = self._label(line)
        return label is not None and label.end == line.end

    def _closes(self, line: Line) -> bool:
        return self.text[line.end - 1] in ";:؛"

    def _is_formula(self, line: Line, after: Line | None) -> bool:
        """Whether a short line that ends open stands right before a provision."""
        if after is None or self.text[line.end - 1] not in ",:،":
            return False
        if self.wrapping.is_full(self.text, line, after):
            return False
        opening = self.text[line.start : line.end]
        return sign("formula").bears(opening) and self._opens_with_verb(after)

    def _opens_with_verb(
        self, line: Line, label: Label | None = None, *, goes_on: bool = False
    ) -> bool:
        """Whether a verb opens a line; where one ``goes_on`` with others, none that is finite."""
        start = label.end if label else line.start
        opening = self.text[start : min(line.end, start + LINE_OPENING)].lstrip()
        reading = lead_verb(opening, self.language)
        if goes_on and reading.opening == "finite":
            return False
        return reading.lead is not None and not (opening[0].islower() or reading.has_subject)
