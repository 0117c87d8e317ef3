"""What any text must be before it is kept: its size, and the characters no column holds."""

import re

# Of a text in UTF-8. A long resolution has 100 kB; whole books are no one document.
MAX_BYTES = 5_000_000

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def sign_fault(text: str) -> str | None:
    """What is wrong with a text that holds NUL or a lone surrogate, and where; else None."""
    if "\0" in text:
        return f"Line {line_of(text, text.index(chr(0)))} holds a NUL character; take it out."
    lone = _LONE_SURROGATE.search(text)
    if lone is not None:
        return (
            f"Line {line_of(text, lone.start())} holds a lone surrogate "
            f"(U+{ord(lone.group()):04X}), half of a character; write the whole character."
        )
    return None


def line_of(text: str, offset: int) -> int:
    """The line, counted from 1, on which the character at ``offset`` stands."""
    return text.count("\n", 0, offset) + 1
