"""Looking up a clause in a large text by its rarest words, within a budget.

A clause looks up its rarest words first and stops when it has seen its share of
the index. Where all words are common, as among near twins, pairs of neighbouring
words tell more.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from operator import add
from typing import Final

from documents.engine.alignment.best import best_bytes, best_places
from documents.engine.alignment.config import AlignmentConfig
from documents.engine.alignment.sides import Unit

# Keys that more than this share of the clauses hold are counted by lanes: numbers with a
# byte for each clause, 1 where the key stands, so that lanes added up count for all
# clauses at once. A lane takes the time of so many single entries, however many it holds.
# All lanes together stay within a multiple of the text.
_COMMON: Final = 1 / 256
# Lanes added up are right as long as no place is found more often.
_MOST: Final = 255


class Lookup:
    """One side's clauses by the words they hold, and by pairs of words once asked."""

    def __init__(
        self, units: list[Unit], by_word: dict[str, list[int]], config: AlignmentConfig
    ) -> None:
        self._units = units
        self._config = config
        self._by_word = _Index(by_word, len(units))
        # Made when they are first asked for.
        self._found_pairs: list[set[str]] | None = None
        self._pair_index: _Index | None = None

    def __len__(self) -> int:
        return len(self._units)

    def best(self, other: "Lookup", at: int) -> Sequence[int]:
        """The places of the clauses that share most with the clause at a place of the other side.

        Of clauses that share as much, those about the same place in the text.
        """
        words, pairs = self._looked_up(other, at, by_lane=True)
        by_lane = len(words) + len(pairs) <= _MOST
        if not by_lane:
            words, pairs = self._looked_up(other, at, by_lane=False)
        count = self._config.candidates_each
        if not (words or pairs):
            rare = self._rarest(other._units[at])
            return _nearest(rare, at / len(other), count)
        few, lanes = self._counted(words, pairs, by_lane=by_lane)
        middle = at * len(self) // len(other)
        if not lanes:
            return best_places(Counter(few), middle, count)
        tally = bytearray(lanes.to_bytes(len(self), "little"))
        for place in few:
            tally[place] += 1
        return best_bytes(tally, len(words) + len(pairs), middle, count)

    def _looked_up(self, other: "Lookup", at: int, *, by_lane: bool) -> tuple[list[str], list[str]]:
        """The words of a clause that can be afforded; its pairs of words where that is not all."""
        budget = self._config.looked_up
        known = self._by_word.known(other._units[at].words)
        words = self._by_word.affordable(known, budget, by_lane=by_lane)
        if len(words) == len(known):
            return words, []
        by_pair = self._by_pair()
        known = by_pair.known(other._pairs()[at])
        return words, by_pair.affordable(known, budget, by_lane=by_lane)

    def _rarest(self, unit: Unit) -> Sequence[int]:
        """The places of the rarest of a clause's keys; none where this side has none of them."""
        keys = self._by_word.known(unit.keys)
        return min([self._by_word.places_of[key] for key in keys], key=len, default=())

    def _counted(
        self, words: list[str], pairs: list[str], *, by_lane: bool
    ) -> tuple[list[int], int]:
        """The places that words and pairs stand at, and the sum of their lanes."""
        few, lanes = self._by_word.count(words, by_lane=by_lane)
        if pairs:
            more, lanes_of_pairs = self._by_pair().count(pairs, by_lane=by_lane)
            few += more
            lanes += lanes_of_pairs
        return few, lanes

    def _pairs(self) -> list[set[str]]:
        """Of each clause the pairs of neighbouring words."""
        if self._found_pairs is None:
            self._found_pairs = [_pairs(unit) for unit in self._units]
        return self._found_pairs

    def _by_pair(self) -> "_Index":
        """Where single words are too common to be looked up: their pairs."""
        if self._pair_index is None:
            self._pair_index = _Index(places_by_key(self._pairs()), len(self))
        return self._pair_index


class _Index:
    """Where keys stand: the places of clauses, and a lane for a common key once it is asked."""

    def __init__(self, places_of: dict[str, list[int]], count: int) -> None:
        self.places_of = places_of
        self._common = max(1, round(_COMMON * count))
        self._lanes: dict[str, int] = {}

    def known(self, keys: Iterable[str]) -> list[str]:
        places_of = self.places_of
        return [key for key in keys if key in places_of]

    def affordable(self, known: list[str], budget: int, *, by_lane: bool) -> list[str]:
        """The keys of least work that fit a budget together; of as much work all or none."""
        if by_lane and len(known) * self._common <= budget:
            return known
        places_of = self.places_of
        sizes = [len(places_of[key]) for key in known]
        if by_lane:
            sizes = [min(size, self._common) for size in sizes]
        if sum(sizes) <= budget:
            return known
        total = 0
        for size in sorted(sizes):
            total += size
            if total > budget:
                return [key for key, found in zip(known, sizes, strict=True) if found < size]
        return known

    def count(self, keys: list[str], *, by_lane: bool) -> tuple[list[int], int]:
        """The places of keys, one after the other, and the sum of the lanes of the others.

        These are the common keys, if ``by_lane``.
        """
        places_of, made = self.places_of, self._lanes
        lanes = 0
        few: list[int] = []
        for key in keys:
            places = places_of[key]
            if len(places) <= self._common or not by_lane:
                few += places
                continue
            lane = made.get(key)
            if lane is None:
                lane = made[key] = _lane(places)
            lanes += lane
        return few, lanes


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
    words = "".join(filter(unit.words.__contains__, unit.keys))
    return set(map(add, words, words[1:]))


def _nearest(places: Sequence[int], place: float, count: int) -> Sequence[int]:
    """Of clauses alike in all but what is everywhere: those at about the same place."""
    start = round(place * len(places)) - count // 2
    start = min(max(start, 0), max(len(places) - count, 0))
    return places[start : start + count]
