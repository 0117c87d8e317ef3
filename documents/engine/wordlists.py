"""Word lists as keys: what the data files print, folded as the texts are."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from documents.engine.lexicon import LANGUAGES, phrases, read, weights
from documents.engine.tokens import TOKEN, fold

QUALIFIERS: Final = ("qualifiers", "intensifiers", "modals", "negation", "conditions")


@cache
def stop_keys() -> frozenset[str]:
    """The keys of all languages' function words."""
    words = read("stopwords.json")
    return frozenset(fold(word) for language in LANGUAGES for word in words[language])


@cache
def number_keys() -> frozenset[str]:
    """The keys of number words: twelve, douze, اثنا."""
    return frozenset(map(fold, phrases("calendar.json", "numbers")))


@cache
def _months() -> frozenset[str]:
    return frozenset(map(fold, phrases("calendar.json", "months")))


def is_month(key: str) -> bool:
    """Whether a key names a month, alone or as one of two names (أيلول/سبتمبر)."""
    if key in _months():
        return True
    return "/" in key and any(part in _months() for part in key.split("/"))


@cache
def year_leads() -> frozenset[str]:
    """The keys of words after which a four-digit number is a year."""
    return frozenset(map(fold, phrases("calendar.json", "year_leads")))


@cache
def known_names() -> frozenset[str]:
    """The keys of words that are names wherever they stand."""
    listed = frozenset(map(fold, phrases("names.json", "words")))
    return listed | weights().names - stop_keys() - number_keys() - _months()


@cache
def qualifiers() -> tuple[tuple[str, ...], ...]:
    """The phrases that qualify, negate, condition or oblige, as keys, longest first."""
    found = {phrase for section in QUALIFIERS for phrase in _keyed(section)}
    return tuple(sorted(found, key=lambda keys: (-len(keys), keys)))


@cache
def conditions() -> frozenset[tuple[str, ...]]:
    """Those of the qualifiers that open a condition, as keys."""
    return frozenset(_keyed("conditions"))


def _keyed(section: str) -> Iterable[tuple[str, ...]]:
    """The phrases of one section of qualifiers, as keys."""
    for phrase in phrases("qualifiers.json", section):
        yield tuple(map(fold, TOKEN.findall(phrase)))
