"""Which pairs are worth scoring: those that share informative words.

An inverted index from words to clauses, never all pairs: a clause looks up its
rarest words first and stops when it has seen its share of the index. Where all
words are common, as among near twins, pairs of neighbouring words tell more.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import chain, pairwise

from documents.engine.alignment.config import AlignmentConfig
from documents.engine.alignment.sides import Sides, Unit

Pair = tuple[int, int]


def find_candidates(
    sides: Sides, old: Sequence[int], new: Sequence[int], config: AlignmentConfig
) -> dict[Pair, int]:
    """Candidate pairs among the given clauses, and the weight of all words they share.

    A pair is a candidate where it is among the best of either of its clauses by
    how many rare words they share.
    """
    in_old = _Index(sides.old, old, config)
    in_new = _Index(sides.new, new, config)
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
        self, units: Sequence[Unit], indexes: Sequence[int], config: AlignmentConfig
    ) -> None:
        self._units = units
        self._indexes = indexes
        self._config = config
        self._by_word = _postings((index, units[index].words) for index in indexes)
        self._by_pair: dict[str, list[int]] | None = None

    def best(self, unit: Unit, place: float) -> Sequence[int]:
        """The clauses that share most with one of the other side at a place, 0..1."""
        by_word = self._by_word
        known = [by_word[word] for word in unit.words if word in by_word]
        lists = _affordable(known, self._config.looked_up)
        if len(lists) < len(known):
            lists += self._lists_of_pairs(unit)
            if not lists:
                rarest = min(known, key=_by_size)
                return _nearest(rarest, place, self._config.candidates_each)
        shared = Counter(chain.from_iterable(lists))
        if len(shared) <= self._config.candidates_each:
            return list(shared)
        return self._heaviest(shared, place)

    def _lists_of_pairs(self, unit: Unit) -> list[list[int]]:
        """Where single words are too common to be looked up: pairs of neighbouring words."""
        if self._by_pair is None:
            units = self._units
            self._by_pair = _postings((index, _pairs(units[index])) for index in self._indexes)
        by_pair = self._by_pair
        known = [by_pair[pair] for pair in _pairs(unit) if pair in by_pair]
        return _affordable(known, self._config.looked_up)

    def _heaviest(self, shared: Counter[int], place: float) -> Sequence[int]:
        """Those found most often; of equals those at about the same place."""
        count = self._config.candidates_each
        least = sorted(shared.values(), reverse=True)[count - 1]
        above = [index for index, found in shared.items() if found > least]
        level = sorted([index for index, found in shared.items() if found == least])
        if len(above) + len(level) == count:
            return above + level
        return [*above, *self._about(level, place, count - len(above))]

    def _about(self, level: Sequence[int], place: float, count: int) -> Sequence[int]:
        middle = self._indexes[min(int(place * len(self._indexes)), len(self._indexes) - 1)]
        start = min(max(bisect_left(level, middle) - count // 2, 0), len(level) - count)
        return level[start : start + count]


def _pairs(unit: Unit) -> set[str]:
    words = [key for key in unit.keys if key in unit.words]
    return set(map("".join, pairwise(words)))


def _affordable(lists: list[list[int]], budget: int) -> list[list[int]]:
    """The shortest lists that fit a budget together; of one length all or none."""
    sizes = list(map(len, lists))
    if sum(sizes) <= budget:
        return lists
    total = 0
    for size in sorted(sizes):
        total += size
        if total > budget:
            return [found for found in lists if len(found) < size]
    return lists


def _by_size(found: Sequence[int]) -> tuple[int, tuple[int, ...]]:
    return len(found), tuple(found)


def _postings(clauses: Iterable[tuple[int, Collection[str]]]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = {}
    for index, words in clauses:
        for word in words:
            if word in postings:
                postings[word].append(index)
            else:
                postings[word] = [index]
    return postings


def _nearest(indexes: Sequence[int], place: float, count: int) -> Sequence[int]:
    """Of clauses alike in all but what is everywhere: those at about the same place."""
    start = round(place * len(indexes)) - count // 2
    start = min(max(start, 0), max(len(indexes) - count, 0))
    return indexes[start : start + count]
