"""Which pairs are worth scoring: those that share informative words.

An inverted index from words to clauses, never all pairs. Where every clause can
afford to look up all it holds, one pass over the new text tells what all pairs
share. In large texts a clause looks up its rarest words (``lookup``).
"""

from collections.abc import Sequence
from typing import Final

from documents.engine.alignment.best import best_places
from documents.engine.alignment.config import AlignmentConfig
from documents.engine.alignment.lookup import Lookup, places_by_key
from documents.engine.alignment.sides import Sides, Unit

Pair = tuple[int, int]

# A shared word counts one of these and its weight, so that one sum tells both how
# many words a pair shares and what they weigh: weights stay far below it together.
_BITS: Final = 40
_WORD: Final = 1 << _BITS
# Entries of the index that one pass counts at most; their figures take some 250 MB.
MOST_COUNTED: Final = 2_000_000


def find_candidates(
    sides: Sides, old: Sequence[int], new: Sequence[int], config: AlignmentConfig
) -> dict[Pair, int]:
    """Candidate pairs among the given clauses, and the weight of all words they share.

    A pair is a candidate where it is among the best of either of its clauses by
    how many rare words they share.
    """
    olds, news = [sides.old[i] for i in old], [sides.new[j] for j in new]
    in_old = places_by_key([unit.words for unit in olds])
    rows = _all_shared(in_old, len(olds), news, sides, config.looked_up)
    if rows is None:
        in_new = places_by_key([unit.words for unit in news])
        kept = _looked_up(Lookup(olds, in_old, config), Lookup(news, in_new, config))
        return {(old[a], new[b]): _weight(sides, olds[a], news[b]) for a, b in sorted(kept)}
    kept = _best_of_all(rows, len(olds), config.candidates_each)
    return {(old[a], new[b]): rows[b][a] % _WORD for a, b in sorted(kept)}


def _all_shared(
    places_of: dict[str, list[int]],
    old_count: int,
    news: Sequence[Unit],
    sides: Sides,
    budget: int,
) -> list[dict[int, int]] | None:
    """By new clause: what each old one shares with it. None where that is past the budget."""
    weights = sides.weights
    rows: list[dict[int, int]] = []
    counted = 0
    for unit in news:
        row: dict[int, int] = {}
        found = 0
        for word in unit.words:
            places = places_of.get(word)
            if places is not None:
                value = _WORD + weights.of(word)
                found += len(places)
                for at in places:
                    row[at] = row.get(at, 0) + value
        counted += found
        if found > budget or counted > MOST_COUNTED:
            return None
        rows.append(row)
    found_by_old = [0] * old_count
    for row in rows:
        for at, shared in row.items():
            found_by_old[at] += shared >> _BITS
    return None if max(found_by_old, default=0) > budget else rows


def _best_of_all(rows: Sequence[dict[int, int]], old_count: int, count: int) -> set[Pair]:
    """The best of each clause, old and new, as places in both sides."""
    columns: list[dict[int, int]] = [{} for _ in range(old_count)]
    kept = set()
    for at, row in enumerate(rows):
        for place, shared in row.items():
            columns[place][at] = shared
        middle = int(at / len(rows) * old_count)
        kept.update([(place, at) for place in best_places(row, middle, count, _WORD)])
    for at, column in enumerate(columns):
        middle = int(at / old_count * len(rows))
        kept.update([(at, place) for place in best_places(column, middle, count, _WORD)])
    return kept


def _looked_up(olds: Lookup, news: Lookup) -> set[Pair]:
    """The best that each clause finds on the other side, as places in both sides."""
    kept = {(a, b) for b in range(len(news)) for a in olds.best(news, b)}
    kept.update((a, b) for a in range(len(olds)) for b in news.best(olds, a))
    return kept


def _weight(sides: Sides, old: Unit, new: Unit) -> int:
    """The weight of all words that two clauses share."""
    return sides.weights.of_all(old.words & new.words)
