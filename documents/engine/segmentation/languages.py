"""Which of the three languages a text is in, by its letters and commonest words."""

import re
from collections.abc import Sequence

from documents.engine.verb_table import Language

# Enough to tell three languages apart; a longer look changes nothing.
SAMPLE = 20_000
# Words set apart by spaces settle the matter where there are so many, and so many times more
# of one language; only otherwise are words parted at apostrophes and marks as well.
LEAST = 20
CLEARLY = 4

_ARABIC = re.compile(r"[\u0600-\u06ff]+")
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]+")
_WORD = re.compile(r"[a-zà-ÿœ]+")
_FRENCH = frozenset(
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
_ENGLISH = frozenset(
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
    sample = text[:SAMPLE]
    arabic = sum(map(len, _ARABIC.findall(sample)))
    if arabic and arabic > sum(map(len, _LATIN.findall(sample))):
        return "ar"
    folded = sample.casefold()
    french, english = _counts(folded.split())
    if max(french, english) < LEAST or max(french, english) < CLEARLY * min(french, english):
        french, english = _counts(_WORD.findall(folded))
    return "fr" if french > english else "en"


def _counts(words: Sequence[str]) -> tuple[int, int]:
    """How many of the words are French, and how many English ones."""
    return sum(map(_FRENCH.__contains__, words)), sum(map(_ENGLISH.__contains__, words))
