"""A phrase's longest runs of words that other texts have, and the first text that has each.

Which texts may have them is told by fingerprints (engine.winnowing); what is found was
read in their words.
"""

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from documents.engine.phrases import CLAUSE_END, EDGE
from documents.engine.winnowing import RUN, windows

# Texts read at once; most runs are found in the first.
AT_ONCE = 16

# From texts' names to their words as engine.phrases.keyed_text writes them.
Read = Callable[[Sequence[int]], Mapping[int, str]]
# Of a stretch of which nothing is known but its fingerprints.
UNREAD = -1


@dataclass(frozen=True, slots=True)
class Run:
    """A phrase's words from ``start`` to ``end``, counted from 0, stand in a clause of a text.

    ``text`` is the text's name, ``clause`` its clause's index. No text has more of the
    words around, and none that comes before it has these.
    """

    start: int
    end: int
    text: int
    clause: int


def earlier_runs(
    words: Sequence[str], sharing: Mapping[int, Iterable[int]], read: Read
) -> list[Run]:
    """The runs of a phrase from left to right, apart, none shorter than RUN.

    ``words`` are its keys in order; ``sharing``, in the order of the texts, names those that
    have any of its fingerprints, and which. The longest run that any text has comes first,
    then the longest of what is left.
    """
    return sorted(_Search(words, sharing, read).runs(), key=lambda run: run.start)


class _Stretch(NamedTuple):
    """Words that a text may have, or, where a ``clause`` is known, has; the best sorts first."""

    less: int
    order: int
    start: int
    end: int
    clause: int = UNREAD


class _Search:
    def __init__(
        self, words: Sequence[str], sharing: Mapping[int, Iterable[int]], read: Read
    ) -> None:
        self._keyed = [f"{EDGE}{word}{EDGE}" for word in words]
        self._texts = list(sharing)
        self._read = read
        self._keys: Mapping[int, str] = {}
        self._taken: list[tuple[int, int]] = []
        places: dict[int, list[int]] = {}
        for at, window in enumerate(windows("".join(self._keyed))):
            places.setdefault(window, []).append(at)
        self._open = [
            _Stretch(start - end, order, start, end)
            for order, shared in enumerate(sharing.values())
            for start, end in _joined(places, shared)
        ]
        heapify(self._open)

    def runs(self) -> Iterator[Run]:
        """The longest first, of equal ones the first text's."""
        while self._open:
            best = heappop(self._open)
            free = list(self._free(best.start, best.end))
            if free != [(best.start, best.end)]:
                self._push(best.order, [(start, end, best.clause) for start, end in free])
            elif best.clause == UNREAD:
                self._push(best.order, self._common(best))
            else:
                insort(self._taken, (best.start, best.end))
                yield Run(best.start, best.end, self._texts[best.order], best.clause)

    def _push(self, order: int, found: Iterable[tuple[int, int, int]]) -> None:
        for start, end, clause in found:
            heappush(self._open, _Stretch(start - end, order, start, end, clause))

    def _free(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """What no run has taken yet of a stretch, where it is long enough."""
        first = bisect_right(self._taken, (start, start))
        around = self._taken[max(0, first - 1) : bisect_right(self._taken, (end, end))]
        at = start
        for taken_start, taken_end in around:
            if taken_start - at >= RUN:
                yield at, taken_start
            at = max(at, taken_end)
        if end - at >= RUN:
            yield at, end

    def _common(self, stretch: _Stretch) -> Iterator[tuple[int, int, int]]:
        """The runs within a stretch that its text does have, none inside another."""
        keys = self._keys_of(stretch)
        end = last = stretch.start
        for at in range(stretch.start, stretch.end - RUN + 1):
            end = max(end, at + RUN)
            place = self._place(keys, at, end)
            if place < 0:
                continue
            while end < stretch.end and (longer := self._place(keys, at, end + 1)) >= 0:
                end, place = end + 1, longer
            if end > last:
                last = end
                yield at, end, keys.count(CLAUSE_END, 0, place)

    def _place(self, keys: str, start: int, end: int) -> int:
        return keys.find("".join(self._keyed[start:end]))

    def _keys_of(self, stretch: _Stretch) -> str:
        """The words of a stretch's text, read together with some that may come next."""
        text = self._texts[stretch.order]
        if text not in self._keys:
            names = [self._texts[it.order] for it in self._open[: AT_ONCE - 1]]
            self._keys = self._read(list(dict.fromkeys([text, *names])))
        return self._keys.get(text, "")


def _joined(places: Mapping[int, Sequence[int]], shared: Iterable[int]) -> list[tuple[int, int]]:
    """Stretches of words all of whose windows a text may have, by the windows' places."""
    found: list[tuple[int, int]] = []
    for at in sorted([at for window in shared for at in places.get(window, ())]):
        if found and found[-1][1] == at + RUN - 1:
            found[-1] = (found[-1][0], at + RUN)
        else:
            found.append((at, at + RUN))
    return found
