"""What the clauses around a pair say about it."""

from collections.abc import Mapping
from typing import Final


class Surroundings:
    """How the nearest anchors around both clauses of a pair agree.

    ``agreeing``: on how many sides, 0 to 2, they are one pair (or both texts end
    there). ``is_enclosed``: they agree on both sides and nothing lies between.
    """

    __slots__ = ("agreeing", "is_enclosed")

    def __init__(self, agreeing: int, is_enclosed: bool) -> None:
        self.agreeing = agreeing
        self.is_enclosed = is_enclosed


ALONE: Final = Surroundings(0, False)
ONE_SIDE: Final = Surroundings(1, False)
BOTH_SIDES: Final = Surroundings(2, False)
ENCLOSED: Final = Surroundings(2, True)


class Neighbours:
    """Anchors: pairs taken as certain, by which others are judged.

    Only anchors count as neighbours. The ends of the texts count as one pair, but
    speak only beside a real one: two texts that share nothing begin and end too.
    Where they lie further apart than ``reach`` in both texts, what stands between
    was written anew, and no place in it speaks for a pair.
    """

    def __init__(
        self, anchors: Mapping[int, int], old_count: int, new_count: int, reach: int
    ) -> None:
        self._partner = {**anchors, -1: -1, old_count: new_count}
        self._before_old, self._after_old = _around(set(anchors), old_count)
        self._before_new, self._after_new = _around(set(anchors.values()), new_count)
        self._old_count = old_count
        self._reach = reach

    def around(self, old: int, new: int) -> Surroundings:
        """What surrounds a pair; the pair itself is left out if it is an anchor."""
        before, after = self._before_old[old], self._after_old[old]
        before_new, after_new = self._before_new[new], self._after_new[new]
        if min(after - before, after_new - before_new) > self._reach:
            return ALONE
        is_before = self._partner[before] == before_new
        is_after = self._partner[after] == after_new
        if not ((is_before and before >= 0) or (is_after and after < self._old_count)):
            return ALONE
        if not (is_before and is_after):
            return ONE_SIDE
        is_close = after - before == 2 and after_new - before_new == 2
        return ENCLOSED if is_close else BOTH_SIDES


def _around(anchors: set[int], count: int) -> tuple[list[int], list[int]]:
    """For each index: the anchor before it, and the one after it, itself left out."""
    before, last = [], -1
    for index in range(count):
        before.append(last)
        if index in anchors:
            last = index
    after, last = [count] * count, count
    for index in range(count - 1, -1, -1):
        after[index] = last
        if index in anchors:
            last = index
    return before, after
