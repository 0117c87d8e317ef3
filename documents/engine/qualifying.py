"""Phrases that qualify, as keys that are characters."""

from collections.abc import Iterable

from documents.engine.looks import CONDITION, QUALIFIER


class Phrase:
    """How many keys a phrase is, and the label of those: none where it does not qualify."""

    __slots__ = ("label", "size")

    def __init__(self, size: int, label: str) -> None:
        self.size = size
        self.label = label


class Opening:
    """The phrases that open with one key: that key alone, and longer ones by their second key."""

    __slots__ = ("_alone", "_longer")

    def __init__(self) -> None:
        self._alone: Phrase | None = None
        # What follows the first two keys, the longest first.
        self._longer: dict[str, list[tuple[str, Phrase]]] = {}

    def add(self, keys: str, phrase: Phrase) -> None:
        """Take in a phrase; longer ones come before shorter ones."""
        if len(keys) == 1:
            self._alone = phrase
            return
        self._longer.setdefault(keys[1], []).append((keys[2:], phrase))

    def phrase(self, keys: str, at: int) -> Phrase | None:
        """The longest of them that stands among keys where this one opens it, if any."""
        longer = self._longer.get(keys[at + 1]) if at + 1 < len(keys) else None
        if longer is not None:
            for rest, phrase in longer:
                if keys[at + 2 : at + phrase.size] == rest:
                    return phrase
        return self._alone


def openings(
    qualifiers: Iterable[str], conditions: Iterable[str], fixed: Iterable[str]
) -> dict[str, Opening]:
    """Phrases of keys, a character a key, by the key that opens them.

    ``conditions``: those of the qualifiers that open a condition. ``fixed``: terms that
    hold qualifiers and do not qualify.
    """
    opening = frozenset(conditions)
    phrases = {keys: CONDITION if keys in opening else QUALIFIER for keys in qualifiers}
    labels: dict[str, str] = {**phrases, **dict.fromkeys(fixed, "")}
    found: dict[str, Opening] = {}
    for keys in sorted(labels, key=len, reverse=True):
        found.setdefault(keys[0], Opening()).add(keys, Phrase(len(keys), labels[keys]))
    return found
