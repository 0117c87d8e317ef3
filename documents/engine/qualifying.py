"""Phrases that qualify, as keys that are characters."""

from collections.abc import Iterable


class Qualifying:
    """Phrases of keys, a character a key: whether one starts at a place, and how long it is.

    ``conditions``: those of them that open a condition. ``fixed``: terms that hold such
    phrases and do not qualify.
    """

    __slots__ = ("_longer", "_words", "conditions", "openings")

    def __init__(
        self, phrases: Iterable[str], conditions: Iterable[str], fixed: Iterable[str]
    ) -> None:
        self.conditions = frozenset(conditions)
        lengths = {phrase: len(phrase) for phrase in phrases}
        lengths |= {term: -len(term) for term in fixed}
        self.openings = frozenset([phrase[0] for phrase in lengths])
        self._words = {phrase: it for phrase, it in lengths.items() if len(phrase) == 1}
        # By the first two keys: what follows these, the longest first.
        self._longer: dict[str, list[tuple[str, int, int]]] = {}
        for phrase in sorted(lengths, key=len, reverse=True):
            if len(phrase) > 1:
                found = phrase[2:], len(phrase), lengths[phrase]
                self._longer.setdefault(phrase[:2], []).append(found)

    def length(self, keys: str, at: int) -> int:
        """Keys of the longest phrase that starts here; below zero those of a fixed term.

        0 where neither does.
        """
        longer = self._longer.get(keys[at : at + 2])
        if longer is not None:
            for rest, size, length in longer:
                if keys[at + 2 : at + size] == rest:
                    return length
        return self._words.get(keys[at], 0)
