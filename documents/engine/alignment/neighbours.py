"""What the clauses around a pair say about it."""

from bisect import bisect_left
from collections.abc import Mapping
from typing import NamedTuple


class Surroundings(NamedTuple):
    """How the nearest anchors around both clauses of a pair agree.

    ``agreeing``: on how many sides, 0 to 2, they are one pair (or both texts end
    there). ``is_enclosed``: they agree on both sides and nothing lies between.
    """

    agreeing: int
    is_enclosed: bool


ALONE = Surroundings(0, False)


class Neighbours:
    """Anchors: pairs taken as certain, by which others are judged.

    Only anchors count as neighbours. The ends of the texts count as one pair, but
    speak only beside a real one: two texts that share nothing begin and end too.
    """

    def __init__(self, anchors: Mapping[int, int], old_count: int, new_count: int) -> None:
        self._partner = {**anchors, -1: -1, old_count: new_count}
        self._old = sorted(self._partner)
        self._new = sorted(self._partner.values())
        self._ends = (old_count, new_count)

    def around(self, old: int, new: int) -> Surroundings:
        """What surrounds a pair; the pair itself is left out if it is an anchor."""
        before_old, after_old = _around(self._old, old)
        before_new, after_new = _around(self._new, new)
        is_before = self._partner[before_old] == before_new
        is_after = self._partner[after_old] == after_new
        has_real = (is_before and before_old >= 0) or (is_after and after_old < self._ends[0])
        if not has_real:
            return ALONE
        is_close = after_old - before_old == 2 and after_new - before_new == 2
        return Surroundings(is_before + is_after, is_before and is_after and is_close)


def _around(anchors: list[int], index: int) -> tuple[int, int]:
    """The anchors next to an index, itself left out."""
    at = bisect_left(anchors, index)
    return anchors[at - 1], anchors[at + (anchors[at] == index)]
