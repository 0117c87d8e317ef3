"""What a printed token looks like by itself, before its context is known.

Whatever can be told of a token is told by one letter, so that a clause is a
string of letters: what needs its context is found there by pattern, and most
tokens are never looked at.
"""

import re
import unicodedata
from typing import Final, Literal, NamedTuple

from documents.engine.memory import Memory
from documents.engine.tokens import fold
from documents.engine.wordlists.dates import hijri_months, is_month
from documents.engine.wordlists.names import acronyms, heads, joined_to_names, known_names, titles
from documents.engine.wordlists.numbers import number_keys, unit_keys
from documents.engine.wordlists.stop_words import stop_keys

# What a token is: its label. A capitalised word is a name only inside a clause, and
# what is a date, qualifies others or opens a condition shows in context.
Label = Literal["w", "s", "m", "n", "d", "N", "q", "c", "x", "z"]
WORD: Final[Label] = "w"
STOP: Final[Label] = "s"
MARK: Final[Label] = "m"
NUMBER: Final[Label] = "n"
DATE: Final[Label] = "d"
NAME: Final[Label] = "N"
QUALIFIER: Final[Label] = "q"
CONDITION: Final[Label] = "c"
# A number or a year inside a name: of the name where that came or went with it.
NAMED_NUMBER: Final[Label] = "x"
NAMED_YEAR: Final[Label] = "z"
NAMED: Final = NAMED_NUMBER + NAMED_YEAR

# Looks that say more than a label: a word with a capital; a word that is a name
# wherever it stands; a mark after which a capital says nothing; a number that may be
# a year; a span of years, a decade or a Hijri year; what numbers count; a single capital,
# and one that is a small word too; what goes with a capitalised word right before it; an
# abbreviation whose point ends no sentence, the name after it being its own; an Arabic word
# that a name mostly follows;
# months with a capital, and others that are words, stop words, numbers, names.
CAPITAL, KNOWN_NAME, OPENING, YEAR, YEARS, UNIT = "C", "K", "o", "y", "Y", "u"
LETTER, SMALL_LETTER, JOINED, TITLE, HEAD = "L", "l", "j", "T", "H"
CAPITAL_MONTH: Final = "M"
NUMBERS: Final = NUMBER + YEAR
_OTHER_MONTH: Final = {WORD: "a", STOP: "b", NUMBER: "e", KNOWN_NAME: "f"}
MONTHS: Final = CAPITAL_MONTH + "".join(_OTHER_MONTH.values())
_SPECIAL: Final[dict[str, Label]] = {
    CAPITAL: NAME,
    KNOWN_NAME: NAME,
    OPENING: MARK,
    YEAR: NUMBER,
    YEARS: NUMBER,
    UNIT: WORD,
    LETTER: NAME,
    SMALL_LETTER: STOP,
    JOINED: WORD,
    TITLE: NAME,
    HEAD: WORD,
    CAPITAL_MONTH: DATE,
    _OTHER_MONTH[WORD]: WORD,
    _OTHER_MONTH[STOP]: STOP,
    _OTHER_MONTH[NUMBER]: NUMBER,
    _OTHER_MONTH[KNOWN_NAME]: NAME,
}
_OF_LETTER: Final = {CAPITAL: LETTER, KNOWN_NAME: LETTER, STOP: SMALL_LETTER}
# Bytes, of which a table is quicker than of characters; all looks and labels are ASCII.
_LABEL_OF_LOOK: Final = bytes.maketrans(
    "".join(_SPECIAL).encode(), "".join(_SPECIAL.values()).encode()
)

_ROMAN: Final = re.compile(r"[IVXLC]{2,}")
_HYPHEN: Final = re.compile("[-‐‑]")
_YEAR: Final = re.compile(r"(1[89]|20)\d\d")
_YEARS: Final = re.compile(
    r"((mid|pre|post)-?)?(1[89]|20)\d\d(-(\d\d|(1[89]|20)\d\d)|/\d\d|s)?|1[34]\d\d(a?h|ه)"
)
_HIJRI_YEAR: Final = re.compile(r"1[34]\d\d(a?h|ه)?")
_FOUR_FIGURES: Final = re.compile(r"\d{4}")
_ORDINAL: Final = re.compile(r"\d+(st|nd|rd|th|er|re|e|eme)")
# A word that ends in a number: COVID-19, G20. With a stroke it is a document's symbol.
_NUMBERED: Final = re.compile(r"[^\W\d_]+[-‐‑]?\d{1,4}")
_OPENS: Final = frozenset('.;:!?“«"')


class Seen(NamedTuple):
    """What a printed token is by itself: its key, its label, its look."""

    key: str
    label: Label
    look: str


def look_at(printed: str) -> Seen:
    """A printed token without its context; white space around it has no bearing."""
    return _seen[printed]


def labels_of(looks: str) -> str:
    """The labels of tokens by themselves, given what they look like."""
    return looks.encode().translate(_LABEL_OF_LOOK).decode()


def is_year(key: str) -> bool:
    """Whether a number may be a year, from 1800 to 2099."""
    return _YEAR.fullmatch(key) is not None


def is_hijri_year(key: str) -> bool:
    """Whether a number may be a year of the Hijri calendar, from 1300 to 1499: 1446, 1446H."""
    return _HIJRI_YEAR.fullmatch(key) is not None


def is_of_four_figures(key: str) -> bool:
    """Whether it is written as years of all calendars are, and no more: no 2019-2021, no 1446H."""
    return _FOUR_FIGURES.fullmatch(key) is not None


def is_ordinal(key: str) -> bool:
    """Whether a number has the ending of an ordinal: 15th, 1er, 15eme."""
    return _ORDINAL.fullmatch(key) is not None


def _look_at(printed: str) -> Seen:
    text = printed.rstrip()
    key = fold(text)
    label = _label(text, key)
    return Seen(key, label, _look(text, key, label))


_seen = Memory(_look_at)


def _label(text: str, key: str) -> Label:
    if text[:1].isupper() and _NUMBERED.fullmatch(text):
        return WORD
    if any(map(str.isdigit, key)) or _ROMAN.fullmatch(text) or _is_number_word(text, key):
        return NUMBER
    if not any(map(str.isalpha, key)):
        return NUMBER if _is_currency(text) else MARK
    return STOP if key in stop_keys() and text not in acronyms() else WORD


def _is_currency(text: str) -> bool:
    """Whether it is the sign of a currency, which says of a number what it counts."""
    return len(text) == 1 and unicodedata.category(text) == "Sc"


def _is_number_word(text: str, key: str) -> bool:
    """Whether it says a number in words, or one with what it counts: twenty-three, six-month."""
    if key in number_keys():
        return True
    parts = set(map(fold, _HYPHEN.split(text)))
    return not parts.isdisjoint(number_keys()) and parts <= number_keys() | unit_keys()


def _look(text: str, key: str, label: Label) -> str:
    if label == MARK:
        return OPENING if text in _OPENS else MARK
    look = _look_of_word(text, key) if label == WORD else label
    if look in _OF_LETTER and len(text) == 1 and "A" <= text <= "Z":
        return _OF_LETTER[look]
    if is_month(key) or (label == WORD and _is_span_of_months(text)):
        return CAPITAL_MONTH if text[:1].isupper() else _OTHER_MONTH[look]
    if key in hijri_months():  # names of persons, too, and a month only beside a number
        return _OTHER_MONTH[KNOWN_NAME if look == CAPITAL else look]
    if label != NUMBER or not _YEARS.fullmatch(key):
        return look
    if is_year(key):
        return YEAR
    return YEARS if _are_successive(key) else look


def _are_successive(key: str) -> bool:
    """Whether years parted by a stroke follow one another: 2030/31, but no resolution 2031/17."""
    year, stroke, other = key.partition("/")
    return not stroke or int(other) == (int(year[-4:]) + 1) % 100


def _is_span_of_months(text: str) -> bool:
    """Whether it names two months: July-August."""
    names = set(map(fold, _HYPHEN.split(text)))
    return len(names) > 1 and all(map(is_month, names))


def _look_of_word(text: str, key: str) -> str:
    """Whether it is or may be a name, or is what numbers count. Arabic has no capitals."""
    is_capital = text[:1].isupper()
    if is_capital and text in titles():
        return TITLE
    has_case = text[:1].lower() != text[:1].upper()
    if text in acronyms() or (key in known_names() and (is_capital or not has_case)):
        return KNOWN_NAME
    if is_capital:
        return CAPITAL
    if text in joined_to_names():
        return JOINED
    if key in heads():
        return HEAD
    return UNIT if key in unit_keys() else WORD
