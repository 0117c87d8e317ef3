"""Short words that Arabic writes as one with the word after them."""

import re
from collections.abc import Iterator
from typing import Final

from documents.engine.tokens import fold

CLITICS: Final = ("و", "ف", "ب", "ل", "ك", "وب", "ول")
# Those that a phrase takes, which no preposition governs: and, so.
BEFORE_PHRASES: Final = CLITICS[:2]
# It takes two forms: that of a word by itself, and one behind ل.
ARTICLE: Final = "ال"

_ARABIC: Final = re.compile("[\u0621-\u064a]+")
# With fewer letters what remains behind a clitic is mostly another word (لست, "am not").
_FEWEST_LETTERS: Final = 3


def with_clitics(word: str, clitics: tuple[str, ...] = CLITICS) -> Iterator[str]:
    """A word's key and, where it is Arabic and not short, those behind و ف ب ل ك (بالهند, ولمصر).

    What is listed with the article keeps it, and what is listed without gains none. A
    hamza is no article: ألمانيا takes the words before it as they are (لألمانيا).
    """
    key = fold(word)
    yield key
    if len(key) < _FEWEST_LETTERS or not _ARABIC.fullmatch(key):
        return
    bare = key.removeprefix(ARTICLE) if word.startswith(ARTICLE) else key
    has_article = _FEWEST_LETTERS <= len(bare) < len(key)
    for clitic in clitics:
        if has_article and clitic.endswith("ل"):
            yield clitic + bare if bare.startswith("ل") else f"{clitic}ل{bare}"
        else:
            yield clitic + key
