"""Archives read member by member, as streams, within bounds."""

import bz2
import gzip
import io
import lzma
import re
import stat
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple

from documents.ingest.formats import LARGEST, PACKED
from documents.ingest.reading import File, UnreadableFile
from documents.ingest.unpacking import BROKEN, ArchiveTooLarge, Bounds, Meter

# A UN organ's year has some hundred documents; its XML packs fifteenfold, plain lists more.
BOUNDS = Bounds(members=200_000, member_bytes=LARGEST, total_bytes=8_000_000_000, ratio=200)
# xz names the memory it needs, up to 4 GB; its strongest common setting needs 65 MB.
_XZ_MEMORY = 256_000_000
# Names and attributes that stand before a member; they are held in memory whole.
_MOST_HEADER = 1_000_000
_HEADERS = (
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
)
_TAR_MARK = slice(257, 262)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_NO_FILE = "This is a link or a device and no file; pack the file itself."


class Entry(NamedTuple):
    """A file by the path it was found at, or, where ``file`` is None, why it is refused."""

    path: str
    file: File | None
    refusal: str = ""


def found(path: str, name: str, content: bytes) -> Entry:
    """An entry with its file, whose name is the last part of ``name``."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return Entry(_printable(path), File(_printable(last), content))


def refused(path: str, refusal: str) -> Entry:
    """An entry without file."""
    return Entry(_printable(path), None, refusal)


def _printable(name: str) -> str:
    """A name that stands on one line anywhere: what is no UTF-8, or controls a terminal,
    becomes U+FFFD.
    """
    decoded = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return _CONTROLS.sub("\ufffd", decoded)


def archive_of(path: Path) -> Iterator[Entry] | None:
    """The members of an archive, told by its bytes; None for what is no archive.

    A .docx, which is a ZIP archive too, is none. Raises OSError where the file
    cannot be opened.
    """
    with path.open("rb") as stream:
        head = stream.read(512)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return None if _is_document(path) else _zip_members(path)
    if head.startswith((b"\xfd7zXZ\0", b"\x1f\x8b", b"BZh")) or head[_TAR_MARK] == b"ustar":
        return _tar_members(path, head)
    return None


def _is_document(path: Path) -> bool:
    """Whether a ZIP archive is a document of some office program, named as one, or too broken
    to tell.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist()[:50]) | {"mimetype"} & set(archive.namelist())
    except BROKEN:
        return path.suffix.lower() != ".zip"
    return path.suffix.lower() in PACKED or bool(names & {"[Content_Types].xml", "mimetype"})


def _zip_members(path: Path) -> Iterator[Entry]:
    meter = Meter(BOUNDS, path.stat().st_size)
    try:
        with zipfile.ZipFile(path) as archive:
            members = [one for one in archive.infolist() if not one.is_dir()]
            for count, member in enumerate(members):
                _check_count(count)
                shown = f"{path}/{member.filename}"
                fault = _name_fault(member.filename) or _zip_fault(member)
                if fault:
                    yield refused(shown, fault)
                elif not _is_system(member.filename):
                    yield _zip_entry(archive, member, shown, meter)
    except (*BROKEN, UnreadableFile) as error:
        yield refused(str(path), _broken(error))


def _zip_entry(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, shown: str, meter: Meter
) -> Entry:
    """One member; what is wrong with it says nothing about the others."""
    try:
        with archive.open(member) as stream:
            return found(shown, member.filename, meter.read(stream))
    except ArchiveTooLarge:
        raise
    except UnreadableFile as error:
        return refused(shown, str(error))
    except (*BROKEN, NotImplementedError):
        return refused(shown, "This file is broken in the archive; fetch the archive again.")


def _zip_fault(member: zipfile.ZipInfo) -> str:
    mode = member.external_attr >> 16
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG}:
        return _NO_FILE
    if member.flag_bits & 1:
        return "This is locked with a password; unlock the archive first."
    return _size_fault(member.file_size)


def _tar_members(path: Path, head: bytes) -> Iterator[Entry]:
    meter = Meter(BOUNDS, path.stat().st_size)
    count = 0
    try:
        with (
            path.open("rb") as packed,
            _unpacked(packed, head) as stream,
            tarfile.open(fileobj=stream, mode="r|", tarinfo=_BoundedHeader) as archive,
        ):
            for member in archive:
                count += 1
                _check_count(count)
                # The list of members seen would grow with the archive; a stream needs none.
                archive.members = []  # type: ignore[attr-defined]  # not in the typed interface
                if entry := _tar_entry(archive, member, str(path), meter):
                    yield entry
    except (*BROKEN, tarfile.TarError, UnreadableFile, ValueError) as error:
        yield refused(str(path), _broken(error))


def _tar_entry(
    archive: tarfile.TarFile, member: tarfile.TarInfo, path: str, meter: Meter
) -> Entry | None:
    shown = f"{path}/{member.name}"
    if member.isdir():
        return None
    fault = _name_fault(member.name)
    if not member.isreg():
        fault = fault or _NO_FILE
    fault = fault or _size_fault(member.size)
    if fault:
        return refused(shown, fault)
    stream = archive.extractfile(member)
    if stream is None or _is_system(member.name):
        return None
    return found(shown, member.name, meter.read(stream))


def _name_fault(name: str) -> str:
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in parts or parts[0][1:2] == ":" or "\0" in name:
        return (
            "This name leads out of the archive, so the file is not read; "
            "pack it under a plain name."
        )
    return ""


def _is_system(name: str) -> bool:
    """Whether a member is a system's own: a hidden file, or what macOS adds beside each."""
    parts = name.replace("\\", "/").split("/")
    return any(part.startswith(".") and part != "." for part in parts) or parts[0] == "__MACOSX"


def _size_fault(size: int) -> str:
    if size > LARGEST:
        return (
            f"The file unpacks to {size:,} bytes, and {LARGEST:,} is the most for one file; "
            "cut it into its documents."
        )
    return ""


def _check_count(count: int) -> None:
    if count > BOUNDS.members:
        raise UnreadableFile(f"The archive has more than {BOUNDS.members:,} files; split it.")


def _broken(error: Exception) -> str:
    if isinstance(error, UnreadableFile):
        return f"{error} What follows in it is left out."
    return "The archive is broken or cut short here; fetch it again. What follows is left out."


def _unpacked(packed: IO[bytes], head: bytes) -> IO[bytes]:
    if head.startswith(b"\xfd7zXZ\0"):
        return io.BufferedReader(_XzStream(packed))
    if head.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=packed)  # type: ignore[return-value]  # reads bytes as IO does
    return bz2.BZ2File(packed) if head.startswith(b"BZh") else packed


class _XzStream(io.RawIOBase):
    """An xz file unpacked as it is read, in bounded memory, which ``lzma.open`` cannot promise."""

    def __init__(self, packed: IO[bytes]) -> None:
        self._packed = packed
        self._unpack = lzma.LZMADecompressor(memlimit=_XZ_MEMORY)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # any buffer will do
        while True:
            if self._unpack.eof:
                rest = self._unpack.unused_data or self._packed.read(65_536)
                if not rest.strip(b"\0"):
                    return 0
                self._unpack = lzma.LZMADecompressor(memlimit=_XZ_MEMORY)
            else:
                rest = self._packed.read(65_536) if self._unpack.needs_input else b""
                if self._unpack.needs_input and not rest:
                    raise EOFError("the xz stream is cut short")
            if given := self._unpack.decompress(rest, len(buffer)):
                buffer[: len(given)] = given
                return len(given)


class _BoundedHeader(tarfile.TarInfo):
    """Refuses long names and attributes beyond reason, which tarfile reads whole into memory."""

    def _proc_member(self, archive: tarfile.TarFile) -> tarfile.TarInfo:
        if self.type in _HEADERS and self.size > _MOST_HEADER:
            raise tarfile.ReadError("a header is larger than any name")
        proceed = super()._proc_member  # type: ignore[misc]  # no part of the typed interface
        return proceed(archive)
