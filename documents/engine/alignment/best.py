"""The best of a tally: the places found most often, of equals those about the middle."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence


def best_places(tally: Mapping[int, int], middle: int, count: int, unit: int = 1) -> Sequence[int]:
    """At most ``count`` places of a tally of how often each was found, in multiples of ``unit``.

    What a figure holds beyond whole units has no bearing.
    """
    if len(tally) <= count:
        return list(tally)
    least = sorted(tally.values(), reverse=True)[count - 1] // unit * unit
    found = [(place, times) for place, times in tally.items() if times >= least]
    if len(found) == count:
        return [place for place, _ in found]
    more = least + unit
    above = [place for place, times in found if times >= more]
    level = sorted([place for place, times in found if times < more])
    wanted = count - len(above)
    start = min(max(bisect_left(level, middle) - wanted // 2, 0), len(level) - wanted)
    return above + level[start : start + wanted]


def best_bytes(tally: bytes | bytearray, most: int, middle: int, count: int) -> Sequence[int]:
    """The same of a tally with one byte for each place, none found more often than ``most``.

    Those found most often come first.
    """
    found: list[int] = []
    for times in range(most, 0, -1):
        wanted = count - len(found)
        level = _first(tally, times, 0, wanted + 1)
        if len(level) > wanted:
            return found + _about(tally, times, middle, wanted)
        found += level
        if len(found) == count:
            break
    return found


def near_best(tally: bytes | bytearray, most: int, share: float, bound: int) -> list[int] | None:
    """The places found at least so large a share of ``most`` times; None where they are more
    than a bound. ``most``: how often the best is found.
    """
    found: list[int] = []
    for times in range(most, 0, -1):
        if times < share * most:
            break
        found += _first(tally, times, 0, bound + 1 - len(found))
        if len(found) > bound:
            return None
    return found


def _first(tally: bytes | bytearray, times: int, start: int, most: int) -> list[int]:
    """The places with one figure from a place on, in order: no more than so many, one or more."""
    found: list[int] = []
    at = tally.find(times, start)
    while at >= 0:
        found.append(at)
        if len(found) == most:
            break
        at = tally.find(times, at + 1)
    return found


def _about(tally: bytes | bytearray, times: int, middle: int, count: int) -> list[int]:
    """The places with one figure that stand about the middle."""
    before: list[int] = []
    at = tally.rfind(times, 0, middle)
    while at >= 0 and len(before) < count:
        before.append(at)
        at = tally.rfind(times, 0, at)
    near = before[::-1] + _first(tally, times, middle, count)
    start = min(max(len(before) - count // 2, 0), len(near) - count)
    return near[start : start + count]
