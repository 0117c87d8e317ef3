"""Phrases that qualify, found in wordings whose keys are characters."""

import re
from collections.abc import Iterable

Span = tuple[int, int]


class Qualifying:
    """Phrases of keys, a character a key, and where they stand in a wording."""

    __slots__ = ("_longer", "_opening", "_words")

    def __init__(self, phrases: Iterable[str]) -> None:
        ordered = sorted(phrases, key=len, reverse=True)
        self._words = frozenset(phrase for phrase in ordered if len(phrase) == 1)
        # By the first two keys: what follows these, the longest first.
        self._longer: dict[str, list[str]] = {}
        for phrase in ordered:
            if len(phrase) > 1:
                self._longer.setdefault(phrase[:2], []).append(phrase[2:])
        # A search passes over most keys at a glance where one set says what to stop at.
        first, second = _any_of(ordered, 0), _any_of(self._longer, 1)
        self._opening = re.compile(f"{first}(?:(?<={_any_of(self._words, 0)})|(?={second}))")

    def spans(self, keys: str) -> list[Span]:
        """The places of phrases, half open, in order: the longest at each, none over another."""
        spans: list[Span] = []
        after = 0
        for found in self._opening.finditer(keys):
            at = found.start()
            length = self._length(keys, at) if at >= after else 0
            if length:
                after = at + length
                spans.append((at, after))
        return spans

    def _length(self, keys: str, at: int) -> int:
        """Keys of the longest phrase here; 0 where there is none."""
        for rest in self._longer.get(keys[at : at + 2], ()):
            if keys.startswith(rest, at + 2):
                return 2 + len(rest)
        return int(keys[at] in self._words)


def _any_of(phrases: Iterable[str], at: int) -> str:
    """A pattern for what stands at one place of the phrases."""
    return f"[{''.join([re.escape(phrase[at]) for phrase in phrases])}]"
