"""Word lists as keys: what the data files print, folded as the texts are."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Final

from documents.engine.lexicon import LANGUAGES, phrases, read, weights
from documents.engine.tokens import TOKEN, fold

# Arabic writes these short words as one with the word after them; the article takes two forms.
_CLITICS: Final = ("و", "ف", "ب", "ل", "ك", "وب", "ول")
_BEFORE_PHRASES: Final = _CLITICS[:2]
_ARTICLE: Final = "ال"
_ARABIC: Final = re.compile("[\u0621-\u064a]+")
# With fewer letters what remains behind a clitic is mostly another word (لست, "am not").
_FEWEST_LETTERS: Final = 3
_OF_ADJECTIVES: Final = ("", "ه", "ون", "ين")
_FRENCH_ENDINGS: Final = (
    ("al", ("aux",)),
    ("el", ("elle", "elles")),
    ("f", ("ve", "ves")),
    ("n", ("nne", "nnes")),
)
QUALIFIERS: Final = ("qualifiers", "intensifiers", "modals", "negation", "conditions")


@cache
def stop_keys() -> frozenset[str]:
    """The keys of all languages' function words."""
    words = read("stopwords.json")
    return frozenset(fold(word) for language in LANGUAGES for word in words[language])


@cache
def number_keys() -> frozenset[str]:
    """The keys of number words: twelve, douze, اثنا; and of Arabic duals, which count two."""
    return frozenset(_keys("calendar.json", "numbers")) | frozenset(_keys("calendar.json", "duals"))


@cache
def unit_keys() -> frozenset[str]:
    """The keys of what numbers of time and shares count: months, ans, أيام, percent."""
    return frozenset(_keys("calendar.json", "units"))


@cache
def _months() -> frozenset[str]:
    return frozenset(_keys("calendar.json", "months"))


@cache
def hijri_months() -> frozenset[str]:
    """The keys of words that the months of the Hijri calendar's names open with."""
    return frozenset(_keys("calendar.json", "hijri_months"))


@cache
def hijri_endings() -> frozenset[str]:
    """The keys of tokens that may follow these: al-Awwal, الآخرة."""
    return frozenset(map(fold, phrases("calendar.json", "hijri_endings")))


@cache
def hijri_marks() -> frozenset[str]:
    """The keys of what stands after a year of the Hijri calendar: AH, هـ."""
    return frozenset(map(fold, phrases("calendar.json", "hijri_marks")))


def is_month(key: str) -> bool:
    """Whether a key names a month, alone or as one of two names (أيلول/سبتمبر)."""
    if key in _months():
        return True
    return "/" in key and any(part in _months() for part in key.split("/"))


@cache
def months_that_are_words() -> frozenset[str]:
    """The keys of months that mean something else as well: may, march, مارس."""
    return frozenset(_keys("calendar.json", "months_that_are_words"))


@cache
def months_of_two_words() -> frozenset[tuple[str, str]]:
    """The keys of months that are written as two words: كانون الأول."""
    printed = (name.split() for name in phrases("calendar.json", "months_of_two_words"))
    return frozenset((lead, fold(then)) for it, then in printed for lead in with_clitics(it))


@cache
def year_leads() -> frozenset[str]:
    """The keys of words after which a four-digit number is a year."""
    return frozenset(_keys("calendar.json", "year_leads"))


@cache
def year_leads_without_count() -> frozenset[str]:
    """The keys of words after which it is one unless it counts: for 2026, for 2000 boats."""
    return frozenset(_keys("calendar.json", "year_leads_without_count"))


@cache
def letter_leads() -> frozenset[str]:
    """The keys of words after which a single capital is a designation: annex B, Part I."""
    return frozenset(_keys("calendar.json", "letter_leads"))


@cache
def year_articles() -> frozenset[str]:
    """The keys of articles after which a four-digit number is a year: the 2019 forum."""
    return frozenset(_keys("calendar.json", "year_articles"))


@cache
def between_dates() -> frozenset[str]:
    """The keys of what may part two dates of a list; a comma stands inside one."""
    return frozenset(_keys("calendar.json", "between_dates"))


@cache
def date_joints() -> frozenset[str]:
    """The keys of what may stand between the parts of one date: 25 and 26 September, 2024."""
    return between_dates().union(_keys("calendar.json", "within_dates"))


@cache
def number_leads() -> frozenset[str]:
    """The keys of words after which a four-digit number is no year: resolution, paragraph."""
    return frozenset(_keys("calendar.json", "number_leads"))


@cache
def known_names() -> frozenset[str]:
    """The keys of words that are names wherever they stand."""
    counted = weights().names - stop_keys() - number_keys() - _months()
    return counted.union(_keys("names.json", "words"), _adjectives())


@cache
def joined_to_names() -> frozenset[str]:
    """What goes with the capitalised word right before it, as printed: générale, africaines."""
    return frozenset(chain.from_iterable(map(_french_forms, phrases("names.json", "joined"))))


@cache
def acronyms() -> frozenset[str]:
    """Names that in small letters are other words, as printed: UN, WHO."""
    return frozenset(phrases("names.json", "acronyms"))


@cache
def qualifiers() -> tuple[tuple[str, ...], ...]:
    """The phrases that qualify, negate, condition or oblige, as keys, longest first."""
    return _phrases(QUALIFIERS)


@cache
def conditions() -> tuple[tuple[str, ...], ...]:
    """Those of them that open a condition."""
    return _phrases(("conditions",))


@cache
def not_qualifying() -> tuple[tuple[str, ...], ...]:
    """Fixed terms that hold such words and mean nothing of the kind, as keys, longest first."""
    return _phrases(("not_qualifying",))


@cache
def whole_names() -> tuple[tuple[str, ...], ...]:
    """Names of several words that capitals do not tell whole, as keys."""
    return _folded_phrases(phrases("names.json", "whole"), _CLITICS)


@cache
def counting() -> tuple[tuple[str, ...], ...]:
    """Turns that hold words which are numbers only there (once a year), as keys."""
    return _folded_phrases(phrases("calendar.json", "counting"))


@cache
def not_counting() -> tuple[tuple[str, ...], ...]:
    """Turns in which a number word counts nothing (one of the), as keys."""
    return _folded_phrases(phrases("calendar.json", "not_counting"))


def with_clitics(word: str, clitics: tuple[str, ...] = _CLITICS) -> Iterator[str]:
    """A word's key and, where it is Arabic and not short, those behind و ف ب ل ك (بالهند, ولمصر).

    What is listed with the article keeps it, and what is listed without gains none. A
    hamza is no article: ألمانيا takes the words before it as they are (لألمانيا).
    """
    key = fold(word)
    yield key
    if len(key) < _FEWEST_LETTERS or not _ARABIC.fullmatch(key):
        return
    bare = key.removeprefix(_ARTICLE) if word.startswith(_ARTICLE) else key
    has_article = _FEWEST_LETTERS <= len(bare) < len(key)
    for clitic in clitics:
        if has_article and clitic.endswith("ل"):
            yield clitic + bare if bare.startswith("ل") else f"{clitic}ل{bare}"
        else:
            yield clitic + key


def _phrases(sections: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return _folded_phrases(
        chain.from_iterable(phrases("qualifiers.json", section) for section in sections)
    )


def _folded_phrases(
    printed: Iterable[str], clitics: tuple[str, ...] = _BEFORE_PHRASES
) -> tuple[tuple[str, ...], ...]:
    found = {
        (first, *rest)
        for lead, *then in map(_tokens_in, printed)
        for rest in [tuple(map(fold, then))]
        for first in with_clitics(lead, clitics)
    }
    return tuple(sorted(found, key=lambda keys: (-len(keys), keys)))


def _tokens_in(phrase: str) -> list[str]:
    """The tokens of a phrase; an elided word at its end (n') is one before another only."""
    if phrase.endswith("'"):
        return TOKEN.findall(phrase + "a")[:-1]
    return TOKEN.findall(phrase)


def _keys(name: str, section: str) -> Iterator[str]:
    """The keys of a section of a data file, Arabic ones with what may stand before them."""
    return chain.from_iterable(map(with_clitics, phrases(name, section)))


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
            yield from with_clitics(_ARTICLE + word + ending)
