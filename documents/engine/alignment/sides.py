"""The two texts as the alignment sees them: encoded clauses and word weights."""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from math import log2

from documents.engine.vocabulary import Reader, Vocabulary

Pair = tuple[int, int]


class Unit:
    """One clause: its wording, its keys in order, its informative ones and their weight.

    A clause that was settled before it was read has no keys.
    """

    __slots__ = ("keys", "mass", "text", "words")

    def __init__(self, text: str, keys: str, words: AbstractSet[str], mass: int) -> None:
        self.text = text
        self.keys = keys
        self.words = words
        self.mass = mass


class Sides:
    """Both texts' units and the weight of each informative key, 0..1000."""

    __slots__ = ("new", "old", "weight")

    def __init__(self, old: list[Unit], new: list[Unit], weight: dict[str, int]) -> None:
        self.old = old
        self.new = new
        self.weight = weight


def prepare(
    old: Sequence[str],
    new: Sequence[str],
    reader: Reader | Vocabulary,
    settled: Iterable[Pair] = (),
) -> Sides:
    """Encode two texts' clauses and weigh their words; settled pairs are left unread.

    A word's weight is its rarity in the frozen lexicon, lessened by how many
    clauses of the two texts hold it. Stop words weigh nothing, so that a clause
    that shares only them can bear on no other clause.
    """
    settled_old = {i for i, _ in settled}
    settled_new = {j for _, j in settled}
    open_old = [i for i in range(len(old)) if i not in settled_old]
    open_new = [j for j in range(len(new)) if j not in settled_new]
    texts = [*[old[i] for i in open_old], *[new[j] for j in open_new]]
    readings = [reader.read(text) for text in texts]
    words = [reading.words() for reading in readings]
    weight = _weights(words, reader.rarity)
    masses = [_mass(unit, weight) for unit in words]
    keys = [reading.keys for reading in readings]
    units = list(map(Unit, texts, keys, words, masses))
    return Sides(
        _spread(old, open_old, units[: len(open_old)]),
        _spread(new, open_new, units[len(open_old) :]),
        weight,
    )


def _weights(words: Iterable[set[str]], rarity: dict[str, int]) -> dict[str, int]:
    spread: dict[str, int] = Counter(chain.from_iterable(words))
    weight: dict[str, int] = {}
    for word, found in spread.items():
        # A word that stands once on each side, as most do, keeps all of it.
        weight[word] = rarity[word] if found <= 2 else _lessened(rarity[word], found)
    return weight


def _lessened(rarity: int, found: int) -> int:
    return int(rarity * (1 / (1 + log2(found / 2)))) or 1


def _mass(words: set[str], weight: dict[str, int]) -> int:
    mass = 0
    for word in words:
        mass += weight[word]
    return mass


def _spread(texts: Sequence[str], indexes: Sequence[int], units: Sequence[Unit]) -> list[Unit]:
    """The units at their indexes, and unread ones between them."""
    found = [Unit(text, "", frozenset(), 0) for text in texts]
    for index, unit in zip(indexes, units, strict=True):
        found[index] = unit
    return found


def living(sides: Sides) -> tuple[set[int], set[int]]:
    """The read clauses of each side that share an informative word, or all, with the other side.

    The others can be nothing but removed or added. They are set aside first, so
    that they bear on no tie and no order.
    """
    common = _words(sides.old) & _words(sides.new)
    same = {unit.keys for unit in sides.old} & {unit.keys for unit in sides.new}
    old, new = (
        {
            at
            for at, unit in enumerate(side)
            if unit.keys and (not common.isdisjoint(unit.words) or unit.keys in same)
        }
        for side in (sides.old, sides.new)
    )
    return old, new


def _words(units: Sequence[Unit]) -> set[str]:
    return set().union(*[unit.words for unit in units])
