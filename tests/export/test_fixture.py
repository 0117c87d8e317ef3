"""Records written as a fixture: defaults left out, texts as blocks, a clause a line."""

import datetime as dt

import pytest

from documents.dates import DateSpan
from documents.export.fixture import fixture_of
from documents.models import (
    Body,
    Capture,
    Document,
    Expression,
    Series,
    Source,
    Version,
    VersionEvent,
)

GROUP = Body(pk=1, slug="strait-group", name="Contact Group on the Strait")
DOCUMENT = Document(
    pk=1,
    series=Series(pk=1, slug="strait", body=GROUP),
    key="2031-05-14",
    title="Joint Statement: 2031",
)
EXPRESSION = Expression(pk=1, document=DOCUMENT, language="no")
VERSION = Version(pk=1, expression=EXPRESSION, number=1)


def written(record: Body | Capture | Version | VersionEvent) -> list[str]:
    """The lines of the one record's fields."""
    return list(fixture_of([record]))[3:]


def test_a_heading_and_a_record() -> None:
    assert list(fixture_of([GROUP], ["The strait.", ""])) == [
        "# The strait.",
        "#",
        "",
        "- model: documents.body",
        "  fields:",
        "    slug: strait-group",
        "    name: Contact Group on the Strait",
    ]


def test_references_and_dates_are_written_so_that_all_read_them_alike() -> None:
    organ = Body(slug="office", name="No", parent=GROUP, established=DateSpan.parse("2031-05"))
    assert written(organ) == [
        "    slug: office",
        '    name: "No"',
        "    parent: [strait-group]",
        '    established: "2031-05"',
    ]


def test_texts_stand_as_blocks_above_their_checksum() -> None:
    version = Version(expression=EXPRESSION, text="The Ministers:\n\nmet.\n\n", text_sha256="ab")
    assert "\n".join(written(version)).splitlines() == [
        '    expression: [strait, "2031-05-14", "no"]',
        "    text: |+",
        "      The Ministers:",
        "",
        "      met.",
        "",
        "    text_sha256: ab",
    ]


def test_a_text_that_no_block_holds_is_quoted() -> None:
    version = Version(expression=EXPRESSION, text="met\u2028\n again\n")
    assert '    text: "met\\u2028\\n again\\n"' in written(version)


@pytest.mark.parametrize("names", [["start", "ref", "verbs"], ["verbs", "start", "ref"]])
def test_a_clause_is_a_line_whose_order_is_no_database_s(names: list[str]) -> None:
    values = {"ref": "op1", "start": 3, "verbs": ["call upon"]}
    version = Version(
        expression=EXPRESSION,
        cut=[{name: values[name] for name in names}],
        metadata={"b": {"d": 1, "c": None}, "a": "x: y"},
    )
    assert written(version)[1:] == [
        "    metadata:",
        '      a: "x: y"',
        "      b: {c: null, d: 1}",
        "    cut:",
        "      - {ref: op1, start: 3, verbs: [call upon]}",
    ]


def test_an_event_names_no_account_and_its_time_in_utc() -> None:
    at = dt.datetime(2031, 6, 1, 14, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    event = VersionEvent(version=VERSION, number=1, kind="published", actor="user:curator", at=at)
    assert written(event) == [
        '    version: [strait, "2031-05-14", "no", 1]',
        "    number: 1",
        "    kind: published",
        '    actor: "system:fixture"',
        '    at: "2031-06-01T12:00:00Z"',
    ]


def test_bytes_are_written_in_base64() -> None:
    source = Source(pk=1, document=DOCUMENT, key="gazette")
    capture = Capture(source=source, sha256="ab", content=b"%PDF")
    assert "    content: JVBERg==" in written(capture) or '    content: "JVBERg=="' in written(
        capture
    )
