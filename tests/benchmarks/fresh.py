"""The first comparison of a process, beside the same one again.

``python -m tests.benchmarks.fresh`` reads {"old", "new"}, two texts, and prints the
processor time, in seconds, of comparing them at once and of comparing them again. The
first reads the word lists and meets every word for the first time; Python and the
engine's modules are loaded before.
"""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.benchmarks.known import KnownPair
from tests.benchmarks.peers import by_engine

ROOT = Path(__file__).resolve().parent.parent.parent
# A process each: so many pairs of a sort tell how much the first time costs.
PAIRS = 5


@dataclass(frozen=True, slots=True)
class FirstTime:
    """Median processor seconds over so many pairs, each in a process of its own."""

    pairs: int
    first: float
    again: float


def first_time(pairs: Sequence[KnownPair]) -> FirstTime:
    """Measure the first few pairs. Raises CalledProcessError where a process fails."""
    times = [_times(pair) for pair in pairs[:PAIRS]]
    firsts, agains = zip(*times, strict=True)
    return FirstTime(len(times), median(firsts), median(agains))


def _times(pair: KnownPair) -> tuple[float, float]:
    old, new = pair.texts
    command = [sys.executable, "-m", "tests.benchmarks.fresh"]
    texts = json.dumps({"old": old, "new": new})
    found = subprocess.run(
        command, cwd=ROOT, input=texts, check=True, stdout=subprocess.PIPE, text=True
    )
    first, again = map(float, found.stdout.split())
    return first, again


def _seconds(old: str, new: str) -> float:
    start = time.process_time()
    by_engine(old, new)
    return time.process_time() - start


def main() -> None:
    """Compare the texts twice."""
    texts = json.load(sys.stdin)
    print(*(_seconds(texts["old"], texts["new"]) for _ in range(2)))


if __name__ == "__main__":
    main()
