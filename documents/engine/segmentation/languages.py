"""Which of the three languages a text is in, by its letters and commonest words."""

import re

from documents.engine.verb_table import Language

# Enough to tell three languages apart; a longer look changes nothing.
SAMPLE = 20_000

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
    words = _WORD.findall(sample.casefold())
    french = sum(map(_FRENCH.__contains__, words))
    english = sum(map(_ENGLISH.__contains__, words))
    return "fr" if french > english else "en"
