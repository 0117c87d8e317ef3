"""Looking up a clause in a large text by its rarest words, within a budget.

A clause looks up its rarest words first and stops when it has seen its share of
the index. Where some of its words are past that, or several clauses share nearly as
many as the best, as near twins do, pairs of neighbouring words tell more.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from documents.engine.alignment.best import best_bytes, best_places, near_best
from documents.engine.alignment.config import COMMON_SHARE, NEARLY_BEST, ONE_BY_ONE, AlignmentConfig
from documents.engine.alignment.sides import Unit

# Lanes added up are right as long as no place is found more often.
_MOST: Final = 255
# Bytes of a table of what all clauses share: 8,000 on each side.
_LARGEST_TABLE: Final = 1 << 26


class Lookup:
    """One side's clauses by the words they hold, and by pairs of words once asked."""

    def __init__(
        self, units: list[Unit], by_word: dict[str, list[int]], config: AlignmentConfig
    ) -> None:
        self._units = units
        self._config = config
        self._by_word = _Index(by_word, len(units))
        # Made when they are first asked for.
        self._pairs: list[set[str] | None] = [None] * len(units)
        self._pair_index: _Index | None = None
        self._table = bytearray()

    def __len__(self) -> int:
        return len(self._units)

    def best(self, other: "Lookup", at: int) -> Sequence[int]:
        """The places of the clauses that share most with the clause at a place of the other side.

        Of clauses that share as much, those about the same place in the text.
        """
        middle = at * len(self) // len(other)
        known = self._by_word.known(other._units[at].words)
        words = self._by_word.affordable(known, self._config.looked_up, by_lane=True)
        if len(known) == len(words) <= _MOST:
            tally = self._shared(words, other, at)
            found = self._by_words(tally, len(words), other, at, middle) if words else None
            if found is not None:
                return found
        return self._by_words_and_pairs(known, words, other, at, middle)

    def _shared(self, words: list[str], other: "Lookup", at: int) -> bytes | bytearray:
        """How many words of a clause each one here holds; ``words``: all of them known here.

        Kept as a row of a table, clause after clause. Once the other side has a whole one,
        what it found of this side's clauses is read there by columns.
        """
        size = len(self) * len(other)
        if len(other._table) == size:
            return other._table[at :: len(other)]
        tally = self._tally(words, [])
        if size <= _LARGEST_TABLE and len(self._table) == at * len(self):
            self._table += tally
        return tally

    def _by_words(
        self, tally: bytes | bytearray, most: int, other: "Lookup", at: int, middle: int
    ) -> Sequence[int] | None:
        """The best by words alone; where several share nearly as many, by pairs of words too.

        None where these are too many to be looked at one by one. ``most``: of the words
        that were counted.
        """
        count = self._config.candidates_each
        found = best_bytes(tally, most, middle, count)
        if len(found) < count or tally[found[-1]] < NEARLY_BEST * tally[found[0]]:
            return found
        near = near_best(tally, tally[found[0]], NEARLY_BEST, ONE_BY_ONE)
        if near is None:
            return None
        pairs = other._pairs_at(at)
        shared = {place: tally[place] + len(self._pairs_at(place) & pairs) for place in near}
        return best_places(shared, middle, count)

    def _by_words_and_pairs(
        self, known: list[str], words: list[str], other: "Lookup", at: int, middle: int
    ) -> Sequence[int]:
        """The best by the words and the pairs of words that a clause can afford.

        ``words``: those it can afford by lane, of all ``known`` here.
        """
        budget, count = self._config.looked_up, self._config.candidates_each
        index = self._by_pair()
        known_pairs = index.known(other._pairs_at(at))
        pairs = index.affordable(known_pairs, budget, by_lane=True)
        if not (words or pairs):
            rare = self._rarest(other._units[at])
            return _nearest(rare, at / len(other), count)
        if len(words) + len(pairs) <= _MOST:
            return best_bytes(self._tally(words, pairs), len(words) + len(pairs), middle, count)
        words = self._by_word.affordable(known, budget, by_lane=False)
        pairs = index.affordable(known_pairs, budget, by_lane=False)
        few = [*self._by_word.all_places(words), *index.all_places(pairs)]
        return best_places(Counter(few), middle, count)

    def _tally(self, words: list[str], pairs: list[str]) -> bytearray:
        """How many of these each clause holds, no more than a byte counts of them."""
        few, lanes = self._by_word.count(words)
        if pairs:
            more, lanes_of_pairs = self._by_pair().count(pairs)
            few += more
            lanes += lanes_of_pairs
        tally = bytearray(lanes.to_bytes(len(self), "little"))
        for place in few:
            tally[place] += 1
        return tally

    def _rarest(self, unit: Unit) -> Sequence[int]:
        """The places of the rarest of a clause's keys; none where this side has none of them."""
        keys = self._by_word.known(unit.keys)
        return min([self._by_word.places_of[key] for key in keys], key=len, default=())

    def _pairs_at(self, place: int) -> set[str]:
        """The pairs of neighbouring words of a clause."""
        found = self._pairs[place]
        if found is None:
            found = self._pairs[place] = _pairs(self._units[place])
        return found

    def _by_pair(self) -> "_Index":
        """Where single words are too common to be looked up: their pairs."""
        if self._pair_index is None:
            pairs = [self._pairs_at(place) for place in range(len(self))]
            self._pair_index = _Index(places_by_key(pairs), len(self))
        return self._pair_index


class _Index:
    """Where keys stand: the places of clauses, and a lane for a common key once it is asked."""

    def __init__(self, places_of: dict[str, list[int]], count: int) -> None:
        self.places_of = places_of
        self._common = max(1, round(COMMON_SHARE * count))
        self._lanes: dict[str, int] = {}

    def known(self, keys: Iterable[str]) -> list[str]:
        places_of = self.places_of
        return [key for key in keys if key in places_of]

    def affordable(self, known: list[str], budget: int, *, by_lane: bool) -> list[str]:
        """The keys of the fewest places that fit a budget together; of one number all or none.

        A key takes as much of it as it has places, and no more than a lane if ``by_lane``.
        """
        if by_lane and len(known) * self._common <= budget:
            return known
        places_of = self.places_of
        sizes = [len(places_of[key]) for key in known]
        total = 0
        for size in sorted(sizes):
            total += min(size, self._common) if by_lane else size
            if total > budget:
                return [key for key, found in zip(known, sizes, strict=True) if found < size]
        return known

    def count(self, keys: list[str]) -> tuple[list[int], int]:
        """The places of keys, one after the other, and the sum of the lanes of common ones."""
        places_of, made = self.places_of, self._lanes
        lanes = 0
        few: list[int] = []
        for key in keys:
            places = places_of[key]
            if len(places) <= self._common:
                few += places
                continue
            lane = made.get(key)
            if lane is None:
                lane = made[key] = _lane(places)
            lanes += lane
        return few, lanes

    def all_places(self, keys: list[str]) -> list[int]:
        """The places of keys, one after the other."""
        return [place for key in keys for place in self.places_of[key]]


def places_by_key(holdings: Iterable[Collection[str]]) -> dict[str, list[int]]:
    """The places of clauses by what they hold."""
    found: dict[str, list[int]] = {}
    for place, keys in enumerate(holdings):
        for key in keys:
            if key in found:
                found[key].append(place)
            else:
                found[key] = [place]
    return found


def _lane(places: Sequence[int]) -> int:
    lane = bytearray(places[-1] + 1)
    for place in places:
        lane[place] = 1
    return int.from_bytes(lane, "little")


def _pairs(unit: Unit) -> set[str]:
    found: set[str] = set()
    before = ""
    for key in unit.keys:
        if key in unit.words:
            if before:
                found.add(before + key)
            before = key
    return found


def _nearest(places: Sequence[int], place: float, count: int) -> Sequence[int]:
    """Of clauses alike in all but what is everywhere: those at about the same place."""
    start = round(place * len(places)) - count // 2
    start = min(max(start, 0), max(len(places) - count, 0))
    return places[start : start + count]
