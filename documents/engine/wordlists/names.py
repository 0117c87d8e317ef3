"""Words that are names, or belong to one, without a capital that says so."""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Final

from documents.engine.lexicon import phrases, weights
from documents.engine.wordlists.clitics import ARTICLE, CLITICS, with_clitics
from documents.engine.wordlists.dates import months
from documents.engine.wordlists.numbers import number_keys
from documents.engine.wordlists.sections import phrase_keys, section_keys
from documents.engine.wordlists.stop_words import stop_keys

# What Arabic adjectives of names end in: one or several, she or they.
_OF_ADJECTIVES: Final = ("", "ه", "ون", "ين")
_FRENCH_ENDINGS: Final = (
    ("al", ("aux",)),
    ("el", ("elle", "elles")),
    ("f", ("ve", "ves")),
    ("n", ("nne", "nnes")),
)


@cache
def known_names() -> frozenset[str]:
    """The keys of words that are names wherever they stand."""
    counted = weights().names - stop_keys() - number_keys() - months()
    return counted.union(section_keys("names.json", "words"), _adjectives())


@cache
def joined_to_names() -> frozenset[str]:
    """What goes with the capitalised word right before it, as printed: générale, africaines."""
    return frozenset(chain.from_iterable(map(_french_forms, phrases("names.json", "joined"))))


@cache
def acronyms() -> frozenset[str]:
    """Names that in small letters are other words, as printed: UN, WHO."""
    return frozenset(phrases("names.json", "acronyms"))


@cache
def titles() -> frozenset[str]:
    """Abbreviations printed with a point that stand before a name, as printed: Mr, Mme."""
    return frozenset(phrases("names.json", "titles"))


@cache
def heads() -> frozenset[str]:
    """The keys of Arabic words that a name mostly follows: حكومة, مدينة, السيدة."""
    return frozenset(section_keys("names.json", "heads"))


@cache
def whole_names() -> tuple[tuple[str, ...], ...]:
    """Names of several words that capitals do not tell whole, as keys."""
    return phrase_keys(phrases("names.json", "whole"), CLITICS)


def _french_forms(word: str) -> Iterator[str]:
    """A French adjective's forms, and some that are none and harm nothing."""
    for ending in ("", "s", "e", "es"):
        yield word + ending
    for last, others in _FRENCH_ENDINGS:
        if word.endswith(last):
            yield from (word.removesuffix(last) + other for other in others)


def _adjectives() -> Iterator[str]:
    """The keys of Arabic adjectives of names, their genders, numbers and clitics included."""
    for word in phrases("names.json", "adjectives"):
        for ending in _OF_ADJECTIVES:
            yield from with_clitics(word + ending)
            yield from with_clitics(ARTICLE + word + ending)
