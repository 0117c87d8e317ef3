"""DateSpan: what is read, how it is written and spoken, and what is refused."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.dates import DateError, DateSpan


@pytest.mark.parametrize(
    ("written", "start", "end", "precision", "label"),
    [
        ("2024-09-25", "2024-09-25", "2024-09-25", "day", "25 September 2024"),
        ("2024-02", "2024-02-01", "2024-02-29", "month", "February 2024"),
        ("1994", "1994-01-01", "1994-12-31", "year", "1994"),
        ("2022-03-22/2022-03-23", "2022-03-22", "2022-03-23", "day", "22–23 March 2022"),
        ("2019/2024", "2019-01-01", "2024-12-31", "year", "2019 – 2024"),
        ("0001-01-01", "0001-01-01", "0001-01-01", "day", "1 January 1"),
    ],
)
def test_reads_what_sources_give(written, start, end, precision, label):
    span = DateSpan.parse(written)

    assert span == DateSpan(dt.date.fromisoformat(start), dt.date.fromisoformat(end), precision)
    assert span.label == label
    assert str(span) == written


@pytest.mark.parametrize(
    "written",
    [
        "",
        "25 September 2024",
        "2024-13-01",
        "2023-02-29",
        "0000",
        "2024-09-25/2024-09-24",
        "2024/2024-09",
        "2024-9-5",
        "٢٠٢٤-٠٩-٢٥",
        "2024-09-25\x00",
    ],
)
def test_refuses_what_is_no_date(written):
    with pytest.raises(DateError):
        DateSpan.parse(written)


@given(st.dates(), st.dates())
def test_written_forms_sort_as_the_days_do(one, other):
    first, second = DateSpan(one, one), DateSpan(other, other)

    assert (str(first) < str(second)) == (one < other)
    assert DateSpan.parse(str(first)) == first
