"""The text inside a paragraph's element: words, what is set off, what is left out of the line."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

# White space of mark-up and every other sign at which a line could break; a no-break
# space is a character of the text and stays.
_LAYOUT = re.compile("[ \t\r\n\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+")
# What may stand before the phrase that opens a paragraph: its number, a quotation mark.
_BEFORE_LEAD = re.compile(r"(?:\d{1,3}(?:\s?bis)?\s?[.)-]*[-–]?\s*)?[“”\"«‘]?\s*")


@dataclass(frozen=True, slots=True)
class Dialect:
    """What elements mean inside a line, by their local names.

    ``fields`` stand for a line of print of their own and touch no word beside them;
    ``apart`` are taken out of the line and given back; ``skipped`` are no text.
    """

    is_set_off: Callable[[Element], bool]
    breaks: frozenset[str]
    fields: frozenset[str]
    apart: frozenset[str]
    skipped: frozenset[str]


@dataclass(slots=True)
class Line:
    """A paragraph's wording, the spans in it that are set off, and what stood apart in it."""

    text: str = ""
    phrases: tuple[tuple[int, int], ...] = ()
    apart: list[Element] = field(default_factory=list)

    @property
    def is_led(self) -> bool:
        """Whether a phrase that is set off opens the paragraph without being the whole of it."""
        if not self.phrases:
            return False
        first, last = self.phrases[0]
        is_whole = not self.text[last:].strip(" ,،:;.")
        return not is_whole and _BEFORE_LEAD.fullmatch(self.text[:first]) is not None


def read_line(element: Element, dialect: Dialect, marks: frozenset[str] = frozenset()) -> Line:
    """The wording of an element; ``marks`` are what notes are called by in its document."""
    pieces = _Pieces(dialect, marks)
    pieces.inside(element, is_set_off=False)
    return pieces.line()


class _Pieces:
    """Text as it comes, white space of the mark-up made one space."""

    def __init__(self, dialect: Dialect, marks: frozenset[str]) -> None:
        self.dialect, self.marks = dialect, marks
        self.parts: list[str] = []
        self.length = 0
        self.last = " "
        self.is_edge = False
        self.phrases: list[tuple[int, int]] = []
        self.apart: list[Element] = []

    def inside(self, element: Element, *, is_set_off: bool) -> None:
        """Take in what an element holds, its own text and its children's."""
        if element.text:
            self.add(element.text, is_set_off=is_set_off)
        for child in element:
            self._child(child, is_set_off=is_set_off)
            if child.tail:
                self.add(child.tail, is_set_off=is_set_off)

    def _child(self, child: Element, *, is_set_off: bool) -> None:
        tag, dialect = child.tag, self.dialect
        if tag in dialect.apart:
            self.apart.append(child)
        elif tag in dialect.breaks:
            self._break()
        elif tag not in dialect.skipped and not (tag == "sup" and self._is_mark(child)):
            is_field = tag in dialect.fields
            self.is_edge = self.is_edge or is_field
            self.inside(child, is_set_off=is_set_off or dialect.is_set_off(child))
            self.is_edge = self.is_edge or is_field

    def _is_mark(self, sup: Element) -> bool:
        """Whether a raised sign calls a note: its number, or the brackets around one."""
        sign = "".join(sup.itertext()).strip(" ()،,\t\n")
        return (not sign or sign in self.marks) and self.last != "m"

    def add(self, text: str, *, is_set_off: bool) -> None:
        text = _LAYOUT.sub(" ", text)
        if self.last in " \n":
            text = text.lstrip(" ")
        if not text:
            return
        if self.is_edge and self.last.isalnum() and text[0].isalnum():
            self._put(" ")
        self.is_edge = False
        if is_set_off:
            self._set_off(text)
        self._put(text)

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)
        self.last = text[-1]

    def _break(self) -> None:
        if self.last != "\n" and self.length:
            self._put("\n")

    def _set_off(self, text: str) -> None:
        """Note a span; one that follows another at once, or after a space, goes on with it."""
        lead = len(text) - len(text.lstrip())
        end = self.length + len(text.rstrip())
        if end <= self.length + lead:
            return
        start = self.length + lead
        if self.phrases and start - self.phrases[-1][1] <= 1:
            gap = "".join(self.parts)[self.phrases[-1][1] : start] + text[:lead]
            if not gap.strip():
                start = self.phrases.pop()[0]
        self.phrases.append((start, end))

    def line(self) -> Line:
        whole = "".join(self.parts)
        text = re.sub(r" *\n *", "\n", whole) if "\n" in whole else whole
        start = len(text) - len(text.lstrip())
        text = text.strip()
        if len(text) == len(whole):
            phrases = self.phrases
        elif "\n" in whole:
            phrases = []
        else:
            ends = ((a - start, min(b - start, len(text))) for a, b in self.phrases)
            phrases = [(a, b) for a, b in ends if 0 <= a < b]
        return Line(text, tuple(phrases), self.apart)
