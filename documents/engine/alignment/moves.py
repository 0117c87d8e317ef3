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
    rank_of = {place: rank for rank, place in enumerate(sorted(places))}
    ranks = [rank_of[place] for place in places]
    runs = _Runs(len(places))
    loose = _out_of_place(ranks)
    before: dict[int, int] = {}
    for at in loose:
        total, before[at] = runs.best_below(ranks[at])
        runs.offer(ranks[at], total + weigh(at), at)
    moved = set(loose)
    at = runs.best_below(len(places))[1]
    while at >= 0:
        moved.discard(at)
        at = before[at]
    return moved


def _out_of_place(ranks: Sequence[int]) -> list[int]:
    """The positions of links that any other crosses; whatever leaves, the rest stay."""
    found = []
    highest = -1
    for at, rank in enumerate(ranks):
        if not highest < at == rank:
            found.append(at)
        highest = max(highest, rank)
    return found


class _Runs:
    """The heaviest increasing run that ends below each rank: a tree of prefix maxima (Fenwick).

    Of runs of one weight the one that ends latest, by position.
    """

    __slots__ = ("_ends", "_totals")

    def __init__(self, count: int) -> None:
        self._totals = [0] * (count + 1)
        self._ends = [-1] * (count + 1)

    def best_below(self, rank: int) -> tuple[int, int]:
        """Its weight and the position it ends at, -1 where there is none."""
        total, end = 0, -1
        while rank > 0:
            here = self._totals[rank]
            if here > total or (here == total and self._ends[rank] > end):
                total, end = here, self._ends[rank]
            rank -= rank & -rank
        return total, end

    def offer(self, rank: int, total: int, end: int) -> None:
        """A run that ends at a rank and a position, later than all before."""
        rank += 1
        while rank < len(self._totals):
            if total >= self._totals[rank]:
                self._totals[rank] = total
                self._ends[rank] = end
            rank += rank & -rank
