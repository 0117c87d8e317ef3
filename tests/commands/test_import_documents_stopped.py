"""An import that is killed half-way: no document lost that was finished, none left half."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings

from tests.ingest.akn_files import resolution

FILES = 300
# How many are in when the import is killed, and how long that may take, in seconds.
ENOUGH = 20
LONGEST = 120


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An archive of the test's own, which commands in other processes write."""
    made = {**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path / 'archive.sqlite3'}"}
    _run(made, "migrate", "--verbosity", "0")
    return made


def _run(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(*arguments),
        env=environment,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "manage.py", *arguments]


def _count(path: Path, table: str, condition: str = "1") -> int:
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=20) as database:
        (count,) = database.execute(
            f"SELECT count(*) FROM documents_{table} WHERE {condition}"
        ).fetchone()
    return int(count)


def _children(pid: int) -> list[Path]:
    """Where Linux tells of the processes that one started; none on other systems."""
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return [Path("/proc", child) for child in listed.read_text().split()] if listed.exists() else []


def _await_end(processes: list[Path]) -> None:
    """Wait until processes ended, or were left over for nobody but the system to reap."""
    deadline = time.monotonic() + 10
    while any(map(_is_running, processes)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(_is_running, processes))


def _is_running(process: Path) -> bool:
    try:
        return (process / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_what_was_finished_stays_and_the_rest_follows(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    for number in range(FILES):
        content = resolution(symbol=f"LC/RES/{number}", title=f"Matter of the {'x' * number} kind")
        (folder / f"{number}.xml").write_bytes(content)
    arguments = ("import_documents", str(folder), "--publish", "--processes", "1")
    archive = tmp_path / "archive.sqlite3"

    running = subprocess.Popen(
        _command(*arguments),
        env=environment,
        cwd=settings.BASE_DIR,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + LONGEST
    while _count(archive, "document") < ENOUGH and time.monotonic() < deadline:
        time.sleep(0.02)
    readers = _children(running.pid)
    running.send_signal(signal.SIGKILL)
    running.wait()
    _await_end(readers)

    kept = _count(archive, "document")
    assert ENOUGH <= kept < FILES
    for table in ("capture", "witness", "expression", "versionevent"):
        assert _count(archive, table) == kept, table
    assert _count(archive, "version", "number = 1") == _count(archive, "version") == kept
    assert _count(archive, "event", "action = 'publish'") == kept
    assert _run(environment, "verify").returncode == 0

    again = _run(environment, *arguments)
    assert (again.returncode, again.stderr) == (0, "")
    said = re.fullmatch(r"300 files: (\d+) imported, (\d+) unchanged\.\n", again.stdout)
    assert said is not None, again.stdout
    assert (int(said[1]), int(said[2])) == (FILES - kept, kept)
