"""The two texts as the alignment sees them: encoded clauses and word weights."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from math import log2
from typing import NamedTuple

from documents.engine.vocabulary import Vocabulary


class Unit(NamedTuple):
    """One clause: its wording, its keys in order, its informative ones and their weight."""

    text: str
    keys: str
    words: AbstractSet[str]
    mass: int


class Sides(NamedTuple):
    """Both texts' units and the weight of each informative key, 0..1000."""

    old: Sequence[Unit]
    new: Sequence[Unit]
    weight: Mapping[str, int]


def prepare(old: Sequence[str], new: Sequence[str], vocabulary: Vocabulary) -> Sides:
    """Encode two texts' clauses and weigh their words.

    A word's weight is its rarity in the frozen lexicon, lessened by how many
    clauses of the two texts hold it. Stop words weigh nothing, so that a clause
    that shares only them can bear on no other clause.
    """
    texts = [*old, *new]
    keys = list(map(vocabulary.encode, texts))
    words = list(map(vocabulary.informative.intersection, keys))
    spread = Counter(chain.from_iterable(words))
    rarity = vocabulary.rarity
    share = {found: 1 / (1 + log2(max(found, 2) / 2)) for found in set(spread.values())}
    weight = {word: int(rarity[word] * share[found]) or 1 for word, found in spread.items()}
    masses = [sum([weight[word] for word in unit]) for unit in words]
    units = list(map(Unit, texts, keys, words, masses))
    return Sides(units[: len(old)], units[len(old) :], weight)


def living(sides: Sides) -> tuple[list[int], list[int]]:
    """The clauses of each side that share an informative word, or all, with the other side.

    The others can be nothing but removed or added. They are set aside first, so
    that they bear on no tie and no order.
    """
    common = _words(sides.old) & _words(sides.new)
    same = {unit.keys for unit in sides.old} & {unit.keys for unit in sides.new}
    old, new = (
        [
            at
            for at, unit in enumerate(side)
            if not common.isdisjoint(unit.words) or unit.keys in same
        ]
        for side in (sides.old, sides.new)
    )
    return old, new


def _words(units: Sequence[Unit]) -> set[str]:
    return set().union(*[unit.words for unit in units])
