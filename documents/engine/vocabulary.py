"""Keys as characters: a clause becomes a string, and work on it runs at the speed of strings.

Which character a key has is an accident of what a process compared before. No
result may depend on it: sums are whole numbers, and ties are settled by place.
"""

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import chain, count
from operator import itemgetter
from typing import ClassVar, NamedTuple

from documents.engine.lexicon import RAREST_WEIGHT, weights
from documents.engine.looks import look_at
from documents.engine.memory import LONGEST
from documents.engine.tokens import at_spaces, cut_stretch, stretches
from documents.engine.wordlists import qualifiers, stop_keys

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
        self._before_space = _Stretches(self, " ")
        self._ending = _Stretches(self, "")

    @classmethod
    def shared(cls) -> "Vocabulary":
        """The process's vocabulary. A full one is replaced, and whoever has it keeps it."""
        found = cls._shared
        if found is None or found.held > FULL:
            found = cls._shared = cls()
        return found

    def read(self, text: str, parts: Sequence[str] | None = None) -> "Reading":
        """A wording with its keys, one character for each token.

        ``parts``: the wording cut at its spaces, where that was done already.
        """
        spaced, ending = stretches(text, at_spaces(text) if parts is None else parts)
        found = list(map(self._before_space.__getitem__, spaced))
        found += map(self._ending.__getitem__, ending)
        return Reading(text, "".join(map(_KEYS, found)), found, self)

    @cached_property
    def qualifying(self) -> re.Pattern[str]:
        """What splits keys at the phrases that qualify, the longest of them, and keeps these."""
        by_first: dict[str, list[str]] = {}
        for phrase in qualifiers():
            first, *rest = map(re.escape, map(self.character, phrase))
            by_first.setdefault(first, []).append("".join(rest))
        phrases = [f"{first}(?:{'|'.join(rests)})" for first, rests in by_first.items()]
        return re.compile(f"({'|'.join(phrases)})")

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


class Stretch(NamedTuple):
    """What stands between two spaces: its keys, its printed tokens and their looks."""

    keys: str
    tokens: Sequence[str]
    looks: str


_KEYS, _TOKENS, _LOOKS = map(itemgetter, range(3))


class Reading(NamedTuple):
    """A wording and its keys, and what it takes to tell its edits."""

    text: str
    keys: str
    stretches: Sequence[Stretch]
    vocabulary: Vocabulary

    def tokens(self) -> list[str]:
        """The tokens as printed, each with the white space after it."""
        return list(chain.from_iterable(map(_TOKENS, self.stretches)))

    def looks(self) -> str:
        """One letter for each token: what it looks like by itself."""
        return "".join(map(_LOOKS, self.stretches))


class Reader:
    """A vocabulary for one comparison: each wording is read once, for its pairs and its edits.

    ``cut`` cuts a wording at its spaces; one that remembers serves who else needs it cut.
    """

    def __init__(
        self, vocabulary: Vocabulary, cut: Callable[[str], Sequence[str]] = at_spaces
    ) -> None:
        self.rarity = vocabulary.rarity
        self.informative = vocabulary.informative
        self._vocabulary = vocabulary
        self._cut = cut
        self._readings: dict[str, Reading] = {}

    def read(self, text: str) -> Reading:
        """A wording with its keys, as the vocabulary reads it."""
        found = self._readings.get(text)
        if found is None:
            found = self._readings[text] = self._vocabulary.read(text, self._cut(text))
        return found


class _Stretches(dict[str, Stretch]):
    """Stretches by what is printed; official prose repeats them, so each is cut once."""

    def __init__(self, vocabulary: Vocabulary, space: str) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._space = space

    def __missing__(self, printed: str) -> Stretch:
        tokens = cut_stretch(printed)
        tokens[-1] += self._space
        seen = [look_at(token) for token in tokens]
        found = Stretch(
            "".join([self._vocabulary.character(it.key) for it in seen]),
            tuple(tokens),
            "".join([it.look for it in seen]),
        )
        if len(printed) <= LONGEST:
            self[printed] = found
            self._vocabulary.held += len(printed)
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
