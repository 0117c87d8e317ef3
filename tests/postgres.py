"""A PostgreSQL server of the tests' own: new and empty, on a socket, gone afterwards.

    with running_server() as url: ...

Only the standard library is needed, and server binaries from PATH or from where
Debian keeps them. The server listens on a socket in a folder of its own and on
no port, so it can be in nobody's way and nobody else can reach it.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

DEBIAN_SERVERS = Path("/usr/lib/postgresql")
SECONDS_TO_START = 60

# Speed before safety: what the server holds is thrown away with it.
SERVER_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "40",
}


class ServerError(RuntimeError):
    """The server could not be made or started; the message holds what it said."""


def find_binaries() -> Path | None:
    """The folder with initdb and postgres, of the newest version; None where there is none."""
    on_path = shutil.which("initdb")
    if on_path and (Path(on_path).resolve().parent / "postgres").exists():
        return Path(on_path).resolve().parent
    folders = [
        folder
        for folder in DEBIAN_SERVERS.glob("[0-9]*/bin")
        if (folder / "initdb").exists() and (folder / "postgres").exists()
    ]
    return max(folders, key=lambda folder: int(folder.parent.name), default=None)


def unprivileged_user() -> pwd.struct_passwd | None:
    """Whom to run the server as when we are root, whom PostgreSQL refuses; else None."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise ServerError("PostgreSQL does not run as root, and no user postgres or nobody exists.")


@contextmanager
def running_server() -> Iterator[str]:
    """Start a server and give its address as a DATABASE_URL; stop it and remove its files.

    Raises ServerError where there are no binaries or the server does not start.
    """
    binaries = find_binaries()
    if binaries is None:
        raise ServerError("No PostgreSQL server was found; `make test-tools` installs one.")
    user = unprivileged_user()
    home = Path(tempfile.mkdtemp(prefix="agreed-pg-"))
    try:
        if user:
            os.chown(home, user.pw_uid, user.pw_gid)
        _make_cluster(binaries, home, user)
        server = _start(binaries, home, user)
        try:
            _await_start(binaries, home, server)
            yield f"postgres://archive@{quote(str(home), safe='')}/postgres"
        finally:
            # SIGINT is PostgreSQL's fast shutdown: it drops whoever is connected.
            server.send_signal(signal.SIGINT)
            server.wait()
    finally:
        shutil.rmtree(home)


def _identity(user: pwd.struct_passwd | None) -> tuple[int | None, int | None, list[int] | None]:
    return (user.pw_uid, user.pw_gid, []) if user else (None, None, None)


def _make_cluster(binaries: Path, home: Path, user: pwd.struct_passwd | None) -> None:
    uid, gid, groups = _identity(user)
    made = subprocess.run(
        [
            str(binaries / "initdb"),
            f"--pgdata={home / 'data'}",
            "--username=archive",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        ],
        cwd=home,
        user=uid,
        group=gid,
        extra_groups=groups,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        raise ServerError(f"initdb failed:\n{made.stdout}{made.stderr}")


def _start(binaries: Path, home: Path, user: pwd.struct_passwd | None) -> subprocess.Popen[bytes]:
    uid, gid, groups = _identity(user)
    settings = SERVER_SETTINGS | {"unix_socket_directories": str(home)}
    with (home / "log").open("wb") as log:
        # A session of its own: an interrupt at the terminal stops the tests first.
        return subprocess.Popen(
            [str(binaries / "postgres"), "-D", str(home / "data")]
            + [part for name, value in settings.items() for part in ("-c", f"{name}={value}")],
            cwd=home,
            user=uid,
            group=gid,
            extra_groups=groups,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _await_start(binaries: Path, home: Path, server: subprocess.Popen[bytes]) -> None:
    asked = [str(binaries / "pg_isready"), "--quiet", f"--host={home}"]
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and server.poll() is None:
        if subprocess.run(asked, check=False).returncode == 0:
            return
        time.sleep(0.1)
    raise ServerError(f"PostgreSQL did not start:\n{(home / 'log').read_text()}")
