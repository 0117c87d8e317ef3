"""Bytes too large for the table, kept in the captures' folder under their own digest."""

import hashlib
import os
import tempfile

from documents.models import Capture
from documents.models.captures import MAX_IN_TABLE


def keep_content(capture: Capture) -> None:
    """Move a capture's bytes into the folder if they are too many for the table.

    A file that is there already is the same one, since it is named by its digest. It
    is written whole or not at all; one whose capture is then not saved is no harm.
    """
    content = bytes(capture.content)
    if len(content) <= MAX_IN_TABLE:
        return
    capture.sha256 = capture.sha256 or hashlib.sha256(content).hexdigest()
    path = capture.file
    if hashlib.sha256(content).hexdigest() != capture.sha256:
        # Whoever saves it is told; under a wrong name nothing is written.
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        descriptor, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    capture.content, capture.is_in_folder = b"", True
