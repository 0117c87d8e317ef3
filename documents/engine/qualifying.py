"""Phrases that qualify, as keys that are characters."""

from collections.abc import Iterable


class Qualifying:
    """Phrases of keys, a character a key: whether one starts at a place, and how long it is.

    ``conditions``: those of them that open a condition.
    """

    __slots__ = ("_longer", "_words", "conditions", "openings")

    def __init__(self, phrases: Iterable[str], conditions: Iterable[str] = ()) -> None:
        ordered = sorted(phrases, key=len, reverse=True)
        self.conditions = frozenset(conditions)
        self.openings = frozenset([phrase[0] for phrase in ordered])
        self._words = frozenset([phrase for phrase in ordered if len(phrase) == 1])
        # By the first two keys: what follows these, the longest first.
        self._longer: dict[str, list[str]] = {}
        for phrase in ordered:
            if len(phrase) > 1:
                self._longer.setdefault(phrase[:2], []).append(phrase[2:])

    def length(self, keys: str, at: int) -> int:
        """Keys of the longest phrase that starts here; 0 where none does."""
        for rest in self._longer.get(keys[at : at + 2], ()):
            if keys.startswith(rest, at + 2):
                return 2 + len(rest)
        return int(keys[at] in self._words)
