"""Plain text files: read to the character, or refused with one line that says why."""

from pathlib import Path

from documents.texts import MAX_BYTES, sign_fault

_SURROGATES = range(0xA0, 0xC0)


class TextFileError(ValueError):
    """A file that holds no text that can be read; the message is one line, without the path."""


def read_text_file(path: str) -> str:
    """The text of a UTF-8 file; line ends are kept, a byte order mark is no part of it.

    Raises TextFileError for a file that cannot be opened, is larger than
    MAX_BYTES, is no UTF-8, or holds NUL or a lone surrogate.
    """
    try:
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise TextFileError(f"cannot be read: {reason}") from error
    if len(data) > MAX_BYTES:
        raise TextFileError(f"is larger than {MAX_BYTES:,} bytes; cut it into documents")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TextFileError(_undecodable(data, error.start)) from error
    if fault := sign_fault(text):
        raise TextFileError(fault)
    return text


def _undecodable(data: bytes, at: int) -> str:
    line = data.count(b"\n", 0, at) + 1
    if data[at] == 0xED and data[at + 1 : at + 2] and data[at + 1] in _SURROGATES:
        return f"line {line} holds a lone surrogate, half of a character; write the whole one"
    return f"line {line} is not UTF-8 (byte {at + 1:,}); save it as UTF-8"
