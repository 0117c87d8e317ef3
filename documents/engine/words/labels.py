"""What each token of a clause is: date, number, name, qualifier, or plain word.

Read from the whole side and not from the edit alone, for "25" is a date beside
"September 2024" and a number elsewhere.
"""

import re
from collections.abc import Sequence
from typing import Final

from documents.engine.looks import (
    CAPITAL,
    CONDITION,
    LABEL_OF_LOOK,
    MARK,
    MONTHS,
    NUMBER,
    OPENING,
    QUALIFIER,
    UNIT,
    WORD,
    YEAR,
    YEARS,
)
from documents.engine.vocabulary import Reading
from documents.engine.words.dates import mark_dates

_NUMBER: Final = f"[{NUMBER}{YEAR}]"
# A number and what it counts are one quantity ("six months", "twelve (12) mois", "سنة واحدة").
_QUANTITY: Final = re.compile(
    f"{_NUMBER}(?:{NUMBER}|{MARK}{NUMBER}{MARK})?{UNIT}+|{UNIT}{NUMBER}(?!{UNIT})"
)
_DATED: Final = re.compile(f"[{MONTHS}{YEAR}{YEARS}]")


def label_tokens(reading: Reading, printed: Sequence[str]) -> str:
    """One label for each printed token of a wording."""
    looks = reading.looks()
    if UNIT in looks:
        looks = _QUANTITY.sub(_counted, looks)
    labels = _plain_at_start(looks).translate(LABEL_OF_LOOK)
    qualifying = reading.qualifying()
    has_dates = _DATED.search(looks) is not None
    if not (qualifying or has_dates):
        return labels
    marked = list(labels)
    for start, end in qualifying:
        label = CONDITION if reading.opens_condition(start, end) else QUALIFIER
        marked[start:end] = label * (end - start)
    if has_dates:
        mark_dates(printed, looks, marked)
    return "".join(marked)


def _counted(found: re.Match[str]) -> str:
    return found.group().replace(UNIT, NUMBER).replace(YEAR, NUMBER)


def _plain_at_start(looks: str) -> str:
    """Looks without the capitals that say nothing: those a clause or sentence starts with."""
    if looks[:1] == CAPITAL:
        looks = WORD + looks[1:]
    return looks.replace(OPENING + CAPITAL, OPENING + WORD)
