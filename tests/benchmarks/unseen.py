"""Pairs never seen before, in a process that has read others.

Between the first comparison of a process and the same one again lies what a server does
all day: it has read many texts and is given a new pair. ``python -m tests.benchmarks.unseen``
reads batches of pairs and compares each pair once, by the engine and by wikidiff2 in a process
of its own, by turns of a batch. The very first pair, which reads the word lists, is compared
and not counted.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.benchmarks import wikidiff2
from tests.benchmarks.clock import Timed, clocked, mean_seconds
from tests.benchmarks.known import KnownPair
from tests.benchmarks.peers import ENGINE, WIKIDIFF2, by_engine
from tests.benchmarks.wikidiff2 import Wikidiff2

ROOT = Path(__file__).resolve().parent.parent.parent
# Pairs are clocked in so many batches.
BATCHES = 5

Batches = Sequence[Sequence[KnownPair]]


@dataclass(frozen=True, slots=True)
class Unseen:
    """Seconds a pair in each batch, by tool; ``pairs`` in all."""

    pairs: int
    batches: Mapping[str, Sequence[float]]

    @property
    def ratios(self) -> list[float]:
        """The engine's time to wikidiff2's in each batch; none where that is absent."""
        theirs = self.batches.get(WIKIDIFF2, ())
        return [a / b for a, b in zip(self.batches[ENGINE], theirs, strict=False)]


def time_unseen(groups: Mapping[str, Sequence[KnownPair]]) -> dict[str, Unseen]:
    """Measure groups of pairs one after the other in one new process, by their names.

    Of the first group one pair is not counted. Raises CalledProcessError where it fails.
    """
    given = {name: [[pair.old, pair.new] for pair in pairs] for name, pairs in groups.items()}
    command = [sys.executable, "-m", "tests.benchmarks.unseen"]
    found = subprocess.run(
        command, cwd=ROOT, input=json.dumps(given), check=True, stdout=subprocess.PIPE, text=True
    )
    return {name: Unseen(**measured) for name, measured in json.loads(found.stdout).items()}


def in_batches(pairs: Sequence[KnownPair]) -> list[Sequence[KnownPair]]:
    """The pairs in order, in batches that differ by one pair at most."""
    ends = [len(pairs) * at // BATCHES for at in range(BATCHES + 1)]
    batches = [pairs[start:end] for start, end in pairwise(ends)]
    return [batch for batch in batches if batch]


def timed_once(tools: Mapping[str, Timed], batches: Batches) -> dict[str, list[float]]:
    """Each tool's mean time a pair in each batch; which goes first turns from batch to batch."""
    times: dict[str, list[float]] = {name: [] for name in tools}
    for turn, batch in enumerate(batches):
        for name in sorted(tools, reverse=turn % 2 == 1):
            times[name].append(mean_seconds(tools[name], batch))
    return times


def main() -> None:
    """Compare what is read, once, and print the times."""
    groups = {
        name: [KnownPair(name, tuple(old), tuple(new), ()) for old, new in pairs]
        for name, pairs in json.load(sys.stdin).items()
    }
    with ExitStack() as stack:
        tools = {ENGINE: clocked(by_engine)}
        if wikidiff2.version() is not None:
            tools[WIKIDIFF2] = stack.enter_context(Wikidiff2()).seconds
        opener = next(iter(groups.values())).pop(0)
        for run in tools.values():
            run(opener)
        found = {
            name: {"pairs": len(pairs), "batches": timed_once(tools, in_batches(pairs))}
            for name, pairs in groups.items()
        }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
