"""Which links moved: the smallest weight of links that has to leave for order to hold."""

from collections.abc import Callable, Sequence
from itertools import islice
from operator import lt


def find_moved(places: Sequence[int], weigh: Callable[[int], int]) -> set[int]:
    """Positions of the moved links.

    ``places`` are the links' places in the old text, all different, in the order
    of the new; ``weigh`` tells how much language the link at a position holds, and is
    asked only where order breaks. What stays is the increasing run of largest weight.
    """
    if all(map(lt, places, islice(places, 1, None))):
        return set()
    ranks = {place: rank for rank, place in enumerate(sorted(places))}
    best: list[tuple[int, int]] = [(0, -1)] * (len(places) + 1)
    before: list[int] = []
    for at, place in enumerate(places):
        total, last = _best_up_to(best, ranks[place])
        before.append(last)
        _raise_from(best, ranks[place] + 1, (total + weigh(at), at))
    at = _best_up_to(best, len(places))[1]
    staying = set()
    while at >= 0:
        staying.add(at)
        at = before[at]
    return set(range(len(places))) - staying


def _best_up_to(best: list[tuple[int, int]], rank: int) -> tuple[int, int]:
    """The best run that ends below a rank, from a tree of prefix maxima (Fenwick)."""
    found = (0, -1)
    while rank > 0:
        found = max(found, best[rank])
        rank -= rank & -rank
    return found


def _raise_from(best: list[tuple[int, int]], rank: int, run: tuple[int, int]) -> None:
    while rank < len(best):
        best[rank] = max(best[rank], run)
        rank += rank & -rank
