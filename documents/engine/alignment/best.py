"""The best of a tally: the places found most often, of equals those about the middle."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final


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


def best_bytes(tally: bytes | bytearray, middle: int, count: int) -> Sequence[int]:
    """The same of a tally with one byte for each place, at most 255 times each."""
    most = tally.translate(None, _FEW)
    if len(most) < count:
        most = tally.translate(None, b"\0")
    ranked = sorted(most, reverse=True)[:count]
    if len(ranked) < count:
        return [place for times in set(ranked) for place in _places(tally, times)]
    least = ranked[-1]
    above = [place for times in set(ranked) - {least} for place in _places(tally, times)]
    return above + _about(tally, least, middle, count - len(above))


# Most clauses share hardly a word with one; they are passed over first.
_FEW: Final = bytes(range(4))


def _places(tally: bytes | bytearray, times: int) -> list[int]:
    places = []
    at = tally.find(times)
    while at >= 0:
        places.append(at)
        at = tally.find(times, at + 1)
    return places


def _about(tally: bytes | bytearray, times: int, middle: int, count: int) -> list[int]:
    """The places with one figure that stand about the middle."""
    before: list[int] = []
    at = tally.rfind(times, 0, middle)
    while at >= 0 and len(before) < count:
        before.append(at)
        at = tally.rfind(times, 0, at)
    after: list[int] = []
    at = tally.find(times, middle)
    while at >= 0 and len(after) < count:
        after.append(at)
        at = tally.find(times, at + 1)
    near = before[::-1] + after
    start = min(max(len(before) - count // 2, 0), len(near) - count)
    return near[start : start + count]
