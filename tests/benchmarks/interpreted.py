"""The engine's source, run without compiling, in a process of its own.

``python -m tests.benchmarks.interpreted`` answers requests, a line each: {"old", "new"},
two texts; each answer is the processor time that comparing them took, in seconds.
"""

import json
import os
import sys
import time
from pathlib import Path

from documents.engine import compare
from tests.benchmarks.child import Child
from tests.benchmarks.known import KnownPair

ROOT = Path(__file__).resolve().parent.parent.parent


class Interpreted(Child):
    """A process that runs the source. Use as a context manager."""

    def __init__(self) -> None:
        super().__init__(
            "the interpreted engine",
            [sys.executable, "-m", "tests.benchmarks.interpreted"],
            {**os.environ, "ENGINE_FORM": "interpreted"},
            ROOT,
        )

    def seconds(self, pair: KnownPair) -> float:
        """The processor time the comparison took, by that process's own account."""
        old, new = pair.texts
        return self.ask({"old": old, "new": new}, pair.name)


def main() -> None:
    """Answer until there are no more requests."""
    for line in sys.stdin:
        request = json.loads(line)
        start = time.process_time()
        compare(request["old"], request["new"], paragraphs=True)
        print(time.process_time() - start, flush=True)


if __name__ == "__main__":
    main()
