"""Which tokens of a clause are dates: months, the days and years beside them, years alone."""

import re
from typing import Final

from documents.engine.looks import (
    CAPITAL,
    CAPITAL_MONTH,
    DATE,
    JOINED,
    KNOWN_NAME,
    MONTHS,
    NUMBER,
    NUMBERS,
    OPENING,
    UNIT,
    WORD,
    YEAR,
    YEARS,
    is_hijri_year,
    is_ordinal,
    is_year,
)
from documents.engine.readings import Printed
from documents.engine.wordlists.dates import (
    date_joints,
    hijri_endings,
    hijri_marks,
    hijri_months,
    months_of_two_words,
    months_that_are_words,
    weekdays,
    year_articles,
    year_leads,
    year_leads_without_count,
)
from documents.engine.wordlists.numbers import number_leads
from documents.engine.words.config import LEAD_WITHIN, LONGEST_DAY, MOST_JOINTS

_DATED: Final = re.compile(f"[{MONTHS}{YEAR}{YEARS}]")
_PLURALS: Final = ("s", "x", "people", "children", "men", "personnel")
# What Arabic counts has no article ("2019 سفينة"); what a year belongs to does.
_DEFINITE: Final = ("ال", "لل", "بال", "وال")


def may_hold_dates(looks: str) -> bool:
    """Whether a month or what looks like a year is among the tokens of a clause."""
    return _DATED.search(looks) is not None


def mark_dates(printed: Printed, looks: str, labels: list[str]) -> None:
    """Mark the tokens of dates among the labels: no quantity, and no number of a resolution.

    ``looks``: the letter of each printed token, quantities marked as numbers.
    """
    found = [it.start() for it in _DATED.finditer(looks)]
    for at in found:
        if looks[at] not in MONTHS:
            continue
        words = _month_words(printed, looks, at)
        for word in range(at, at + words):
            labels[word] = DATE
        if words:
            is_hijri = looks[at] != CAPITAL_MONTH and printed.key(at) in hijri_months()
            _spread(printed, looks, labels, at, -1)
            _mark_weekday(printed, labels, at)
            _spread(printed, looks, labels, at + words - 1, 1, is_hijri=is_hijri)
    for at in found:
        if looks[at] in MONTHS or labels[at] != NUMBER:
            continue
        if looks[at] == YEARS or _is_date(printed, looks, labels, at):
            labels[at] = DATE


def _is_date(printed: Printed, looks: str, labels: list[str], at: int) -> bool:
    """Whether what looks like a year is one, by what stands before it.

    A year follows a preposition, another date or, as part of a name, an article or a
    capital: "in 2019", "2019 and 2020", "the 2019 forum", "Forum 2019", "منتدى 2019 للموانئ".
    By itself it is a count ("2000 boats"), after "resolution" or in a list of such a number.
    """
    before = printed.key(at - 1)
    if before in year_leads():
        return True
    if before in year_leads_without_count():
        return not _is_counted(printed, looks, at + 1)
    if before == "-" or printed.key(at + 1) == "-":  # a span of years
        across = at - 2 if before == "-" else at + 2
        return 0 <= across < len(looks) and looks[across] == YEAR
    if _is_numbered(printed, looks, at):
        return False
    if before in date_joints():
        return at > 1 and labels[at - 2] == DATE
    if before == "(":
        return at > 1 and labels[at - 2] not in (NUMBER, DATE) and printed.key(at + 1) == ")"
    if _is_caseless(before):
        return printed.key(at + 1).startswith(_DEFINITE)
    return before in year_articles() or looks[at - 1 : at] in (CAPITAL, KNOWN_NAME)


def _is_counted(printed: Printed, looks: str, at: int) -> bool:
    """Whether a token is what a number before it counts: a word in the plural."""
    return looks[at : at + 1] in (WORD, UNIT, JOINED) and printed.key(at).endswith(_PLURALS)


def _is_caseless(key: str) -> bool:
    return key.isalpha() and key[0].lower() == key[0].upper()


def _is_numbered(printed: Printed, looks: str, at: int) -> bool:
    """Whether a word such as "resolution" leads the list of numbers that one stands in."""
    for before in range(at - 1, max(-1, at - LEAD_WITHIN), -1):
        key = printed.key(before)
        if key in number_leads():
            return True
        if not (key in date_joints() or key in "()" or looks[before] in NUMBERS):
            return False
    return False


def _month_words(printed: Printed, looks: str, at: int) -> int:
    """How many words name a month here: one, two of some Arabic months, or none.

    One of two names is a month (أيلول/سبتمبر); a word such as "may" is one with a capital
    inside a sentence, or beside a number.
    """
    key = printed.key(at)
    if looks[at] != CAPITAL_MONTH and key in hijri_months():
        return _hijri_words(printed, at)
    if (key, printed.key(at + 1).partition("/")[0]) in months_of_two_words():
        return 2
    if key not in months_that_are_words():
        return 1
    is_inside = at > 0 and looks[at - 1] != OPENING
    if looks[at] == CAPITAL_MONTH and is_inside:
        return 1
    return int(any(printed.key(beside)[:1].isdigit() for beside in (at - 1, at + 1)))


def _hijri_words(printed: Printed, at: int) -> int:
    """How many words name a Hijri month, with a day before it or a year of any calendar after."""
    end = at + 1
    while printed.key(end) in hijri_endings():
        end += 1
    after = printed.key(end + (printed.key(end) == ","))
    before = at - 1
    while printed.key(before) in date_joints():
        before -= 1
    day = printed.key(before)
    is_dated = is_hijri_year(after) or is_year(after) or (_is_of_date(day) and not is_year(day))
    return end - at if is_dated else 0


def _is_of_date(key: str) -> bool:
    """Whether a number may be a day or a year."""
    if key.isdigit() and len(key) <= 2:
        return True
    return is_year(key) or is_ordinal(key)


def _mark_weekday(printed: Printed, labels: list[str], at: int) -> None:
    """Mark what is printed before the day of a month: Monday, 5 May."""
    here = at - 1
    while here > at - LONGEST_DAY and here >= 0 and labels[here] == DATE:
        here -= 1
    start = here - 1 if here > 0 and printed.key(here) == "," else here
    if start >= 0 and printed.key(start) in weekdays():
        labels[start : here + 1] = [DATE] * (here + 1 - start)


def _spread(
    printed: Printed, looks: str, labels: list[str], at: int, step: int, *, is_hijri: bool = False
) -> None:
    """Carry the label from a month to the days and years beside it, over joints.

    From a month of the Hijri calendar also to a year of it, and to the mark after that.

    Without a joint between them stand a month and a day, and what follows it as its year:
    of "meeting 52 12 May" and "May 12 2031" 52 is no day, and 2031 a year.

    A day or year that bears it already was reached from another month, which went on
    from there as this one would; so that no run of dates is walked more than once.
    """
    pending: list[int] = []
    last = ""
    here = at + step
    while 0 <= here < len(printed) and len(pending) <= MOST_JOINTS:
        key = printed.key(here)
        if is_hijri and is_hijri_year(key):
            end = here + 1 + (printed.key(here + 1) in hijri_marks())
            for passed in range(here - len(pending), end):
                labels[passed] = DATE
            return
        if looks[here] in NUMBERS and _is_of_date(key):
            if step < 0 and is_year(key) and _is_numbered(printed, looks, here):
                return
            if last and not pending and not (step > 0 and is_year(key) and not is_year(last)):
                return
            last = key
            is_reached = labels[here] == DATE
            for passed in (*pending, here):
                labels[passed] = DATE
            if is_reached:
                return
            pending = []
        elif key in date_joints() or looks[here] in MONTHS:
            pending.append(here)
        else:
            return
        here += step
