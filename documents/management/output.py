"""What commands put out for other programs and for terminals: whole, or refused in one line."""

import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from django.core.management.base import CommandError, OutputWrapper

# What may stand bare in JSON and yet ends a line for some readers, commands a terminal, or, in
# the name of a file, has no form in UTF-8.
_BARE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def put_out(stdout: OutputWrapper, text: str) -> None:
    """Write a text with a line feed after it, and see it off.

    Raises CommandError, with one line, where the output's encoding lacks a character or
    nothing can be written there.
    """
    try:
        stdout.write(text)
        stdout.flush()
    except UnicodeEncodeError as error:
        raise CommandError(_lacking(error)) from error
    except OSError as error:
        _let_go(stdout)
        raise CommandError(f"the output cannot be written: {error.strerror}") from error


def json_line(content: Mapping[str, Any]) -> str:
    """A JSON object on one line, whatever ends a line, with no control character in it."""
    printed = json.dumps(content, ensure_ascii=False)
    return _BARE.sub(lambda found: f"\\u{ord(found[0]):04x}", printed)


def _lacking(error: UnicodeEncodeError) -> str:
    """What the encoding lacks, and what helps; a lone surrogate is in none, UTF-8 included."""
    code = ord(error.object[error.start])
    if 0xD800 <= code <= 0xDFFF:
        return (
            f"the output holds U+{code:04X}, half of a character, which no encoding has; "
            "--format json writes it as an escape"
        )
    return (
        f"the output's encoding, {error.encoding}, has no U+{code:04X}; "
        "set PYTHONIOENCODING=utf-8 or write to a terminal in UTF-8"
    )


def _let_go(stdout: OutputWrapper) -> None:
    """Python sees off what is left when it ends, and would tell again that it cannot.

    As its documentation has it for broken pipes: https://docs.python.org/3/library/signal.html
    """
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stdout.fileno())
        os.close(nowhere)
