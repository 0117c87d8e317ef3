"""Keys as characters: a clause becomes a string, and work on it runs at the speed of strings.

Which character a key has is an accident of what a process compared before. No
result may depend on it: sums are whole numbers, and ties are settled by place.
"""

from collections.abc import Callable
from itertools import count
from typing import ClassVar, Final

from documents.engine.lexicon import RAREST_WEIGHT, weights
from documents.engine.looks import look_at
from documents.engine.memory import LONGEST
from documents.engine.qualifying import Opening, labelled_phrases, openings
from documents.engine.readings import Reading
from documents.engine.stretches import Stretch, Tokens, stretches, stretches_of
from documents.engine.tokens import cut_stretch, is_odd, odd_stretches
from documents.engine.wordlists.stop_words import stop_keys

# The rarity of what the lexicon does not know; rarities and weights are whole numbers.
UNIT: Final = 1000
# Numbers change whenever a text is brought up to date, so that sharing one says
# something and not sharing one says little.
NUMBER_RARITY: Final = 300

_LAST_CHARACTER: Final = 0x10FFFF
# The "key" of what is no stretch, for white space comes first: no key's character.
_ODD: Final = "\0"
# Characters of keys and chunks after which a process starts a new vocabulary: some 80 MB.
FULL: Final = 4_000_000
_numbers: Final = count()


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
        self.held = 0
        self._numbers = count(1)
        self._characters: dict[str, str] = {}
        self._openings: dict[str, Opening] | None = None
        self.number = next(_numbers)

    @classmethod
    def shared(cls) -> "Vocabulary":
        """The process's vocabulary. A full one is replaced, and whoever has it keeps it."""
        found = cls._shared
        if found is None or found.held > FULL:
            found = cls._shared = cls()
        return found

    def read(self, text: str, parts: list[Stretch] | None = None) -> Reading:
        """A wording with its keys, one character for each token.

        ``parts``: the wording cut at its spaces, where that was done already.
        """
        parts = stretches_of(text) if parts is None else parts
        found = [self._tokens(it) for it in parts]
        keys = "".join([it.keys for it in found])
        if _ODD in keys:
            found = [self._tokens(it) for it in stretches(odd_stretches(text))]
            keys = "".join([it.keys for it in found])
            return Reading(text, keys, found, self.rarity, space=0)
        return Reading(text, keys, found, self.rarity)

    @property
    def _opening(self) -> dict[str, Opening]:
        """The phrases that say what their words are, in its characters, by the first."""
        if self._openings is None:
            self._openings = openings(
                {self._spelt(keys): label for keys, label in labelled_phrases().items()}
            )
        return self._openings

    def _spelt(self, phrase: tuple[str, ...]) -> str:
        return "".join(map(self.character, phrase))

    def character(self, key: str) -> str:
        """The character that stands for a key."""
        found = self._characters.get(key)
        return self._enter(key) if found is None else found

    def _tokens(self, stretch: Stretch) -> Tokens:
        found = stretch.tokens
        if found is None or found.vocabulary != self.number:
            found = stretch.tokens = self._cut(stretch.printed)
        return found

    def _cut(self, printed: str) -> Tokens:
        if is_odd(printed):
            return Tokens(self.number, _ODD, [], "", "", 0, [])
        tokens = cut_stretch(printed)
        seen = [look_at(token) for token in tokens]
        if len(printed) <= LONGEST:
            self.held += len(printed)
        keys = [self.character(it.key) for it in seen]
        words = "".join([key for key in keys if key in self.rarity])
        opening = self._opening
        return Tokens(
            self.number,
            "".join(keys),
            [len(token) for token in tokens],
            "".join([it.look for it in seen]),
            words,
            sum([self.rarity[key] for key in words]),
            [(at, opening[key]) for at, key in enumerate(keys) if key in opening],
        )

    def _enter(self, key: str) -> str:
        number = min(next(self._numbers), _LAST_CHARACTER)
        character = chr(number)
        self.held += len(key)
        rarity = _rarity(key)
        if rarity:
            self.rarity[character] = rarity
        return self._characters.setdefault(key, character)


class Reader:
    """A vocabulary for one comparison: each wording is read once, for its pairs and its edits.

    ``cut`` cuts a wording at its spaces; one that remembers serves who else needs it cut.
    """

    def __init__(
        self, vocabulary: Vocabulary, cut: Callable[[str], list[Stretch]] = stretches_of
    ) -> None:
        self.rarity = vocabulary.rarity
        self._vocabulary = vocabulary
        self._cut = cut
        self._readings: dict[str, Reading] = {}

    def read(self, text: str) -> Reading:
        """A wording with its keys, as the vocabulary reads it."""
        found = self._readings.get(text)
        if found is None:
            found = self._readings[text] = self._vocabulary.read(text, self._cut(text))
        return found


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
