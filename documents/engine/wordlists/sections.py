"""Sections of the data files as keys: of words, and of phrases."""

from collections.abc import Iterable, Iterator
from itertools import chain

from documents.engine.lexicon import phrases
from documents.engine.tokens import TOKEN, fold
from documents.engine.wordlists.clitics import BEFORE_PHRASES, CLITICS, with_clitics


def section_keys(name: str, section: str, clitics: tuple[str, ...] = CLITICS) -> Iterator[str]:
    """The keys of a section of a data file, Arabic ones with what may stand before them."""
    return chain.from_iterable(with_clitics(word, clitics) for word in phrases(name, section))


def phrase_keys(
    printed: Iterable[str], clitics: tuple[str, ...] = BEFORE_PHRASES
) -> tuple[tuple[str, ...], ...]:
    """The keys of each phrase, the longest first; its first word also behind clitics."""
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
