"""Packed bytes unpacked within bounds: counted as they stream, whatever a directory claims."""

import lzma
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import IO

from documents.ingest.reading import UnreadableFile

CHUNK = 65_536
# Below this many bytes unpacked, no ratio is suspicious: one line repeated packs a thousandfold.
RATIO_FROM = 1_000_000

# What a truncated or mangled archive raises while it is read.
BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError)


class ArchiveTooLarge(UnreadableFile):
    """An archive that as a whole unpacks to more than its bounds; none of the rest is read."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The most that is unpacked: members, bytes of each and of all, bytes for one packed."""

    members: int
    member_bytes: int
    total_bytes: int
    ratio: int


@dataclass(slots=True)
class Meter:
    """Counts what one archive has given so far."""

    bounds: Bounds
    packed_bytes: int
    total: int = 0

    def read(self, stream: IO[bytes], limit: int | None = None) -> bytes:
        """All bytes of a member. Raises UnreadableFile beyond a bound or its own ``limit``."""
        most = min(limit or self.bounds.member_bytes, self.bounds.member_bytes)
        parts: list[bytes] = []
        size = 0
        while chunk := stream.read(CHUNK):
            size += len(chunk)
            self.total += len(chunk)
            if size > most:
                raise UnreadableFile(
                    f"It unpacks to more than {most:,} bytes, the most for one file; "
                    "save it again, or cut it into its documents."
                )
            self.check_total()
            parts.append(chunk)
        return b"".join(parts)

    def check_total(self) -> None:
        """Raise UnreadableFile where the archive as a whole has unpacked to too much."""
        if self.total > self.bounds.total_bytes:
            raise ArchiveTooLarge(
                f"The archive unpacks to more than {self.bounds.total_bytes:,} bytes; split it."
            )
        if self.total > max(RATIO_FROM, self.packed_bytes * self.bounds.ratio):
            raise ArchiveTooLarge(
                f"The archive unpacks to more than {self.bounds.ratio} times its size, as a "
                "ZIP bomb does, so it is not read; if it is honest, save its text anew."
            )


def check_zip(content: bytes, bounds: Bounds) -> frozenset[str]:
    """The members' names of a ZIP archive that keeps the bounds and is whole.

    Every member is unpacked once to see. Raises UnreadableFile, which names no format.
    """
    meter = Meter(bounds, len(content))
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > bounds.members:
                raise UnreadableFile(
                    f"The archive has more than {bounds.members:,} members; save its text anew."
                )
            for member in members:
                if member.flag_bits & 1:
                    raise UnreadableFile("The archive is locked with a password; unlock it first.")
                with archive.open(member) as stream:
                    meter.read(stream)
            return frozenset(member.filename for member in members)
    except (*BROKEN, ValueError) as error:
        if isinstance(error, UnreadableFile):
            raise
        raise UnreadableFile("The archive is broken or cut short; fetch it again.") from error
