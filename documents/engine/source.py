"""The engine's source, and a name for its exact state."""

import hashlib
from pathlib import Path

RELEASE = "1"
ENGINE = Path(__file__).parent


def engine_version(folder: Path = ENGINE) -> str:
    """A name for the exact state of the engine's source, as ``1-ab12cd34``.

    A number raised by hand would be forgotten when it matters. The price is that a
    comment changed makes stored comparisons stale too; they are made again when they
    are next asked for.
    """
    digest = hashlib.sha256()
    sources = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.py")}
    for name in sorted(sources):
        digest.update(f"{name}\0".encode())
        digest.update(hashlib.sha256(sources[name].read_bytes()).digest())
    return f"{RELEASE}-{digest.hexdigest()[:8]}"


ENGINE_VERSION = engine_version()
