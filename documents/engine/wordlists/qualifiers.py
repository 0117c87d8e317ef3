"""Phrases that qualify what is said, or say on what condition."""

from collections.abc import Iterable
from functools import cache
from itertools import chain
from typing import Final

from documents.engine.lexicon import phrases
from documents.engine.tokens import fold
from documents.engine.wordlists.sections import phrase_keys

_QUALIFYING: Final = ("qualifiers", "intensifiers", "modals", "negation", "conditions")


@cache
def qualifiers() -> tuple[tuple[str, ...], ...]:
    """The phrases that qualify, negate, condition or oblige, as keys, longest first."""
    return _phrases(_QUALIFYING)


@cache
def conditions() -> tuple[tuple[str, ...], ...]:
    """Those of them that open a condition."""
    return _phrases(("conditions",))


@cache
def not_qualifying() -> tuple[tuple[str, ...], ...]:
    """Fixed terms that hold such words and mean nothing of the kind, as keys, longest first."""
    return _phrases(("not_qualifying",))


@cache
def negating_alone() -> frozenset[str]:
    """The keys of words of such terms that negate where they come or go by themselves."""
    return frozenset(map(fold, phrases("qualifiers.json", "negating_alone")))


def _phrases(sections: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return phrase_keys(
        chain.from_iterable(phrases("qualifiers.json", section) for section in sections)
    )
