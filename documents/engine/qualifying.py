"""Phrases that say what their words are: those that qualify, names of several words.

Looked for among keys that are characters.
"""

from collections.abc import Mapping
from functools import cache

from documents.engine.looks import CONDITION, NAME, NUMBER, QUALIFIER, WORD
from documents.engine.wordlists.names import whole_names
from documents.engine.wordlists.numbers import counting, not_counting
from documents.engine.wordlists.qualifiers import conditions, not_qualifying, qualifiers


class Phrase:
    """How many keys a phrase is, and the label of those: none where they stay what they are."""

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


@cache
def labelled_phrases() -> Mapping[tuple[str, ...], str]:
    """Phrases as keys, and the label of each: none for fixed terms that hold qualifiers.

    Of a name all tokens are, of a turn that counts nothing its numbers become words.
    """
    return {
        **dict.fromkeys(whole_names(), NAME),
        **dict.fromkeys(qualifiers(), QUALIFIER),
        **dict.fromkeys(conditions(), CONDITION),
        **dict.fromkeys(not_qualifying(), ""),
        **dict.fromkeys(counting(), NUMBER),
        **dict.fromkeys(not_counting(), WORD),
    }


def openings(labels: Mapping[str, str]) -> dict[str, Opening]:
    """Phrases of keys, a character a key, by the key that opens them.

    ``labels``: that of each phrase.
    """
    found: dict[str, Opening] = {}
    for keys in sorted(labels, key=len, reverse=True):
        found.setdefault(keys[0], Opening()).add(keys, Phrase(len(keys), labels[keys]))
    return found
