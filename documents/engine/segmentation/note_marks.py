"""Marks by which a text refers to its notes: "report,[2]", "report,²", "Panel*", "report,(3)"."""

import re
from typing import Final

from documents.engine.segmentation.config import BEFORE_NUMBER

_SUPERSCRIPTS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SIGNS: Final = "†‡§"
# What a mark can end with; most paragraphs end with nothing of the kind.
_ENDS: Final = frozenset(f"])*/0123456789٠١٢٣٤٥٦٧٨٩{_SUPERSCRIPTS}{_SIGNS}")

# A bare number is a mark where it sticks to a comma behind a word ("the report,2"); behind
# numbers it may be a decimal, save those of resolutions ("7/31,2") and years ("May 2031,2").
_AT_END: Final = re.compile(
    rf"""(?:[ \u00a0]?\[\d{{1,3}}\]
          |(?<=[,;:.،؛])[ \u00a0]?\(\d{{1,3}}\)
          |(?<=[,;:.،؛])[ \u00a0]?\d{{1,3}}/
          |(?:(?<=[^\W\d_][,;،؛])|(?<=[^\W\d_][ \u00a0\u202f];))\d{{1,2}}
          |[{_SUPERSCRIPTS}]+|(?<=\S)\*{{1,3}}|[{_SIGNS}])+$""",
    re.VERBOSE,
)
_AFTER_NUMBER: Final = re.compile(r"(/\d{1,4}|\b\d{4})([,;،؛])\d{1,2}$")
_INSIDE: Final = re.compile(
    r"""(?<=[\w,;:.»”"')\]،؛])(?:
          [ \u00a0]?\[(?P<square>\d{1,3})\]
         |[ \u00a0]?(?P<slash>\d{1,3})/(?=[\s,;.]|$)
         |(?<!\d)\((?P<round>\d{1,3})\)
         |(?P<star>\*)(?![\w*]))""",
    re.VERBOSE,
)

# Words before a number that refer to a part of a text by it: "paragraph [1]", "Article I(1)".
_REFERRING: Final = re.compile(
    r"""(?:\b(?:sub)?(?:articles?|paragraphe?s?|points?|clauses?|items?|sections?|annexe?s?|rules?
          |parts?|principles?|chapters?|chapitres?|règles?|alinéas?|parties?|principes?)
         |(?<!\w)\w{0,3}(?:مادة|مادتين|مواد|فقرة|فقرتين|فقرات|بند|بندين|بنود|نقطة|نقاط|فرع|فروع
          |قسم|أقسام|مرفق|مرفقات|قاعدة|قواعد|باب|جزء|فصل|مبدأ)
         |§)[ \u00a0]?$""",
    re.VERBOSE | re.IGNORECASE,
)
# What else an item's number in round brackets sticks to: "II(1)", "(a)(1)", "Annex B(2)", "bis(1)".
_COUNTED: Final = re.compile(r"(?:\b(?:[IVXLC]+|[A-Za-z]|bis|ter|quater)|\))$")

# A note's sign: how it is printed, and its number; 0 for an asterisk.
Mark = tuple[str, int]


def without_marks(ending: str) -> str:
    """The end of a wording with no marks of notes behind it."""
    if ending[-1:] not in _ENDS:
        return ending
    return _AFTER_NUMBER.sub(r"\1\2", _AT_END.sub("", ending))


def marks_in(text: str) -> frozenset[Mark]:
    """The notes that a text refers to, by marks that follow a word or its comma."""
    return frozenset(_mark(it) for it in _INSIDE.finditer(text) if not _is_reference(text, it))


def _is_reference(text: str, found: re.Match[str]) -> bool:
    """Whether it is no mark, but the number of an article, a paragraph, an item."""
    before = text[max(0, found.start() - BEFORE_NUMBER) : found.start()]
    if found.lastgroup == "round" and _COUNTED.search(before):
        return True
    return found.lastgroup != "star" and _REFERRING.search(before) is not None


def _mark(found: re.Match[str]) -> Mark:
    shape = found.lastgroup or "star"
    return shape, 0 if shape == "star" else int(found[shape])
