"""An archive served as `make run` serves it, from a folder of its own, for as long as it is needed.

with running_archive(folder) as archive: ... archive.url, archive.password ...
with running_copy(archive, other_folder) as copy: ...
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tools.serve import HOST, SERVER

ROOT = Path(__file__).resolve().parent.parent
SECONDS_TO_START = 300
SECONDS_TO_STOP = 30


@dataclass(frozen=True, slots=True)
class Archive:
    """A running archive: its address, its curator's account, and what it has said so far."""

    url: str
    folder: Path
    username: str
    password: str
    said: str


def free_port() -> int:
    """A port of the loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running_archive(folder: Path) -> Iterator[Archive]:
    """Start an archive that keeps everything in `folder`, and stop it afterwards.

    Raises RuntimeError, with all that was said, if it does not start. An
    account is reported only where this start made it.
    """
    port = free_port()
    with _server(folder, port, "tools.serve") as said:
        account = re.search(r"account (\S+) with the password (\S+)", said)
        username, password = account.groups() if account else ("", "")
        yield Archive(f"http://{HOST}:{port}", folder, username, password, said)


@contextmanager
def running_copy(of: Archive, folder: Path) -> Iterator[Archive]:
    """Serve in `folder`, which is empty, what an archive that runs no more left in its own.

    Nothing has to be made ready, so there is the server alone, as `make run` starts it in
    the end; its account is that of the first.
    """
    shutil.copytree(of.folder, folder, dirs_exist_ok=True)
    port = free_port()
    with _server(folder, port, *SERVER, f"--bind={HOST}:{port}") as said:
        yield replace(of, url=f"http://{HOST}:{port}", folder=folder, said=said)


@contextmanager
def _server(folder: Path, port: int, *module: str) -> Iterator[str]:
    """Run a module with its arguments until the block ends; gives what it said on starting."""
    log = folder / "served.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", *module],
            cwd=ROOT,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(folder),
                "PORT": str(port),
                "ARCHIVE_VAR": str(folder),
                "DJANGO_SETTINGS_MODULE": "archive.settings.local",
            },
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _await_answer(f"http://{HOST}:{port}", server, log)
        yield log.read_text(encoding="utf-8")
    finally:
        server.terminate()
        server.wait(SECONDS_TO_STOP)


def _await_answer(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=30).close()  # noqa: S310 (our own http address)
        except urllib.error.HTTPError as answer:
            answer.close()
            return
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"The archive did not start:\n{log.read_text(encoding='utf-8')}")
