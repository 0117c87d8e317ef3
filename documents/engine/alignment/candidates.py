"""Which pairs are worth scoring: those that share informative words.

An inverted index from words to clauses, never all pairs: a clause looks up its
rarest words first and stops when it has seen its share of the index. Where all
words are common, as among near twins, pairs of neighbouring words tell more.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from documents.engine.alignment.config import AlignmentConfig
from documents.engine.alignment.sides import Sides, Unit

Pair = tuple[int, int]


def find_candidates(
    sides: Sides, old: Sequence[int], new: Sequence[int], config: AlignmentConfig
) -> dict[Pair, int]:
    """Candidate pairs among the given clauses, and the weight of all words they share.

    A pair is a candidate where it is among the best of either of its clauses by
    the weight of the rare words they share.
    """
    in_old = _Index(sides.old, old, sides.weight, config)
    in_new = _Index(sides.new, new, sides.weight, config)
    kept = {(i, j) for at, j in enumerate(new) for i in in_old.best(sides.new[j], at / len(new))}
    kept.update(
        (i, j) for at, i in enumerate(old) for j in in_new.best(sides.old[i], at / len(old))
    )
    weight = sides.weight
    return {
        (i, j): sum([weight[word] for word in sides.old[i].words & sides.new[j].words])
        for i, j in sorted(kept)
    }


class _Index:
    """The clauses of one side by the words they hold, and by pairs of words once asked."""

    def __init__(
        self,
        units: Sequence[Unit],
        indexes: Sequence[int],
        weight: Mapping[str, int],
        config: AlignmentConfig,
    ) -> None:
        self._units = units
        self._indexes = indexes
        self._weight = weight
        self._config = config
        self._by_word = _postings((index, units[index].words) for index in indexes)
        self._by_pair: dict[str, list[int]] | None = None

    def best(self, unit: Unit, place: float) -> Sequence[int]:
        """The clauses that share most with one of the other side at a place, 0..1."""
        by_word = self._by_word
        known = sorted([(len(by_word[word]), word) for word in unit.words if word in by_word])
        shared: dict[int, int] = {}
        left = self._config.looked_up
        for count, word in known:
            left -= count
            if left < 0:
                self._add_pairs(unit, shared)
                break
            gain = self._weight[word]
            for index in by_word[word]:
                shared[index] = shared.get(index, 0) + gain
        if known and not shared:
            return _nearest(by_word[known[0][1]], place, self._config.candidates_each)
        return _heaviest(shared, self._config.candidates_each)

    def _add_pairs(self, unit: Unit, shared: dict[int, int]) -> None:
        """Count pairs of neighbouring words where single words are too common to be looked up."""
        if self._by_pair is None:
            self._by_pair = _postings(
                (index, self._pairs(self._units[index])) for index in self._indexes
            )
        by_pair, weight = self._by_pair, self._weight
        known = sorted(
            [(len(by_pair[pair]), pair) for pair in self._pairs(unit) if pair in by_pair]
        )
        left = self._config.looked_up
        for count, pair in known:
            left -= count
            if left < 0:
                return
            gain = weight[pair[0]] + weight[pair[1]]
            for index in by_pair[pair]:
                shared[index] = shared.get(index, 0) + gain

    def _pairs(self, unit: Unit) -> set[str]:
        words = [key for key in unit.keys if key in unit.words]
        return set(map("".join, pairwise(words)))


def _postings(clauses: Iterable[tuple[int, Collection[str]]]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = {}
    for index, words in clauses:
        for word in words:
            if word in postings:
                postings[word].append(index)
            else:
                postings[word] = [index]
    return postings


def _heaviest(shared: Mapping[int, int], count: int) -> Sequence[int]:
    if len(shared) <= count:
        return tuple(shared)
    least = sorted(shared.values(), reverse=True)[count - 1]
    above = [index for index, weight in shared.items() if weight > least]
    if len(above) == count:
        return above
    level = sorted([index for index, weight in shared.items() if weight == least])
    return above + level[: count - len(above)]


def _nearest(indexes: Sequence[int], place: float, count: int) -> Sequence[int]:
    """Of clauses alike in all but what is everywhere: those at about the same place."""
    start = round(place * len(indexes)) - count // 2
    start = min(max(start, 0), max(len(indexes) - count, 0))
    return indexes[start : start + count]
