"""Function words, which say nothing by themselves."""

from functools import cache

from documents.engine.lexicon import LANGUAGES, read
from documents.engine.tokens import fold


@cache
def stop_keys() -> frozenset[str]:
    """The keys of all languages' function words."""
    words = read("stopwords.json")
    return frozenset(fold(word) for language in LANGUAGES for word in words[language])
