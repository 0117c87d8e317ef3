"""The whole suite, leg by leg.

    python -m tools.run_tests                            every leg that can run here
    python -m tools.run_tests --postgres tests/models    one leg, with arguments for pytest

On SQLite, with the engine's source; what rests on the engine alone, on its compiled form; what
uses the database, on a PostgreSQL of its own, with the compiled form; in Chromium. A leg that
cannot run here is named at the end; with REQUIRE_ALL_LEGS=1 it fails the run.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from documents.engine._form import Form, compiled_folder
from tests.chromium import find_chromium
from tests.postgres import find_binaries, running_server
from tools.compile_engine import is_compiled

ROOT = Path(__file__).resolve().parent.parent
REMEDY = "`make test-tools` brings it"
# Where tests lie that rest on the engine. An import that is killed half-way, in a database of
# its own, is no matter of the engine's form.
ON_THE_ENGINE = (
    "--ignore=tests/commands/test_import_documents_stopped.py",
    *(f"tests/{part}" for part in ("actions", "commands", "engine", "export", "fixtures")),
    *(f"tests/{part}" for part in ("models", "selectors", "views")),
    *(f"tests/ingest/test_{name}.py" for name in ("akn", "incoming", "round_trips", "tei")),
)
# What would have tests look at something else; and what would have each process of each leg,
# and each command that a test runs, compile all modules again.
LEFT_OUT = frozenset(
    {"DATABASE_URL", "DJANGO_SETTINGS_MODULE", "ARCHIVE_VAR", "DEBUG", "PYTHONDONTWRITEBYTECODE"}
)


@dataclass(frozen=True, slots=True)
class Leg:
    """One run of pytest: its name, what it runs, and why it cannot run here (or None).

    ``form``: that of the engine, None for the one that would run anyhow.
    """

    name: str
    arguments: tuple[str, ...]
    missing: str | None = None
    has_server: bool = False
    form: Form | None = None

    def database(self) -> AbstractContextManager[str | None]:
        """The DATABASE_URL of this leg's server, for as long as it runs; None means SQLite."""
        return running_server() if self.has_server else nullcontext()


def all_legs() -> tuple[Leg, ...]:
    """The legs in the order in which they are run."""
    side_by_side = f"--numprocesses={min(os.cpu_count() or 1, 4)}"
    return (
        Leg("sqlite", (side_by_side, "--ignore=tests/browser"), form="interpreted"),
        Leg(
            "compiled",
            # What uses the database meets the compiled form on the PostgreSQL server.
            (side_by_side, "--database=unused", *ON_THE_ENGINE),
            missing=None if is_compiled(compiled_folder()) else "the engine is not compiled",
            form="compiled",
        ),
        Leg(
            "postgres",
            # What has no database needs no second run on another one.
            (
                side_by_side,
                "--database=used",
                *(
                    f"--ignore=tests/{part}"
                    for part in ("benchmarks", "browser", "engine", "tools")
                ),
            ),
            missing=None if find_binaries() else "no PostgreSQL server was found",
            has_server=True,
        ),
        Leg(
            "browser",
            # A file stays with one browser and one archive.
            (side_by_side, "--dist=loadfile", "tests/browser"),
            missing=None if find_chromium() else "no Chromium was found",
        ),
    )


def run_leg(leg: Leg, arguments: Sequence[str]) -> Counter[str]:
    """Run one leg and count its outcomes: passed, failed, skipped."""
    print(f"\n{leg.name}: pytest {' '.join(arguments)}", flush=True)
    with tempfile.TemporaryDirectory(prefix="agreed-tests-") as folder, leg.database() as url:
        report = Path(folder) / "report.xml"
        environment = {k: v for k, v in os.environ.items() if k not in LEFT_OUT}
        if url:
            environment["DATABASE_URL"] = url
        if leg.form:
            environment["ENGINE_FORM"] = leg.form
        ended = subprocess.run(
            [sys.executable, "-m", "pytest", f"--junitxml={report}", *arguments],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        return _outcomes(report, ended.returncode)


def _outcomes(report: Path, exit_status: int) -> Counter[str]:
    outcomes: Counter[str] = Counter()
    if report.exists():
        # Written a moment ago by our own child.
        for suite in ElementTree.parse(report).getroot().iter("testsuite"):  # noqa: S314
            failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
            skipped = int(suite.get("skipped", 0))
            outcomes["failed"] += failed
            outcomes["skipped"] += skipped
            outcomes["passed"] += int(suite.get("tests", 0)) - failed - skipped
    if exit_status and not outcomes["failed"]:
        # Nothing collected, a crash, an interrupt: no test failed, yet the leg did.
        outcomes["failed"] += 1
    return outcomes


def main(arguments: Sequence[str]) -> int:
    """Run the legs asked for; 0 if everything passed, else 1."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    legs = {leg.name: leg for leg in all_legs()}
    for name in legs:
        parser.add_argument(f"--{name}", action="append_const", const=name, dest="chosen")
    options, for_pytest = parser.parse_known_args(arguments)
    chosen = [leg for leg in legs.values() if leg.name in (options.chosen or legs)]
    is_strict = os.environ.get("REQUIRE_ALL_LEGS") == "1"

    total: Counter[str] = Counter()
    for leg in chosen:
        if leg.missing is None:
            total += run_leg(leg, for_pytest or leg.arguments)
    print()
    for leg in chosen:
        if leg.missing is not None:
            total["failed"] += is_strict
            word = "Failed, because left out" if is_strict else "Left out"
            print(f"{word}: the {leg.name} tests, since {leg.missing}; {REMEDY}.")
    print(f"{total['passed']} passed, {total['failed']} failed, {total['skipped']} skipped")
    return 1 if total["failed"] else 0


if __name__ == "__main__":
    # Ended from outside, stop the server too instead of leaving it behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(sys.argv[1:]))
