"""Words of dates: months of two calendars, what leads a year, what stands between the parts."""

from functools import cache

from documents.engine.lexicon import phrases
from documents.engine.tokens import fold
from documents.engine.wordlists.clitics import with_clitics
from documents.engine.wordlists.sections import section_keys


@cache
def months() -> frozenset[str]:
    """The keys of the months' names of the common calendar that are one word: mai, أيلول."""
    return frozenset(section_keys("calendar.json", "months"))


def is_month(key: str) -> bool:
    """Whether a key names a month, alone or as one of two names (أيلول/سبتمبر)."""
    if key in months():
        return True
    return "/" in key and any(part in months() for part in key.split("/"))


@cache
def months_that_are_words() -> frozenset[str]:
    """The keys of months that mean something else as well: may, march, مارس."""
    return frozenset(section_keys("calendar.json", "months_that_are_words"))


@cache
def months_of_two_words() -> frozenset[tuple[str, str]]:
    """The keys of months that are written as two words: كانون الأول."""
    printed = (name.split() for name in phrases("calendar.json", "months_of_two_words"))
    return frozenset((lead, fold(then)) for it, then in printed for lead in with_clitics(it))


@cache
def hijri_months() -> frozenset[str]:
    """The keys of words that the months of the Hijri calendar's names open with."""
    return frozenset(section_keys("calendar.json", "hijri_months"))


@cache
def hijri_endings() -> frozenset[str]:
    """The keys of tokens that may follow these: al-Awwal, الآخرة."""
    return frozenset(map(fold, phrases("calendar.json", "hijri_endings")))


@cache
def hijri_marks() -> frozenset[str]:
    """The keys of what stands after a year of the Hijri calendar: AH, هـ."""
    return frozenset(map(fold, phrases("calendar.json", "hijri_marks")))


@cache
def weekdays() -> frozenset[str]:
    """The keys of the days of the week, which may stand before a date's day."""
    return frozenset(section_keys("calendar.json", "weekdays"))


@cache
def year_leads() -> frozenset[str]:
    """The keys of words after which a four-digit number is a year."""
    return frozenset(section_keys("calendar.json", "year_leads"))


@cache
def year_leads_without_count() -> frozenset[str]:
    """The keys of words after which it is one unless it counts: for 2026, for 2000 boats."""
    return frozenset(section_keys("calendar.json", "year_leads_without_count"))


@cache
def year_articles() -> frozenset[str]:
    """The keys of articles after which a four-digit number is a year: the 2019 forum."""
    return frozenset(section_keys("calendar.json", "year_articles"))


@cache
def between_dates() -> frozenset[str]:
    """The keys of what may part two dates of a list; a comma stands inside one."""
    return frozenset(section_keys("calendar.json", "between_dates"))


@cache
def through() -> frozenset[str]:
    """The keys of what stands between the two ends of an interval: 5 to 14."""
    return frozenset(section_keys("calendar.json", "through"))


@cache
def date_joints() -> frozenset[str]:
    """The keys of what may stand between the parts of one date: 25 and 26 September, 2024."""
    return between_dates().union(section_keys("calendar.json", "within_dates"))
