"""Peak memory of a fresh process that does one comparison and nothing else.

``python -m tests.benchmarks.memory TOOL OLD NEW`` prints the largest resident size
in KiB, before and after. The size is read by the process itself: what a parent
measures of its child includes the parent's own size at the fork.
"""

import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import peers
from tests.benchmarks.known import KnownPair

ROOT = Path(__file__).resolve().parent.parent.parent
_STATUS = Path("/proc/self/status")
_WORK = {
    peers.ENGINE: peers.by_engine,
    peers.DIFFLIB: peers.by_difflib,
    peers.REDLINES: peers.by_redlines,
    peers.RAPIDFUZZ: peers.by_rapidfuzz,
}


@dataclass(frozen=True, slots=True)
class Peak:
    """Largest resident size in MB (10⁶ bytes), with the tools loaded and after the comparison."""

    loaded: float
    whole: float


def peak_of(tool: str, pair: KnownPair) -> Peak:
    """Run a tool on a pair in a process of its own. Raises CalledProcessError where it fails."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / side for side in ("old", "new")]
        for path, text in zip(paths, pair.texts, strict=True):
            path.write_text(text, "utf-8")
        command = [sys.executable, "-m", "tests.benchmarks.memory", tool, *map(str, paths)]
        found = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    loaded, whole = map(int, found.stdout.split())
    return Peak(loaded * 1024 / 1e6, whole * 1024 / 1e6)


def _largest_kib() -> int:
    """This process's largest resident size so far."""
    if _STATUS.exists():
        for line in _STATUS.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    """Compare two files with the named tool."""
    tool, *paths = sys.argv[1:]
    old, new = (Path(path).read_text("utf-8") for path in paths)
    loaded = _largest_kib()
    _WORK[tool](old, new)
    print(loaded, _largest_kib())


if __name__ == "__main__":
    main()
