"""Printed labels of clauses: "8.", "8 bis.", "(a)", "iv.", "•", "أ)", "1 -".

A newspaper that quotes a text sets its own quotation mark before the number; the mark is then
part of the label as printed, and of no reading.

One label may be read in more than one way ("i." is a letter or a Roman number);
which reading holds is told by the labels around it, so all are kept.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from documents.engine.segmentation.config import LONGEST_LABEL, LONGEST_NUMBER
from documents.engine.segmentation.label_readings import (
    ARABIC_LETTERS,
    Parts,
    Reading,
    bullet_readings,
    letter_readings,
    named_readings,
    number_readings,
    quoted_readings,
)
from documents.engine.tokens import INVISIBLE

_SUFFIX: Final = r"(?:\s?(?P<suffix>bis|ter|quater|quinquies|مكررا?))?"
# "2a." stands between 2 and 3; a letter of a word or a unit is followed by something else.
_NUMBER_SUFFIX: Final = _SUFFIX.replace("مكررا?", r"مكررا?|(?<=\d)[a-d](?=\.\s)")

# What follows a number with a point in it that is no label ("1.5 million people").
_AMOUNT: Final = (
    r"(?i:[mb]illi|trillion|mille|per\b|percent|pour\b|degr|dollars?\b|euros?\b"
    r"|مليون|مليار|بالمائة)"
)

_NUMBER: Final = re.compile(
    rf"""(?P<open>[(\[])?(?P<body>\d{{1,3}}(?:\.\d{{1,2}}){{0,3}}){_NUMBER_SUFFIX}
         (?P<close>[)\]]|[ ]?\.[-–—)]?(?!\d)|°|:(?=\s)|(?=\t)
                  |(?:(?<=\.\d)|(?<=\.\d\d))(?=[ \u00a0]+(?!{_AMOUNT})[^\W\d_])
                  |[ \t\u00a0]?[-–—](?=\s|[^\W\d_a-z]|$))""",
    re.VERBOSE,
)
_BARE: Final = re.compile(r"\d{1,3}(?=\s+[^\W\d_])")
_QUOTED: Final = re.compile(
    r"(?P<open>['‘’`´])(?P<body>\d{1,2})(?P<suffix>)(?P<close>['‘’´])(?=\s|[^\W\d_a-z]|$)"
)
_LETTERS: Final = re.compile(
    rf"""(?P<open>[(\[])?(?P<body>[a-zA-Z]{{1,5}}|[{ARABIC_LETTERS}اإ]ـ?|هـ){_SUFFIX}
         (?P<close>[)\]]|\.(?=\s|$)|[ \t\u00a0]?[-–—](?=\s|$))""",
    re.VERBOSE,
)
_INVISIBLE: Final = re.compile(f"[{INVISIBLE}]+")
_COMPOUND: Final = re.compile(
    r"\d{1,3}\.?[ ]?(?P<open>\(?)(?P<body>[a-z]{1,4})(?P<suffix>)(?P<close>\))"
)
_NAMED: Final = re.compile(
    r"(?P<open>(?:OP|PP|op|pp)\.?[ ]?)(?P<body>\d{1,3})" + _SUFFIX + r"(?P<close>[.):]?)(?=\s)"
)
# What opens with a digit, as most labels do, is no prose.
_DIGITS: Final = frozenset("0123456789")
_OPENING_MARKS: Final = '“„«"″'
_QUOTED_NUMBER: Final = re.compile(rf"[{_OPENING_MARKS}][ \t\u00a0]?\d{{1,3}}\.\s")
_UNQUOTED_NUMBER: Final = re.compile(r"\d{1,3}[.)]\s")
# A word with another word or a comma after it: most paragraphs, and none of the labels.
_PROSE: Final = re.compile(
    r"[^\W\d_]{2,}(?:[,;،؛]|\s+(?!bis\b|ter\b|quater\b|quinquies\b|مكرر)[^\W\d_])"
)
_BULLET: Final = re.compile(
    r"(?P<open>)(?P<body>[•●▪◦‣⁃∙■□○➢►✓\uf0b7\uf0a7]|[·*–—-](?=\s|$)|o(?=\t))"
    r"(?P<suffix>)(?P<close>)"
)


class Label:
    """A printed label: ``text`` as it stands at ``start``, and how it can be read.

    ``is_bare``: a number with no mark after it, which may well be none.
    """

    __slots__ = ("end", "is_bare", "readings", "start", "text")

    def __init__(
        self, text: str, start: int, end: int, readings: tuple[Reading, ...], is_bare: bool = False
    ) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.readings = readings
        self.is_bare = is_bare

    @property
    def is_number(self) -> bool:
        """Whether it counts in digits, as operative paragraphs do."""
        return self.readings[0].style.startswith("1")

    @property
    def is_bullet(self) -> bool:
        """Whether it counts nothing."""
        return self.readings[0].ordinal == 0 and not self.readings[0].key


def is_quoted(text: str, starts: Sequence[int]) -> bool:
    """Whether a text is quoted as a whole, so that a mark opens each of its paragraphs.

    That is where no number stands without one at the paragraphs' ``starts``; in a
    resolution that quotes some paragraphs, its own bear none.
    """
    marked = [start for start in starts if text[start] in _OPENING_MARKS]
    if not any(_QUOTED_NUMBER.match(text, start) for start in marked):
        return False
    return not any(_UNQUOTED_NUMBER.match(text, start) for start in starts)


def find_label(text: str, start: int, end: int, *, is_quoted: bool = False) -> Label | None:
    """The label at the start of ``text[start:end]``, which begins with no white space.

    ``is_quoted``: behind the mark that opens a quotation, too.
    """
    first = start
    if text[start : start + 1] not in _DIGITS:
        if _PROSE.match(text, start, end):
            return None
        first = _after_openings(text, start, end, is_quoted=is_quoted)
        if first > start and _PROSE.match(text, first, end):
            return None
    opening = text[first : min(end, first + LONGEST_LABEL)]
    seen = opening if opening.isascii() else _INVISIBLE.sub("", opening)
    found = _read(seen)
    if found is None:
        return None
    size, readings, is_bare = found
    if seen is not opening:
        size = _printed_size(opening, size)
    return Label(text[start : first + size], start, first + size, readings, is_bare)


def _read(opening: str) -> tuple[int, tuple[Reading, ...], bool] | None:
    """The size of the label that a line opens with, its readings, whether it is bare."""
    size = _plain_number(opening)
    if size:
        return size + 1, number_readings((None, opening[:size], None, ".")), False
    for pattern, readings in _FORMS:
        found = pattern.match(opening)
        read = readings(found.groups()) if found else ()
        if found and read:
            return found.end(), read, False
    bare = _BARE.match(opening)
    if bare:
        number = int(bare.group())
        return bare.end(), (Reading("1.", number, str(number)),), True
    return None


def _printed_size(opening: str, size: int) -> int:
    """How many characters print so many of a label, those inside it that do not show with them."""
    at = 0
    while size:
        size -= not _INVISIBLE.match(opening, at)
        at += 1
    return at


def _plain_number(opening: str) -> int:
    """How many digits a number has with a point, a space and a capital after it; 0 for others.

    So most labels are printed: they need no pattern.
    """
    size = 0
    while opening[size : size + 1] in _DIGITS:
        size += 1
    after = opening[size : size + 3]
    is_plain = 0 < size <= LONGEST_NUMBER and after[:2] == ". " and after[2:].isupper()
    return size if is_plain else 0


def _after_openings(text: str, start: int, end: int, *, is_quoted: bool) -> int:
    """Where a label stands behind characters that do not show, and the mark of a quotation."""
    invisible = _INVISIBLE.match(text, start, end)
    first = invisible.end() if invisible else start
    if is_quoted and first < end and text[first] in _OPENING_MARKS:
        first += 1
        while first < end and text[first] in " \t\u00a0":
            first += 1
    return first


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[Parts], tuple[Reading, ...]]], ...]] = (
    (_COMPOUND, letter_readings),
    (_NUMBER, number_readings),
    (_NAMED, named_readings),
    (_LETTERS, letter_readings),
    (_QUOTED, quoted_readings),
    (_BULLET, bullet_readings),
)
