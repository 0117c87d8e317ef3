"""The local profile's secret key: made once, kept in a file only its owner may read."""

import secrets
from pathlib import Path

from archive.settings.private_file import make_private


def kept_secret_key(path: Path) -> str:
    """The key in the file at `path`, which is made, mode 0600, where there is none."""
    make_private(path, secrets.token_urlsafe(50))
    return path.read_text(encoding="ascii")
