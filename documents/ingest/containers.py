"""Files out of paths: single files, folders, .zip and .tar archives (plain, gz, xz, bz2), mixed.

One file is held at a time. What is wrong with one of them is said in its place, and
the rest goes on. Archives are never unpacked to disk, so that a member's name is
nothing but a name; links, devices and names that lead elsewhere are still refused,
since an honest archive of documents has none.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from documents.ingest.archives import Entry, archive_of, found, refused
from documents.ingest.formats import LARGEST


def files_in(paths: Iterable[Path]) -> Iterator[Entry]:
    """Each file under the paths, once, in the order of the paths and by name within folders.

    Names that begin with a dot inside folders are passed over: they are a version
    control's or a system's own. Links inside folders are refused, links that were
    named themselves are followed.
    """
    seen: set[Path] = set()
    for path in paths:
        try:
            resolved = path.resolve(strict=True)
        except (OSError, RuntimeError) as error:
            yield refused(str(path), f"The path cannot be read: {_reason(error)}.")
            continue
        yield from _under(path, resolved, seen)


def _under(path: Path, resolved: Path, seen: set[Path]) -> Iterator[Entry]:
    if resolved in seen:
        return
    seen.add(resolved)
    try:
        mode = resolved.stat().st_mode
        if stat.S_ISDIR(mode):
            children = sorted(name for name in os.listdir(resolved) if not name.startswith("."))
        elif not stat.S_ISREG(mode):
            yield refused(str(path), "This is a device or a pipe and no file; name a file.")
            return
    except OSError as error:
        yield refused(str(path), f"The path cannot be read: {_reason(error)}.")
        return
    if not stat.S_ISDIR(mode):
        yield from _of_file(path)
        return
    for name in children:
        child = path / name
        if child.is_symlink():
            yield refused(str(child), "This is a link inside a folder; name what it leads to.")
        else:
            yield from _under(child, child.resolve(), seen)


def _of_file(path: Path) -> Iterator[Entry]:
    try:
        members = archive_of(path)
        if members is not None:
            yield from members
            return
        with path.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as error:
        yield refused(str(path), f"The file cannot be read: {_reason(error)}.")
        return
    if len(content) > LARGEST:
        yield refused(str(path), too_large(path.stat().st_size))
    else:
        yield found(str(path), path.name, content)


def too_large(size: int) -> str:
    """The refusal of a file of ``size`` bytes."""
    return (
        f"The file has {size:,} bytes, and {LARGEST:,} is the most for one file of any format; "
        "cut it into its documents."
    )


def _reason(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)
