"""An archive served as `make run` serves it, from a folder of its own, for as long as it is needed.

with running_archive(folder) as archive: ... archive.url, archive.password ...
"""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

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
    log = folder / "served.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "tools.serve"],
            cwd=ROOT,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(folder),
                "PORT": str(port),
                "ARCHIVE_VAR": str(folder),
            },
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        url = f"http://127.0.0.1:{port}"
        _await_answer(url, server, log)
        said = log.read_text(encoding="utf-8")
        account = re.search(r"account (\S+) with the password (\S+)", said)
        username, password = account.groups() if account else ("", "")
        yield Archive(url, folder, username, password, said)
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
