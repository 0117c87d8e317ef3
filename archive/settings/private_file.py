"""Files of the local profile that only their owner may read."""

import os
from pathlib import Path


def make_private(path: Path, content: str = "") -> bool:
    """Make the file, mode 0600, with its folder, where there is none; gives whether it did.

    A file that is there keeps what it holds and who may read it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(content)
    return True
