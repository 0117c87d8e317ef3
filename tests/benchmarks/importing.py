"""How fast a corpus is imported: the whole command, in a process of its own.

    python -m tests.benchmarks.importing CORPUS

imports the three archives into an empty archive on each database that there is,
published and with clauses, and prints what was found; `make bench` writes it into
docs/speed.md. The clock is the wall's, since several processes share the work, so
the processors' time stands beside it, with that of PostgreSQL's own.
"""

import csv
import os
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.machine import circumstances
from tests.benchmarks.tables import NOT_MEASURED, table
from tests.postgres import ServerError, running_server

ROOT = Path(__file__).resolve().parent.parent.parent
ARCHIVES = ("un-en.tar.xz", "un-fr.tar.xz", "un-ar.tar.xz")
POSTGRESQL, SQLITE = "PostgreSQL", "SQLite"

# What an import must reach on PostgreSQL, in documents a second and MB.
FAST_ENOUGH = 60
SMALL_ENOUGH = 400


@dataclass(frozen=True, slots=True)
class Import:
    """One import: files by outcome, wall clock and processor time in seconds, peak in MB.

    The peak is of all processes of the command together, pages they share counted once.
    """

    database: str
    outcomes: Counter[str]
    seconds: float
    processor: float
    peak: float

    @property
    def files(self) -> int:
        return self.outcomes.total()

    @property
    def rate(self) -> float:
        """Files a second by the clock on the wall."""
        return self.files / self.seconds


def measure(corpus: Path) -> list[Import]:
    """Import the corpus on PostgreSQL, where there is a server, and on SQLite."""
    paths = [corpus / name for name in ARCHIVES]
    found = []
    try:
        with running_server() as url:
            found.append(_import(POSTGRESQL, url, paths))
    except ServerError as absent:
        print(absent, file=sys.stderr)
    with TemporaryDirectory() as folder:
        found.append(_import(SQLITE, f"sqlite:///{folder}/archive.sqlite3", paths))
    return found


def import_rows(imports: Sequence[Import]) -> list[str]:
    """The table of what was found."""
    head = ("database", "files", "a second", "seconds", "processor seconds", "peak MB", "of which")
    return table(
        head,
        [
            [
                it.database,
                f"{it.files:,}",
                f"{it.rate:.0f}",
                f"{it.seconds:.0f}",
                f"{it.processor:.0f}",
                f"{it.peak:.0f}",
                ", ".join(f"{count:,} {name}" for name, count in it.outcomes.most_common()),
            ]
            for it in imports
        ],
    )


def import_targets(imports: Sequence[Import]) -> Iterator[tuple[str, str, str, bool | None]]:
    """What was asked for: measure, found, bar, whether it was met (None: not measured)."""
    by_name = {it.database: it for it in imports}
    found = by_name.get(POSTGRESQL)
    for name, bar, value, is_met in (
        (
            "files a second",
            f"≥ {FAST_ENOUGH}",
            found and f"{found.rate:.0f}",
            found and found.rate >= FAST_ENOUGH,
        ),
        (
            "peak memory, MB",
            f"< {SMALL_ENOUGH}",
            found and f"{found.peak:.0f}",
            found and found.peak < SMALL_ENOUGH,
        ),
    ):
        yield f"import on {POSTGRESQL}, {name}", value or NOT_MEASURED, bar, is_met


def _import(database: str, url: str, paths: Sequence[Path]) -> Import:
    environment = {**os.environ, "DATABASE_URL": url}
    environment.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings.local")
    manage = [sys.executable, "manage.py"]
    subprocess.run([*manage, "migrate", "--verbosity", "0"], cwd=ROOT, env=environment, check=True)
    with TemporaryDirectory() as folder:
        report = Path(folder, "report.csv")
        options = ["--publish", "--report", str(report)]
        before, start = _processor(), time.monotonic()
        peak = _peak_of([*manage, "import_documents", *map(str, paths), *options], environment)
        seconds, processor = time.monotonic() - start, _processor() - before
        with report.open(encoding="utf-8", newline="") as file:
            outcomes = Counter(row["outcome"] for row in csv.DictReader(file))
    return Import(database, outcomes, seconds, processor, peak / 1e6)


def _peak_of(command: Sequence[str], environment: dict[str, str]) -> int:
    """Run a command and give the most memory that it and its children held, in bytes.

    Raises CalledProcessError where it did not come to its end; a file that it
    refused is an end.
    """
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL) as process:
        peak = 0
        while process.poll() is None:
            peak = max(peak, _memory_of(process.pid))
            time.sleep(1)
    if process.returncode not in {0, 1}:
        raise subprocess.CalledProcessError(process.returncode, command)
    return peak


def _memory_of(pid: int) -> int:
    """Bytes of a process and all below it, shared pages by halves; 0 where Linux tells nothing."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (OSError, ProcessLookupError):
        return 0
    own = next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
    return 1024 * own + sum(_memory_of(int(child)) for child in children)


def _processor() -> float:
    """Seconds of processors used so far by commands that ended and by servers that run."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime + sum(map(_processor_of, _children()))


def _children() -> list[int]:
    listed = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return [int(pid) for pid in listed.read_text().split()] if listed.exists() else []


def _processor_of(pid: int) -> float:
    """Seconds of a process and of its children that ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Import the corpus that is named and print what was found."""
    corpus = Path(sys.argv[1])
    print("\n".join([*circumstances({}), "", *import_rows(measure(corpus))]))


if __name__ == "__main__":
    main()
