"""Number words, what they count, and words that a number or a letter is a designation after."""

from functools import cache
from typing import Final

from documents.engine.lexicon import phrases
from documents.engine.wordlists.sections import phrase_keys, section_keys

# What a number counts follows it without "and": عام 2031 وللسنوات اللاحقة.
_BEFORE_UNITS: Final = ("ب", "ل", "ك")


@cache
def number_keys() -> frozenset[str]:
    """The keys of number words: twelve, douze, اثنا; and of Arabic duals, which count two."""
    numbers = frozenset(section_keys("calendar.json", "numbers"))
    return numbers.union(section_keys("calendar.json", "duals"))


@cache
def unit_keys() -> frozenset[str]:
    """The keys of what numbers of time and shares count: months, ans, أيام, percent."""
    return frozenset(section_keys("calendar.json", "units", _BEFORE_UNITS))


@cache
def letter_leads() -> frozenset[str]:
    """The keys of words after which a single capital is a designation: annex B, Part I."""
    return frozenset(section_keys("calendar.json", "letter_leads"))


@cache
def number_leads() -> frozenset[str]:
    """The keys of words after which a four-digit number is no year: resolution, paragraph."""
    return frozenset(section_keys("calendar.json", "number_leads"))


@cache
def counting() -> tuple[tuple[str, ...], ...]:
    """Turns that hold words which are numbers only there (once a year), as keys."""
    return phrase_keys(phrases("calendar.json", "counting"))


@cache
def not_counting() -> tuple[tuple[str, ...], ...]:
    """Turns in which a number word counts nothing (one of the), as keys."""
    return phrase_keys(phrases("calendar.json", "not_counting"))
