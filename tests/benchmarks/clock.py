"""Tools against the clock: the same inputs, by turns, in one run.

A round runs every tool once over all pairs; the order turns from round to round,
so that a machine that slows down or warms up costs all alike. The clock is
processor time (process_time; PHP's getrusage): every tool here runs in one thread,
so that on an idle machine it is the wall clock's time, and on a busy one what
others do counts for nobody. A tool that runs elsewhere says itself how long it
took, so that starting processes and passing texts count for nobody either.
"""

import gc
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.known import KnownPair

# Runs a tool over a pair; gives back the seconds it took.
Timed = Callable[[KnownPair], float]


@dataclass(frozen=True, slots=True)
class Race:
    """Seconds a pair, one figure for each round; ``pairs`` were run in each."""

    pairs: int
    rounds: Mapping[str, Sequence[float]]

    def seconds(self, tool: str) -> float:
        """The median over rounds of the mean time a pair."""
        return median(self.rounds[tool])

    def ratio(self, tool: str, peer: str) -> float:
        """The median over rounds of a tool's time to a peer's in the same round.

        Where one of them ran fewer rounds, medians are divided.
        """
        ours, theirs = self.rounds[tool], self.rounds[peer]
        if len(ours) == len(theirs):
            return median(a / b for a, b in zip(ours, theirs, strict=True))
        return self.seconds(tool) / self.seconds(peer)


def clocked(work: Callable[[str, str], object], *, lines: bool = False) -> Timed:
    """Time a function of two texts; ``lines``: of texts with a paragraph a line."""

    def run(pair: KnownPair) -> float:
        old, new = pair.lines if lines else pair.texts
        start = time.process_time()
        work(old, new)
        return time.process_time() - start

    return run


def race(
    tools: Mapping[str, Timed], pairs: Sequence[KnownPair], *, rounds: int, patience: float = 5.0
) -> Race:
    """Run tools by turns after a round to warm up.

    A tool whose warm-up took longer than ``patience``, in seconds, is not run
    again: that one round is its figure.
    """
    warm = {name: mean_seconds(run, pairs) for name, run in tools.items()}
    times = {name: [] for name in tools}
    quick = [name for name in tools if warm[name] * len(pairs) <= patience]
    for turn in range(rounds):
        start = turn % max(len(quick), 1)
        for name in quick[start:] + quick[:start]:
            times[name].append(mean_seconds(tools[name], pairs))
    return Race(len(pairs), {name: found or [warm[name]] for name, found in times.items()})


def mean_seconds(run: Timed, pairs: Sequence[KnownPair]) -> float:
    """The mean time a pair, each run once. What was left to collect is charged to nobody."""
    gc.collect()
    return sum(run(pair) for pair in pairs) / len(pairs)
