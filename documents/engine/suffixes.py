"""Every run of words of some wordings, held in room that grows as the wordings do.

A suffix automaton (Blumer, Blumer, Haussler, Ehrenfeucht, Chen, Seiferas: "The smallest
automaton recognizing the subwords of a text", Theoretical Computer Science 40, 1985): its
states are fewer than twice the words, its steps than three times, whatever the words are.
"""

from collections.abc import Iterable, Sequence

from documents.engine.phrases import CLAUSE_END

# How many of the wordings that hold a run are told.
HOLDERS = 4

_START = 0
_NONE = -1


class Suffixes:
    """The runs of words of wordings, each given with a number and its words by their keys."""

    __slots__ = ("_held", "_link", "_size", "_steps")

    def __init__(self, wordings: Iterable[tuple[int, Sequence[str]]]) -> None:
        self._steps: list[dict[str, int]] = [{}]
        # The state of the longest end of a state's runs that stands in more places too.
        self._link = [_NONE]
        self._size = [0]
        self._held: list[tuple[int, ...]] = [()]
        last = _START
        for number, keys in wordings:
            for key in (*keys, CLAUSE_END):
                last = self._added(last, key, number)
        self._hand_on()

    def __len__(self) -> int:
        """How many states there are."""
        return len(self._size)

    def longest(self, keys: Sequence[str]) -> list[tuple[int, int]]:
        """The runs of these words, half open, that some wording has; none inside another.

        From left to right.
        """
        found: list[tuple[int, int]] = []
        state, size = _START, 0
        for end, key in enumerate(keys, start=1):
            before = size
            while state != _START and key not in self._steps[state]:
                state = self._link[state]
                size = self._size[state]
            step = self._steps[state].get(key)
            if before and (step is None or size < before):
                found.append((end - 1 - before, end - 1))
            state, size = (_START, 0) if step is None else (step, size + 1)
        return [*found, (len(keys) - size, len(keys))] if size else found

    def holders(self, keys: Sequence[str]) -> tuple[int, ...]:
        """The numbers of the wordings that have these words in a row; the first HOLDERS."""
        state = _START
        for key in keys:
            step = self._steps[state].get(key)
            if step is None:
                return ()
            state = step
        return self._held[state]

    def _added(self, last: int, key: str, number: int) -> int:
        """The state of all read so far and this word; ``last`` is that of what came before."""
        made = self._state({}, self._size[last] + 1, _START, (number,))
        at = last
        while at != _NONE and key not in self._steps[at]:
            self._steps[at][key] = made
            at = self._link[at]
        if at != _NONE:
            self._link[made] = self._parted(at, key)
        return made

    def _parted(self, at: int, key: str) -> int:
        """The state of just the runs that end with those of ``at`` and this word."""
        step = self._steps[at][key]
        if self._size[step] == self._size[at] + 1:
            return step
        twin = self._state(self._steps[step].copy(), self._size[at] + 1, self._link[step], ())
        while at != _NONE and self._steps[at].get(key) == step:
            self._steps[at][key] = twin
            at = self._link[at]
        self._link[step] = twin
        return twin

    def _state(self, steps: dict[str, int], size: int, link: int, held: tuple[int, ...]) -> int:
        self._steps.append(steps)
        self._size.append(size)
        self._link.append(link)
        self._held.append(held)
        return len(self._size) - 1

    def _hand_on(self) -> None:
        """What holds a run holds its ends: from the longest to the shortest."""
        held = self._held
        for state in sorted(range(1, len(held)), key=self._size.__getitem__, reverse=True):
            link = self._link[state]
            if held[link] != held[state]:
                held[link] = tuple(sorted({*held[link], *held[state]})[:HOLDERS])
