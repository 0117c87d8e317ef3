"""The engine's source, run without compiling, in a process of its own.

``python -m tests.benchmarks.interpreted`` answers requests, a line each: {"old", "new"},
two texts; each answer is the processor time that comparing them took, in seconds.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

from documents.engine import compare
from tests.benchmarks.known import KnownPair

ROOT = Path(__file__).resolve().parent.parent.parent


class Interpreted:
    """A process that runs the source. Use as a context manager."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.interpreted"],
            cwd=ROOT,
            env={**os.environ, "ENGINE_FORM": "interpreted"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self._process.communicate()

    def seconds(self, pair: KnownPair) -> float:
        """The processor time the comparison took, by that process's own account."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        old, new = pair.texts
        self._process.stdin.write(json.dumps({"old": old, "new": new}) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the interpreted engine gave no answer to {pair.name}")
        return float(answer)


def main() -> None:
    """Answer until there are no more requests."""
    for line in sys.stdin:
        request = json.loads(line)
        start = time.process_time()
        compare(request["old"], request["new"], paragraphs=True)
        print(time.process_time() - start, flush=True)


if __name__ == "__main__":
    main()
