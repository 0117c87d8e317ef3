"""Meetings, reports and judgments that go by their dates, singly or in lists."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from documents.engine.references.citations import Citation, Kind
from documents.engine.references.words import MONTHS, month_number, owner_pattern

# How far before a list of dates the noun that owns it may stand, in characters of one
# sentence: "… the meetings of the Contact Group on …, held on 25 September 2019".
OWNER_WINDOW = 160

_KINDS: dict[str, Kind] = {"meeting": "meeting", "report": "report", "judgment": "judgment"}
_JOINT = {
    "en": re.compile(r"(?:\s*,)?\s*(?:and|&)?\s*(?:on|in|of)?\s*(?:the\s+)?", re.IGNORECASE),
    "fr": re.compile(r"(?:\s*,)?\s*(?:et|puis)?\s*(?:d[eu]s?|l[ea]s?|en|au)?\s*(?:les?\s+)?"),
    "ar": re.compile(r"\s*[,،]?\s*و?\s*(?:في\s*)?(?:المؤرخة?\s*)?"),
}
# What is due on a day, or covers days, does not bear that date.
_DUE = re.compile(
    r"(?:\bby|\bbefore|\buntil|\bthan|\bfrom|d[’']ici (?:au|le)|\bavant le|\bau plus tard le"
    r"|\bpériode du|\ballant du|بحلول|قبل|فترة من) ?\Z",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[;؛:]|\.\s")


class _Date(NamedTuple):
    """Where a date stands and its parts; what is not printed is None."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    last_day: int | None


def dated(text: str, language: str) -> Iterator[Citation]:
    """Dates whose nearest noun before them is a meeting, a report or a judgment."""
    if language not in MONTHS:
        return
    for dates in _lists(text, language):
        kind = _owner(text, dates[0].start, language)
        if kind is None:
            continue
        for date in _with_years(dates):
            target = _written(date)
            if target and (kind == "report" or date.day is not None):
                yield Citation(kind, date.start, date.end, target)


def _owner(text: str, start: int, language: str) -> Kind | None:
    """What the nearest noun before a list is, in the same sentence."""
    before = text[max(0, start - OWNER_WINDOW) : start]
    if _DUE.search(before[-24:]):
        return None
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    owners = list(owner_pattern(language).finditer(before, ends[-1] if ends else 0))
    return _KINDS.get(owners[-1].lastgroup or "") if owners else None


def _lists(text: str, language: str) -> Iterator[list[_Date]]:
    """The dates of a text, those together that only joints set apart."""
    current: list[_Date] = []
    for date in _dates(text, language):
        if current:
            between = text[current[-1].end : date.start]
            if not _JOINT[language].fullmatch(between):
                yield current
                current = []
        current.append(date)
    if current:
        yield current


def _with_years(dates: Sequence[_Date]) -> list[_Date]:
    """Each with the year, and the month, that a list states once at its end."""
    filled: list[_Date] = []
    year = month = None
    for date in reversed(dates):
        year = date.year or year
        month = date.month or (month if date.year is None else None)
        filled.append(date._replace(year=year, month=month))
    return filled[::-1]


def _written(date: _Date) -> str:
    """The date as a span is written; empty where there is no such day."""
    if date.year is None:
        return ""
    if date.month is None:
        return f"{date.year:04}"
    if date.day is None:
        return f"{date.year:04}-{date.month:02}"
    try:
        first = dt.date(date.year, date.month, date.day)
        last = dt.date(date.year, date.month, date.last_day or date.day)
    except ValueError:
        return ""
    return first.isoformat() if last <= first else f"{first.isoformat()}/{last.isoformat()}"


@cache
def _pattern(language: str) -> re.Pattern[str]:
    names = "|".join(sorted("|".join(MONTHS[language]).split("|"), key=len, reverse=True))
    months = rf"(?:{names})(?:\s?/\s?(?:{names}))?" if language == "ar" else f"(?:{names})"
    and_ = {"en": "and|&", "fr": "et", "ar": "و"}[language]
    ordinal = {"en": "(?:st|nd|rd|th)?", "fr": "(?:er)?", "ar": ""}[language]
    day = rf"\d{{1,2}}{ordinal}"
    year = r"(?:19|20)\d\d"
    to = {"en": r"(?:\s?[-–‐‑]\s?|\s+to\s+)", "fr": r"(?:\s?[-–‐‑]\s?|\s+au\s+)"}.get(
        language, r"(?:\s?[-–‐‑]\s?|\s+إلى\s+)"
    )
    forms = [
        # 22–23 March 2022; 22 March, its year later in the list; 22 and (23 March 2022)
        rf"(?P<day>{day})(?:{to}(?P<last>{day}))?\s+(?P<month>{months})(?:,?\s+(?P<year>{year}))?",
        rf"(?P<shared>{day})(?=\s*,?\s*(?:{and_})\s*{day}\s+(?:{months}))",
        rf"(?P<monthly>{months})\s+(?P<its_year>{year})",
        rf"(?P<bare_year>{year})",
    ]
    if language == "en":
        forms.insert(
            0,
            rf"(?P<us_month>{months})\s+(?P<us_day>{day})(?:{to}(?P<us_last>{day}))?,?"
            rf"\s+(?P<us_year>{year})",
        )
    # All forms open with a digit or a month; most words of a text open with neither.
    opens = "".join({name[0] for name in names.split("|")})
    return re.compile(rf"(?=[\d{opens}])(?<![\w/.(-])(?:{'|'.join(forms)})(?![\w/)])")


def _dates(text: str, language: str) -> Iterator[_Date]:
    for match in _pattern(language).finditer(text):
        found = {name: value for name, value in match.groupdict().items() if value}
        month = found.get("month") or found.get("us_month") or found.get("monthly")
        years = (found.get(name) for name in ("year", "us_year", "its_year", "bare_year"))
        yield _Date(
            match.start(),
            match.end(),
            _number(next(filter(None, years), None)),
            month_number(month, language) if month else None,
            _number(found.get("day") or found.get("us_day") or found.get("shared")),
            _number(found.get("last") or found.get("us_last")),
        )


def _number(printed: str | None) -> int | None:
    """The digits that a day or year begins with."""
    match = _DIGITS.match(printed or "")
    return int(match.group()) if match else None
