"""Looking up a clause in a large text by its rarest words, within a budget.

A clause looks up its rarest words first and stops when it has seen its share of
the index. Where all words are common, as among near twins, pairs of neighbouring
words tell more.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from operator import add
from typing import NamedTuple

from documents.engine.alignment.best import best_bytes, best_places
from documents.engine.alignment.config import AlignmentConfig
from documents.engine.alignment.sides import Unit

# Keys that at least this share of the clauses hold are counted by lanes. A lane
# takes a byte for each clause, so all lanes stay within a multiple of the text.
_COMMON = 1 / 64
# Lanes added up are right as long as no place is found more often.
_MOST = 255


class Posting(NamedTuple):
    """Where a key stands: the places of clauses, and a lane where these are many.

    The lane is a number with a byte for each place, 1 where the key stands: lanes
    added up count for all places at once. 0 where places are few.
    """

    places: list[int]
    lane: int


class Lookup:
    """One side's clauses by the words they hold, and by pairs of words once asked."""

    def __init__(
        self, units: Sequence[Unit], by_word: Mapping[str, list[int]], config: AlignmentConfig
    ) -> None:
        self._units = units
        self._config = config
        self._by_word = _posted(by_word, len(units))
        self._by_pair: dict[str, Posting] | None = None

    def best(self, unit: Unit, place: float) -> Sequence[int]:
        """The places of the clauses that share most with one of the other side at a place, 0..1."""
        by_word = self._by_word
        known = [by_word[word] for word in unit.words if word in by_word]
        found = _affordable(known, self._config.looked_up)
        if len(found) < len(known):
            found += self._pairs_of(unit)
            if not found:
                rarest = min([by_word[key].places for key in unit.keys if key in by_word], key=len)
                return _nearest(rarest, place, self._config.candidates_each)
        middle = int(place * len(self._units))
        if len(found) <= _MOST and any(posting.lane for posting in found):
            return best_bytes(self._tally(found), middle, self._config.candidates_each)
        counts = Counter(chain.from_iterable([posting.places for posting in found]))
        return best_places(counts, middle, self._config.candidates_each)

    def _tally(self, found: Iterable[Posting]) -> bytearray:
        """How often each clause was found."""
        lanes = sum([posting.lane for posting in found])
        tally = bytearray(lanes.to_bytes(len(self._units), "little"))
        for place in chain.from_iterable([posting.places for posting in found if not posting.lane]):
            tally[place] += 1
        return tally

    def _pairs_of(self, unit: Unit) -> list[Posting]:
        """Where single words are too common to be looked up: pairs of neighbouring words."""
        if self._by_pair is None:
            by_pair = places_by_key(map(_pairs, self._units))
            self._by_pair = _posted(by_pair, len(self._units))
        posted = self._by_pair
        known = [posted[pair] for pair in _pairs(unit) if pair in posted]
        return _affordable(known, self._config.looked_up)


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


def _posted(places_of: Mapping[str, list[int]], count: int) -> dict[str, Posting]:
    common = _COMMON * count
    return {
        key: Posting(places, _lane(places) if len(places) >= common else 0)
        for key, places in places_of.items()
    }


def _lane(places: Sequence[int]) -> int:
    lane = bytearray(places[-1] + 1)
    for place in places:
        lane[place] = 1
    return int.from_bytes(lane, "little")


def _pairs(unit: Unit) -> set[str]:
    words = "".join(filter(unit.words.__contains__, unit.keys))
    return set(map(add, words, words[1:]))


def _affordable(known: list[Posting], budget: int) -> list[Posting]:
    """The shortest postings that fit a budget together; of one length all or none."""
    sizes = [len(posting.places) for posting in known]
    if sum(sizes) <= budget:
        return known
    total = 0
    for size in sorted(sizes):
        total += size
        if total > budget:
            return [posting for posting in known if len(posting.places) < size]
    return known


def _nearest(places: Sequence[int], place: float, count: int) -> Sequence[int]:
    """Of clauses alike in all but what is everywhere: those at about the same place."""
    start = round(place * len(places)) - count // 2
    start = min(max(start, 0), max(len(places) - count, 0))
    return places[start : start + count]
