"""Which of the three languages a text is in, by its letters and commonest words."""

import re
from collections.abc import Sequence
from typing import Final

from documents.engine.lexicon import Language
from documents.engine.segmentation.config import LANGUAGE_CLEARLY, LANGUAGE_SAMPLES, LANGUAGE_WORDS

_ARABIC: Final = re.compile(r"[\u0600-\u06ff]+")
_LATIN: Final = re.compile(r"[A-Za-zÀ-ÿ]+")
_WORD: Final = re.compile(r"[a-zà-ÿœ]+")
_FRENCH: Final = frozenset(
    {
        "le",
        "la",
        "les",
        "des",
        "du",
        "et",
        "de",
        "en",
        "à",
        "au",
        "aux",
        "une",
        "sur",
        "par",
        "dans",
        "que",
        "qui",
        "pour",
        "l",
        "d",
    }
)
_ENGLISH: Final = frozenset(
    {
        "the",
        "of",
        "and",
        "in",
        "to",
        "on",
        "by",
        "for",
        "its",
        "that",
        "with",
        "as",
        "all",
        "from",
        "at",
        "which",
    }
)


def guess_language(text: str) -> Language:
    """The language of a text among English, French and Arabic; English where nothing tells."""
    for size in LANGUAGE_SAMPLES:
        sample = text[:size]
        arabic = 0 if sample.isascii() else sum(map(len, _ARABIC.findall(sample)))
        latin = sum(map(len, _LATIN.findall(sample))) if arabic else size
        if arabic > LANGUAGE_CLEARLY * latin:
            return "ar"
        folded = sample.casefold()
        french, english = _counts(folded.split())
        most, least = max(french, english), min(french, english)
        if (
            latin > LANGUAGE_CLEARLY * arabic
            and most >= LANGUAGE_WORDS
            and most >= LANGUAGE_CLEARLY * least
        ):
            return "fr" if french > english else "en"
    if arabic > latin:
        return "ar"
    french, english = _counts(_WORD.findall(folded))
    return "fr" if french > english else "en"


def _counts(words: Sequence[str]) -> tuple[int, int]:
    """How many of the words are French, and how many English ones."""
    return sum(word in _FRENCH for word in words), sum(word in _ENGLISH for word in words)
