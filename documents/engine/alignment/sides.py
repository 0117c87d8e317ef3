"""The two texts as the alignment sees them: encoded clauses and word weights."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from math import log2

from documents.engine.alignment.config import SPREADING
from documents.engine.vocabulary import Reader, Vocabulary

Pair = tuple[int, int]


class Unit:
    """One clause: its wording, its keys in order, its informative ones and their weight.

    A clause that was settled before it was read has no keys. ``region``: where in its text
    it stands, by any name.
    """

    __slots__ = ("keys", "mass", "region", "text", "words")

    def __init__(self, text: str, keys: str, words: AbstractSet[str], mass: int) -> None:
        self.text = text
        self.keys = keys
        self.words = words
        self.mass = mass
        self.region = ""


class Weights:
    """What each informative key weighs, 0..1000: how rare it is in the frozen lexicon.

    ``lessened``: the weights of those that are less rare in the two texts.
    """

    __slots__ = ("_lessened", "_rarity")

    def __init__(self, rarity: dict[str, int], lessened: dict[str, int]) -> None:
        self._rarity = rarity
        self._lessened = lessened

    def of(self, key: str) -> int:
        """The weight of one key."""
        found = self._lessened.get(key)
        return self._rarity[key] if found is None else found

    def of_all(self, keys: Iterable[str]) -> int:
        """The weight of some keys together."""
        total = 0
        for key in keys:
            total += self.of(key)
        return total

    def less(self, keys: Iterable[str]) -> int:
        """By how much some keys weigh less together than they are rare."""
        total = 0
        for key in keys:
            found = self._lessened.get(key)
            if found is not None:
                total += self._rarity[key] - found
        return total


class Sides:
    """Both texts' units, the weights of their informative keys, and those keys that both hold."""

    __slots__ = ("common", "new", "old", "weights")

    def __init__(
        self, old: list[Unit], new: list[Unit], weights: Weights, common: set[str]
    ) -> None:
        self.old = old
        self.new = new
        self.weights = weights
        self.common = common

    def place(self, old: Sequence[str], new: Sequence[str]) -> None:
        """Say where each clause of both sides stands; where all stand in one, it says nothing."""
        if old and old.count(old[0]) == len(old) and new.count(old[0]) == len(new):
            return
        for units, regions in ((self.old, old), (self.new, new)):
            for unit, region in zip(units, regions, strict=True):
                unit.region = region


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
    readings = [reader.read(old[i]) for i in open_old] + [reader.read(new[j]) for j in open_new]
    words = [reading.words() for reading in readings]
    in_old, again_in_old = _held([held for held, _ in words[: len(open_old)]])
    in_new, again_in_new = _held([held for held, _ in words[len(open_old) :]])
    again = again_in_old | again_in_new
    often = [held & again for held, _ in words]
    weights = Weights(reader.rarity, _lessened(often, reader.rarity))
    units = [
        Unit(reading.text, reading.keys, held, rarity - weights.less(shared))
        for reading, (held, rarity), shared in zip(readings, words, often, strict=True)
    ]
    return Sides(
        _spread(old, open_old, units[: len(open_old)]),
        _spread(new, open_new, units[len(open_old) :]),
        weights,
        in_old & in_new,
    )


def _held(words: Iterable[set[str]]) -> tuple[set[str], set[str]]:
    """The words that the clauses of one side hold, and those that more than one of them does."""
    every: set[str] = set()
    again: set[str] = set()
    for held in words:
        again |= every & held
        every |= held
    return every, again


def _lessened(often: Iterable[set[str]], rarity: dict[str, int]) -> dict[str, int]:
    """The weights of words that are less for how many clauses hold them.

    ``often``: of each clause, the words that two clauses of one side hold. A word that
    stands once on each side, as most do, keeps all of its rarity.
    """
    spread: dict[str, int] = {}
    for held in often:
        for word in held:
            spread[word] = spread.get(word, 0) + 1
    return {
        word: int(rarity[word] * (1 / (1 + SPREADING * log2(found / 2)))) or 1
        for word, found in spread.items()
        if found > 2
    }


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
    common = sides.common
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
