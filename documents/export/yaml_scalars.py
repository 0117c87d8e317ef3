"""Single values in YAML, spelt so that YAML 1.1 and 1.2 read them alike.

YAML 1.1, which Django's ``loaddata`` reads, takes ``no``, ``1.10`` and
``2024-09-25`` for other things than strings; here a string stands unquoted only
where it is plainly words.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

_WORDS = re.compile(r"[^\W\d_](?:[\w ().’‘/–-]*[\w).’])?")
_NOT_STRINGS = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])

# What a literal block would lose or not take: a carriage return, the line ends of
# YAML 1.1 beyond \n, marks of byte order, control characters, non-characters.
_BEYOND_A_BLOCK = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_TO_ESCAPE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def scalar(value: Any) -> str:
    """A null, truth value, number or string on one line, fit for block and flow context."""
    if value is None or isinstance(value, bool | int | float):
        return json.dumps(value)
    text = str(value)
    return text if _is_plain(text) else quoted(text)


def quoted(text: str) -> str:
    """A text between double quotes: whatever its characters, it is read back as it stood."""
    escaped = json.dumps(text, ensure_ascii=False)
    return _TO_ESCAPE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", escaped)


def flow(value: Any) -> str:
    """Any JSON value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return scalar(value)


def literal(text: str, indent: int, *, is_last: bool = True) -> str | None:
    """A text as a literal block indented by so many spaces; None where a block cannot hold it.

    A text that ends with empty lines stands in a block only where it is not the
    last of its record: the line that sets off the next one would count as its own.
    """
    body = text.removesuffix("\n")
    has_empty_end = body.endswith("\n")
    if not body.strip() or (has_empty_end and is_last) or _BEYOND_A_BLOCK.search(text):
        return None
    # A first line that opens with white space would be taken for deeper indentation.
    indicator = "2" if body.lstrip("\n")[0] in " \t" else ""
    chomping = "+" if has_empty_end else "" if text.endswith("\n") else "-"
    lines = (" " * indent + line if line else "" for line in body.split("\n"))
    return f"|{indicator}{chomping}\n" + "\n".join(lines)


def _is_plain(text: str) -> bool:
    return bool(_WORDS.fullmatch(text)) and text.casefold() not in _NOT_STRINGS
