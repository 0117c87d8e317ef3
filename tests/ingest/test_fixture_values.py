"""One scalar as written, read by fields of every type."""

import datetime as dt
from typing import Any

import pytest

from documents.dates import DateSpan
from documents.ingest.fixture_schema import fields_of
from documents.ingest.fixture_values import (
    ValueFault,
    column_value,
    json_value,
    natural_key,
    natural_keys,
)
from documents.ingest.fixture_yaml import Listing, read_yaml
from documents.models import Body, Capture, Document, Expression, Meeting, Version, VersionEvent


def value(model: type[Any], field: str, written: str) -> Any:
    read = read_yaml(f"- {written}\n")
    assert isinstance(read, Listing)
    return column_value(fields_of(model)[field], read.items[0])


def refused(model: type[Any], field: str, written: str) -> str:
    with pytest.raises(ValueFault) as fault:
        value(model, field, written)
    return fault.value.message


@pytest.mark.parametrize(
    ("model", "field", "written", "expected"),
    [
        (Expression, "language", "no", "no"),
        (Document, "symbol", "1.10", "1.10"),
        (Document, "symbol", "2024-09-25", "2024-09-25"),
        (Document, "symbol", '""', ""),
        (Document, "symbol", '"null"', "null"),
        (Document, "symbol", '" x "', " x "),
        (Document, "is_in_span", "no", False),
        (Document, "is_in_span", "True", True),
        (Document, "votes_for", "17", 17),
        (Document, "votes_for", "~", None),
        (Document, "adopted", "2024-09-25", DateSpan.parse("2024-09-25")),
        (Document, "adopted", "2024", DateSpan.parse("2024")),
        (Document, "adopted", "", None),
        (Capture, "content", "UERG", b"PDF"),
        (
            VersionEvent,
            "at",
            "2031-06-01T12:00:00+02:00",
            dt.datetime(2031, 6, 1, 10, tzinfo=dt.UTC),
        ),
    ],
)
def test_a_value_is_read_as_its_field_wants_it(
    model: type[Any], field: str, written: str, expected: Any
) -> None:
    assert value(model, field, written) == expected


@pytest.mark.parametrize(
    ("model", "field", "written", "said"),
    [
        (Document, "title", "", "no null"),
        (Document, "title", "null", "between quotes"),
        (Document, "title", '""', "blank"),
        (Document, "title", "x" * 501, "has 501 characters; write at most 500."),
        (Document, "title", "[a]", "One value"),
        (Document, "key", "A_b", "lower-case"),
        (Document, "is_in_span", "maybe", "true or false"),
        (Document, "votes_for", "-1", "greater than or equal to 0"),
        (Document, "votes_for", "012", "digits only"),
        (Document, "votes_for", "9" * 5000, "no whole number"),
        (Document, "votes_for", "9" * 18, "too large"),
        (
            Document,
            "adoption",
            "acclaim",
            "write one of consensus, vote, statement, not-adopted, unknown.",
        ),
        (Document, "adopted", "2024-02-30", "not a date in the calendar"),
        (Document, "adopted", "25 September 2024", "write YYYY-MM-DD"),
        (Meeting, "dates", "2024-09-25/2024-09-24", "the end lies before the start"),
        (Capture, "content", "'%%%'", "not base64"),
        (VersionEvent, "at", "2031-06-01T12:00:00", "with its zone"),
        (VersionEvent, "at", "2031-13-01T12:00:00Z", "no time in the calendar"),
    ],
)
def test_what_a_field_cannot_take_is_refused(
    model: type[Any], field: str, written: str, said: str
) -> None:
    assert said in refused(model, field, written)


def test_in_json_only_what_json_types_is_typed() -> None:
    read = read_yaml('{a: 1, b: "1", c: true, d: no, e: 2024-09-25, f: null, g: [1.5, -2], h: 01}')
    assert json_value(read) == {
        "a": 1,
        "b": "1",
        "c": True,
        "d": "no",
        "e": "2024-09-25",
        "f": None,
        "g": [1.5, -2],
        "h": "01",
    }


def test_a_natural_key_is_strings_whatever_its_parts() -> None:
    assert natural_key(Version, read_yaml("[oic-jk, 2024-09-25, no, 1]")) == (
        "oic-jk",
        "2024-09-25",
        "no",
        "1",
    )
    assert natural_key(Body, read_yaml("null")) is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("oic-jk/2024-09-25", "a list: [series, key]"),
        ("[oic-jk]", "has 2 parts, [series, key], and here are 1"),
        ("[oic-jk, Not a key]", "lower-case"),
        ("[oic-jk, null]", "null"),
    ],
)
def test_what_is_no_natural_key_is_refused(written: str, said: str) -> None:
    with pytest.raises(ValueFault) as fault:
        natural_key(Document, read_yaml(written))
    assert said in fault.value.message


@pytest.mark.parametrize("written", ["x", "[[a], [a]]", "[null]"])
def test_a_list_names_each_record_once(written: str) -> None:
    with pytest.raises(ValueFault):
        natural_keys(Body, read_yaml(written))
