"""Keys as characters: a clause becomes a string, and work on it runs at the speed of strings.

Which character a key has is an accident of what a process compared before. No
result may depend on it: sums are whole numbers, and ties are settled by place.
"""

from itertools import count
from typing import ClassVar

from documents.engine.lexicon import RAREST_WEIGHT, weights
from documents.engine.memory import LONGEST
from documents.engine.tokens import keys_of
from documents.engine.wordlists import stop_keys

# The rarity of what the lexicon does not know; rarities and weights are whole numbers.
UNIT = 1000
# Numbers change whenever a text is brought up to date, so that sharing one says
# something and not sharing one says little.
NUMBER_RARITY = 300

_LAST_CHARACTER = 0x10FFFF
# Characters of keys and chunks after which a process starts a new vocabulary: some 80 MB.
FULL = 4_000_000


class Vocabulary:
    """Characters by key, given in order of appearance, and how rare each is.

    Past the last code point all further keys share one character, which costs
    accuracy on texts of a million different words and never correctness, since
    matched tokens are compared as printed as well. ``held``: characters of what it
    remembers.
    """

    _shared: ClassVar["Vocabulary | None"] = None

    def __init__(self) -> None:
        self.rarity: dict[str, int] = {}
        self.informative: set[str] = set()
        self.held = 0
        self._numbers = count(1)
        self._characters: dict[str, str] = {}
        self._chunks = _Chunks(self)

    @classmethod
    def shared(cls) -> "Vocabulary":
        """The process's vocabulary. A full one is replaced, and whoever has it keeps it."""
        found = cls._shared
        if found is None or found.held > FULL:
            found = cls._shared = cls()
        return found

    def encode(self, text: str) -> str:
        """A text's keys, one character for each token."""
        return "".join(map(self._chunks.__getitem__, text.split(" ")))

    def character(self, key: str) -> str:
        """The character that stands for a key."""
        found = self._characters.get(key)
        return self._enter(key) if found is None else found

    def _enter(self, key: str) -> str:
        number = min(next(self._numbers), _LAST_CHARACTER)
        character = self._characters.setdefault(key, chr(number))
        self.held += len(key)
        rarity = _rarity(key)
        if rarity:
            self.rarity[character] = rarity
            self.informative.add(character)
        return character


class _Chunks(dict[str, str]):
    """Encoded stretches between spaces; official prose repeats them, so each is cut once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, chunk: str) -> str:
        encoded = "".join(map(self._vocabulary.character, keys_of(chunk)))
        if len(chunk) <= LONGEST:
            self[chunk] = encoded
            self._vocabulary.held += len(chunk)
        return encoded


def _rarity(key: str) -> int:
    """How rare a key is in the frozen lexicon, 0..1000; 0 for stop words and marks."""
    if key in stop_keys():
        return 0
    if not key.isalpha():
        if any(map(str.isdigit, key)):
            return NUMBER_RARITY
        if len(key) == 1:
            return 0
    # What is in every paragraph is informative still, if hardly.
    return max(1, weights().of(key) * UNIT // RAREST_WEIGHT)
