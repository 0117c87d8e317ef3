"""Runs of words attested elsewhere: in an earlier wording of the clause, or in another clause.

Words that a comparison says came new may have been moved from another clause, or have
come back. Common words are found anywhere by chance, so that only a run counts which
is long and rare enough, or which stands again between the words it stood between.
"""

from collections.abc import Iterator, Mapping, Sequence

from documents.engine.provenance.config import ProvenanceConfig
from documents.engine.provenance.wordings import NEW, Wording

Run = tuple[int, int]


class Index:
    """Every wording of the texts so far, by its runs of a few tokens."""

    def __init__(self, rarity: Mapping[str, int], config: ProvenanceConfig) -> None:
        self._rarity = rarity
        self._config = config
        self._places: dict[str, list[tuple[Wording, int]]] = {}

    def add(self, wording: Wording) -> None:
        """Take in a wording, whose origins are known."""
        run, most = self._config.run, self._config.occurrences
        for at in range(len(wording.keys) - run + 1):
            places = self._places.setdefault(wording.keys[at : at + run], [])
            if len(places) < most:
                places.append((wording, at))

    def settle(self, wording: Wording) -> None:
        """Give the new words of a clause the origins of the longest runs that hold them."""
        for start, end in self._stretches(wording):
            at = start
            while at + self._config.run <= end:
                found = self._longest(wording.keys[at:end])
                wording.origins[at : at + len(found)] = found
                at += len(found) or 1

    def _longest(self, keys: str) -> Sequence[int]:
        """The origins of the longest run that keys begin with, the earliest such; if it counts."""
        best: Sequence[int] = ()
        for wording, at in self._places.get(keys[: self._config.run], ()):
            length = _common_start(keys, wording.keys, at)
            if length > len(best):
                best = wording.origins[at : at + length]
        weight = sum([self._config.each + self._rarity.get(key, 0) for key in keys[: len(best)]])
        return best if weight >= self._config.weight else ()

    def _stretches(self, wording: Wording) -> Iterator[Run]:
        """Runs of new words, joined over a few stop words and marks matched between them."""
        joined: list[Run] = []
        for start, end in _new_runs(wording.origins):
            last = joined[-1][1] if joined else -self._config.island - 1
            between = wording.keys[last:start] if start - last <= self._config.island else None
            if between is not None and self._rarity.keys().isdisjoint(between):
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((start, end))
        return iter(joined)


def put_back(wording: Wording, earlier: Sequence[Wording], context: int) -> None:
    """Give new words the origins they had where they stand again between the same words.

    ``earlier``: former wordings of the clause, the oldest first. ``context``: how many
    words on either side, fewer only at the clause's ends.
    """
    for start, end in list(_new_runs(wording.origins)):
        before, after = max(0, start - context), min(len(wording.keys), end + context)
        around = wording.keys[before:after]
        for former in earlier if len(around) > end - start else ():
            at = former.keys.find(around)
            if at >= 0:
                found = former.origins[at + start - before : at + end - before]
                wording.origins[start:end] = found
                break


def _new_runs(origins: Sequence[int]) -> Iterator[Run]:
    start = None
    for at, origin in enumerate([*origins, 0]):
        if origin == NEW and start is None:
            start = at
        elif origin != NEW and start is not None:
            yield start, at
            start = None


def _common_start(keys: str, other: str, at: int) -> int:
    """How many tokens agree from the start of one wording and from a place in another."""
    most = min(len(keys), len(other) - at)
    for length in range(most):
        if keys[length] != other[at + length]:
            return length
    return most
