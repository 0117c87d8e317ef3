"""Which pairs are worth scoring: those that share informative words.

An inverted index from words to clauses, never all pairs.
"""

from collections.abc import Iterable
from heapq import nlargest

from documents.engine.alignment.config import AlignmentConfig
from documents.engine.alignment.sides import Sides, Unit

Pair = tuple[int, int]


def find_candidates(
    sides: Sides, old: Iterable[int], new: Iterable[int], config: AlignmentConfig
) -> dict[Pair, float]:
    """Candidate pairs among the given clauses, with the weight of the words they share.

    A pair is a candidate where it is among the best of either of its clauses.
    """
    shared = _shared_weights(sides, old, new, config)
    best_of_old: dict[int, list[tuple[float, int]]] = {}
    kept: dict[Pair, float] = {}
    for j, found in shared.items():
        for i, weight in found.items():
            best_of_old.setdefault(i, []).append((weight, -j))
        if len(found) > config.candidates_each:
            best = nlargest(
                config.candidates_each, found.items(), key=lambda item: (item[1], -item[0])
            )
            kept.update(((i, j), weight) for i, weight in best)
        else:
            kept.update(((i, j), weight) for i, weight in found.items())
    for i, ranked in best_of_old.items():
        for weight, j in nlargest(config.candidates_each, ranked):
            kept[i, -j] = weight
    return kept


def _shared_weights(
    sides: Sides, old: Iterable[int], new: Iterable[int], config: AlignmentConfig
) -> dict[int, dict[int, float]]:
    """By new clause: the weight of the words it shares with each old one."""
    postings: dict[str, list[int]] = {}
    for i in old:
        for word in sides.old[i].words:
            postings.setdefault(word, []).append(i)
    weight = sides.weight
    shared: dict[int, dict[int, float]] = {}
    for j in new:
        found: dict[int, float] = {}
        for word in _telling(sides.new[j], postings, config.posting_limit):
            gain = weight[word]
            for i in postings[word]:
                found[i] = found.get(i, 0.0) + gain
        if found:
            shared[j] = found
    return shared


def _telling(unit: Unit, postings: dict[str, list[int]], limit: int) -> list[str]:
    """The clause's words that the index knows, without those that are everywhere."""
    known = [word for word in unit.words if word in postings]
    telling = [word for word in known if len(postings[word]) <= limit]
    return telling or sorted(known, key=lambda word: len(postings[word]))[:1]
