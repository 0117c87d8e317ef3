"""Letters that number something: 57/283 B, annexes A and C, paragraph 4 (b), point 98 kk)."""

import re
from typing import Final

from documents.engine.looks import (
    LETTER,
    MARK,
    NUMBER,
    NUMBERS,
    SMALL_LETTER,
    STOP,
    UNIT,
    WORD,
)
from documents.engine.readings import Printed
from documents.engine.wordlists.numbers import letter_leads, number_leads

_LETTERS: Final = re.compile(f"[{LETTER}{SMALL_LETTER}]")
_CLOSED: Final = re.compile(f"[{WORD}{STOP}{UNIT}{LETTER}{SMALL_LETTER}]{MARK}")
# A letter, the same twice once the alphabet is used up, a small Roman numeral.
_DESIGNATION: Final = re.compile(
    r"([a-z])\1?|[A-Z]|x{0,3}(?:ix|iv|v?i{1,3}|v)|[\u0621-\u064a]\u0640?"
)
_SMALL: Final = STOP + MARK


def mark_designations(printed: Printed, looks: str, labels: list[str]) -> None:
    """Mark as numbers single capitals after a number or a word such as annex."""
    marked = -2  # no token that one after the first could follow
    for it in _LETTERS.finditer(looks):
        at = it.start()
        if at == 0:
            continue
        is_listed = marked == at - 2 and looks[at - 1] in _SMALL
        if looks[at - 1] in NUMBERS or is_listed or printed.key(at - 1) in letter_leads():
            labels[at] = NUMBER
            marked = at


def mark_bracketed(printed: Printed, looks: str, labels: list[str]) -> None:
    """Mark as numbers letters in brackets, or before one, after what they are parts of.

    A list inside a sentence is numbered by such letters too; they follow no number.
    """
    closed = -2
    for it in _CLOSED.finditer(looks):
        at = it.start()
        if not printed.token(at + 1).startswith(")"):
            continue
        if not _DESIGNATION.fullmatch(printed.token(at)):
            continue
        before = at - 2 if at > 0 and printed.token(at - 1) == "(" else at - 1
        if before < 0:
            continue
        is_listed = closed == before or (closed == before - 1 and looks[before] in _SMALL)
        if is_listed or looks[before] in NUMBERS or _is_lead(printed.key(before)):
            labels[at] = NUMBER
            closed = at + 1


def _is_lead(key: str) -> bool:
    return key in letter_leads() or key in number_leads()
