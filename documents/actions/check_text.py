"""What a text must be before it is stored: nothing about it is mended in silence."""

from documents.actions.refusal import ActionRefused
from documents.texts import MAX_BYTES, line_of, sign_fault


class TextRefused(ActionRefused):
    """A text that cannot be stored as it stands; the message says where and what to do."""


def check_text(text: str) -> None:
    """Raise TextRefused unless the text is clean UTF-8 with lines that end in ``\\n``.

    Lines count from 1. White space at the ends is part of the text and stays.
    """
    if not text.strip():
        raise TextRefused("The text is empty.")
    if text.startswith("\ufeff"):
        raise TextRefused("The text begins with a byte order mark; save it as UTF-8 without one.")
    if "\r" in text:
        raise TextRefused(
            f"Line {line_of(text, text.index(chr(13)))} ends with a carriage return; "
            "save the text with line ends \\n."
        )
    check_signs(text)
    size = len(text.encode("utf-8"))
    if size > MAX_BYTES:
        raise TextRefused(
            f"The text has {size:,} bytes, and {MAX_BYTES:,} is the most that is kept as one text."
        )


def check_signs(text: str) -> None:
    """Raise TextRefused for what no column holds: NUL and lone surrogates."""
    if fault := sign_fault(text):
        raise TextRefused(fault)
