"""What each token of a clause is: date, number, name, qualifier, or plain word.

Read from the whole side and not from the edit alone, for "25" is a date beside
"September 2024" and a number elsewhere.
"""

import re
from collections.abc import Sequence
from typing import Final

from documents.engine.looks import (
    CAPITAL,
    MARK,
    NUMBER,
    OPENING,
    UNIT,
    WORD,
    YEAR,
    labels_of,
)
from documents.engine.readings import Printed, Reading
from documents.engine.words.dates import mark_dates, may_hold_dates

_OPENED: Final = OPENING + CAPITAL
_PLAIN: Final = OPENING + WORD
_NUMBER: Final = f"[{NUMBER}{YEAR}]"
# A number and what it counts are one quantity ("six months", "twelve (12) mois", "سنة واحدة").
_QUANTITY: Final = re.compile(
    f"{_NUMBER}(?:{NUMBER}|{MARK}{NUMBER}{MARK})?{UNIT}+|{UNIT}{NUMBER}(?!{UNIT})"
)


def label_tokens(reading: Reading, printed: Printed) -> str:
    """One label for each token of a wording."""
    looks = reading.looks()
    if UNIT in looks:
        looks = _QUANTITY.sub(_counted, looks)
    labels = _with_spans(labels_of(_plain_at_start(looks)), reading.qualifying())
    if not may_hold_dates(looks):
        return labels
    marked = list(labels)
    mark_dates(printed, looks, marked)
    return "".join(marked)


def _with_spans(labels: str, spans: Sequence[tuple[int, int, str]]) -> str:
    """Labels with those of spans, half open and in order, in their places."""
    if not spans:
        return labels
    parts: list[str] = []
    at = 0
    for start, end, label in spans:
        parts.append(labels[at:start])
        parts.append(label * (end - start))
        at = end
    parts.append(labels[at:])
    return "".join(parts)


def _counted(found: re.Match[str]) -> str:
    return found.group().replace(UNIT, NUMBER).replace(YEAR, NUMBER)


def _plain_at_start(looks: str) -> str:
    """Looks without the capitals that say nothing: those a clause or sentence starts with."""
    if looks[:1] == CAPITAL:
        looks = WORD + looks[1:]
    return looks.replace(_OPENED, _PLAIN)
