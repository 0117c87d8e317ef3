"""What each token of a clause is: date, number, name, qualifier, or plain word.

Read from the whole side and not from the edit alone, for "25" is a date beside
"September 2024" and a number elsewhere.
"""

import re
from collections.abc import Sequence
from typing import Final

from documents.engine.looks import (
    CAPITAL,
    CAPITAL_MONTH,
    CONDITION,
    DATE,
    LABEL_OF_LOOK,
    MARK,
    MONTHS,
    NUMBER,
    OPENING,
    QUALIFIER,
    UNIT,
    WORD,
    YEAR,
    is_year,
    look_at,
)
from documents.engine.vocabulary import Reading
from documents.engine.wordlists import months_of_two_words, number_leads, year_leads

_MONTH: Final = re.compile(f"[{MONTHS}]")
# A number and what it counts are one quantity ("six months", "twelve (12) mois", "سنة واحدة").
_QUANTITY: Final = re.compile(f"{NUMBER}(?:{MARK}{NUMBER}{MARK})?{UNIT}+|{UNIT}{NUMBER}")
_ORDINAL: Final = re.compile(r"\d+(st|nd|rd|th|er|re|e|eme)")
# Words between the parts of one date ("25 and 26 September", "September 25th, 2024").
_DATE_JOINTS: Final = frozenset({",", "-", "and", "et", "to", "au", "of", "de", "و", "/"})


def label_tokens(reading: Reading, printed: Sequence[str]) -> str:
    """One label for each printed token of a wording."""
    looks = reading.looks()
    if UNIT in looks:
        looks = _QUANTITY.sub(_counted, looks)
    labels = _plain_at_start(looks).translate(LABEL_OF_LOOK)
    qualifying = reading.qualifying()
    has_dates = YEAR in looks or any(month in looks for month in MONTHS)
    if not (qualifying or has_dates):
        return labels
    marked = list(labels)
    for start, end in qualifying:
        label = CONDITION if reading.opens_condition(start, end) else QUALIFIER
        marked[start:end] = label * (end - start)
    if has_dates:
        _mark_dates(printed, looks, marked)
    return "".join(marked)


def _counted(found: re.Match[str]) -> str:
    return found.group().replace(UNIT, NUMBER)


def _plain_at_start(looks: str) -> str:
    """Looks without the capitals that say nothing: those a clause or sentence starts with."""
    if looks[:1] == CAPITAL:
        looks = WORD + looks[1:]
    return looks.replace(OPENING + CAPITAL, OPENING + WORD)


def _mark_dates(printed: Sequence[str], looks: str, labels: list[str]) -> None:
    """Months, the days and years beside them, and years that a preposition makes a date."""
    for found in _MONTH.finditer(looks):
        at = found.start()
        words = _month_words(printed, looks, at)
        for word in range(at, at + words):
            labels[word] = DATE
        if words:
            _spread(printed, looks, labels, at, -1)
            _spread(printed, looks, labels, at + words - 1, 1)
    at = looks.find(YEAR)
    while at >= 0:
        if labels[at] == NUMBER and _is_date(printed, looks, labels, at):
            labels[at] = DATE
        at = looks.find(YEAR, at + 1)


def _is_date(printed: Sequence[str], looks: str, labels: list[str], at: int) -> bool:
    """Whether what looks like a year is one: not the number of a resolution, or its year.

    "In 2019" and "the 2019 forum" are dates; "resolutions 1990 and 2011 (2012)" are not.
    """
    if at and look_at(printed[at - 1]).key in year_leads():
        return True
    if any(token.startswith("(") for token in _beside(printed, at)):
        return False
    before = at - 1
    while before >= 0 and (looks[before] == MARK or look_at(printed[before]).key in _DATE_JOINTS):
        before -= 1
    if before < 0:
        return True
    goes_on = before < at - 1 and labels[before] == NUMBER
    return not goes_on and look_at(printed[before]).key not in number_leads()


def _month_words(printed: Sequence[str], looks: str, at: int) -> int:
    """How many words name a month here: one, two of some Arabic months, or none.

    A word such as "may" is a month beside a number only; one of two names is (أيلول/سبتمبر).
    """
    key = look_at(printed[at]).key
    after = look_at(printed[at + 1]).key if at + 1 < len(printed) else ""
    if (key, after.partition("/")[0]) in months_of_two_words():
        return 2
    is_month = (
        looks[at] == CAPITAL_MONTH
        or "/" in key
        or any(look_at(token).key[:1].isdigit() for token in _beside(printed, at))
    )
    return int(is_month)


def _beside(printed: Sequence[str], at: int) -> tuple[str, ...]:
    """The tokens right before and after one."""
    return (*printed[max(at - 1, 0) : at], *printed[at + 1 : at + 2])


def _spread(printed: Sequence[str], looks: str, labels: list[str], at: int, step: int) -> None:
    """Carry the label from a month to the days and years beside it, over joints.

    A day or year that bears it already was reached from another month, which went on
    from there as this one would; so that no run of dates is walked more than once.
    """
    pending: list[int] = []
    here = at + step
    while 0 <= here < len(printed) and len(pending) < 3:
        key = look_at(printed[here]).key
        if is_year(key) or (key.isdigit() and len(key) <= 2) or _ORDINAL.fullmatch(key):
            is_reached = labels[here] == DATE
            for passed in (*pending, here):
                labels[passed] = DATE
            if is_reached:
                return
            pending = []
        elif key in _DATE_JOINTS or looks[here] in MONTHS:
            pending.append(here)
        else:
            return
        here += step
