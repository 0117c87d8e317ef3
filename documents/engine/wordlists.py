"""Word lists as keys: what the data files print, folded as the texts are."""

from functools import cache

from documents.engine.lexicon import LANGUAGES, phrases, read, weights
from documents.engine.tokens import TOKEN, fold

QUALIFIERS = ("qualifiers", "intensifiers", "modals", "negation", "conditions")


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
def qualifier_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """By first key: the phrases that qualify, negate, condition or oblige, longest first."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for section in QUALIFIERS:
        for phrase in phrases("qualifiers.json", section):
            keys = tuple(map(fold, TOKEN.findall(phrase)))
            found.setdefault(keys[0], set()).add(keys)
    return {
        first: tuple(sorted(known, key=lambda keys: (-len(keys), keys)))
        for first, known in found.items()
    }
