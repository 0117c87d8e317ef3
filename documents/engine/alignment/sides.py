"""The two texts as the alignment sees them: encoded clauses and word weights."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2

from documents.engine.alignment.config import AlignmentConfig
from documents.engine.lexicon import RAREST_WEIGHT, weights
from documents.engine.tokens import Vocabulary
from documents.engine.wordlists import stop_keys

# Weights are whole numbers, so that no sum depends on the order of its terms.
UNIT = 1000


@dataclass(frozen=True, slots=True)
class Unit:
    """One clause: its wording, its keys in order, its informative ones and their weight."""

    text: str
    keys: str
    words: frozenset[str]
    mass: int


@dataclass(frozen=True, slots=True)
class Sides:
    """Both texts' units and the weight of each informative key, 0..1000."""

    old: Sequence[Unit]
    new: Sequence[Unit]
    weight: Mapping[str, int]


def prepare(
    old: Sequence[str], new: Sequence[str], vocabulary: Vocabulary, config: AlignmentConfig
) -> Sides:
    """Encode two texts' clauses with one vocabulary and weigh their words.

    A word's weight is its rarity in the frozen lexicon, lessened by how many
    clauses of the two texts hold it. Stop words weigh nothing, so that a clause
    that shares only them can bear on no other clause.
    """
    keys = [[vocabulary.encode(text) for text in side] for side in (old, new)]
    rarity = _rarity(vocabulary, config)
    informative = rarity.keys()
    words = [[frozenset(informative & set(unit)) for unit in side] for side in keys]
    spread: Counter[str] = Counter()
    for side in words:
        for unit in side:
            spread.update(unit)
    weight = {
        word: round(UNIT * rarity[word] / (1 + log2(max(found, 2) / 2)))
        for word, found in spread.items()
    }
    units = [
        [Unit(t, k, w, sum([weight[word] for word in w])) for t, k, w in zip(*side, strict=True)]
        for side in zip((old, new), keys, words, strict=True)
    ]
    return Sides(old=units[0], new=units[1], weight=weight)


def living(sides: Sides) -> tuple[list[int], list[int]]:
    """The clauses of each side that share an informative word, or all, with the other side.

    The others can be nothing but removed or added. They are set aside first, so
    that they bear on no tie and no order.
    """
    common = _words(sides.old) & _words(sides.new)
    same = {unit.keys for unit in sides.old} & {unit.keys for unit in sides.new}
    old, new = (
        [at for at, unit in enumerate(side) if unit.words & common or unit.keys in same]
        for side in (sides.old, sides.new)
    )
    return old, new


def _words(units: Sequence[Unit]) -> set[str]:
    return set().union(*[unit.words for unit in units])


def _rarity(vocabulary: Vocabulary, config: AlignmentConfig) -> dict[str, float]:
    """The lexicon's rarity, 0..1, by character; stop words and punctuation left out."""
    lexicon = weights().by_key
    stop = stop_keys()
    rarity: dict[str, float] = {}
    for key, character in vocabulary.keys.items():
        if key.isalpha():
            if key not in stop:
                rarity[character] = lexicon.get(key, RAREST_WEIGHT) / RAREST_WEIGHT
        elif any(map(str.isdigit, key)):
            rarity[character] = config.number_weight
        elif len(key) > 1 and key not in stop:
            rarity[character] = lexicon.get(key, RAREST_WEIGHT) / RAREST_WEIGHT
    return rarity
