"""Bring the local archive up to date and serve it on loopback: what `make run` does.

    PORT=8001 python -m tools.serve

The plain commands behind it stand in the README.
"""

import errno
import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
PREPARATIONS = (
    ("migrate", "--verbosity=0"),
    ("bootstrap",),
    ("collectstatic", "--noinput", "--verbosity=0"),
)
# Two processes, so that one long comparison does not hold up everybody (the threads beside
# it wait until it ends); few threads, since the work is computing and not waiting.
SERVER = (
    "gunicorn",
    "archive.wsgi:application",
    "--workers=2",
    "--worker-class=gthread",
    "--threads=4",
    "--graceful-timeout=10",
    "--timeout=120",
    "--no-control-socket",
    "--log-level=warning",
)


class CannotServeError(RuntimeError):
    """Why the archive cannot be served; the message says what to do."""


def port_of(environment: Mapping[str, str]) -> int:
    """The port PORT names, else 8000. Raises CannotServeError if it is no port."""
    written = environment.get("PORT") or "8000"
    if not (written.isascii() and written.isdigit() and 1 <= int(written) <= 65535):
        raise CannotServeError(f"PORT={written} is no port; give a number from 1 to 65535.")
    return int(written)


def check_port_is_free(port: int) -> None:
    """Raise CannotServeError unless we may listen on `port` of the loopback."""
    with socket.socket() as probe:
        # As gunicorn does: a port in the aftermath of a former run is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                reason = f"Port {port} is in use."
            else:
                reason = f"Port {port} cannot be used ({error.strerror})."
            raise CannotServeError(f"{reason} Choose another: make run PORT={port + 1}") from error


def prepare(environment: Mapping[str, str]) -> None:
    """Migrate, fill an empty archive and collect the static files.

    Raises CannotServeError where a step fails, which has then said why itself.
    """
    for step in PREPARATIONS:
        done = subprocess.run(
            [sys.executable, "manage.py", *step],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        if done.returncode:
            raise CannotServeError(f"`manage.py {step[0]}` failed; nothing is served.")


def main() -> None:
    """Prepare, say the address, and become the server, so that Ctrl-C ends it in order."""
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "archive.settings.local"}
    try:
        port = port_of(environment)
        check_port_is_free(port)
        prepare(environment)
    except CannotServeError as error:
        sys.exit(str(error))
    print(f"Agreed Language is served on http://{HOST}:{port} (Ctrl-C stops it)", flush=True)
    os.chdir(ROOT)
    server = [sys.executable, "-m", *SERVER, f"--bind={HOST}:{port}"]
    os.execve(sys.executable, server, environment)  # noqa: S606 (no shell is wanted)


if __name__ == "__main__":
    main()
