"""The Chromium the browser tests drive, and how it is started: quiet and off the network."""

import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")

# A page that asked another host for anything would be a fault, so no name but
# the loopback's resolves; and the browser itself asks nobody for updates.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def find_chromium() -> Path | None:
    """The browser on PATH; None where there is none."""
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    return None
