"""Fixture files read into records, and what is wrong with their form, by file, line and field."""

from pathlib import Path

import pytest

from documents.ingest import fixture
from documents.ingest.fixture import read_fixtures
from documents.ingest.fixture_faults import BadFixture, Fault
from documents.models import Meeting, Version
from tests.fixture_files import STRAIT, TEXT, a_file, line_of, strait


def faults(*paths: Path) -> tuple[Fault, ...]:
    with pytest.raises(BadFixture) as refused:
        read_fixtures(paths)
    return refused.value.faults


def test_records_know_their_key_their_place_and_what_they_say() -> None:
    records = {record.label: record for record in read_fixtures([STRAIT])}
    meeting = records["meeting strait-group/2031-05-14"]
    assert (meeting.model, meeting.path) == (Meeting, str(STRAIT))
    assert meeting.line == line_of(STRAIT, "- model: documents.meeting")
    assert str(meeting.values["dates"]) == "2031-05-14/2031-05-15"
    assert meeting.references == {"body": ("strait-group",)}
    assert records["version strait/2031-05-14/en/1"].values["text"] == TEXT


def test_a_version_without_number_gets_the_next(tmp_path: Path) -> None:
    path = strait(tmp_path, ("    number: 1\n    base_witness", "    base_witness"))
    assert [record.key for record in read_fixtures([path]) if record.model is Version] == [
        ("strait", "2031-05-14", "en", "1")
    ]


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ("model: documents.series", "model: documents.serie", "model", "No such model"),
        ("model: documents.claim", "model: documents.event", "model", "No such model"),
        ("model: documents.claim", "model: auth.user", "model", "No such model"),
        ("    place: Évora", "    city: Évora", "city", "no such field; it has body, key, dates"),
        ("    place: Évora", "    place_folded: e", "place_folded", "no such field"),
        ("    place: Évora", "    id: 7", "id", "no such field"),
        ("    dates: ", "    dates: 2031-05-99 # ", "dates", "not a date in the calendar"),
        ("    member: Norland\n", "    member:\n", "member", "no null"),
        (
            'meeting: [strait-group, "2031-05-14"]\n    adopted',
            "meeting: [strait-group]\n    adopted",
            "meeting",
            "has 2 parts, [body, key], and here are 1",
        ),
        ('series: [strait]\n    key: "2030', 'series: null\n    key: "2030', "series", "null"),
        ("adoption: statement", "adoption: acclaim", "adoption", "not a valid choice"),
        ("siglum: G", "siglum: GGGGGGGGG", "siglum", "at most 8"),
        ("language: en\n    extent", "language: English\n    extent", "language", "ISO 639"),
        ("https://gazette", "javascript:gazette", "address", "valid URL"),
    ],
)
def test_a_value_that_will_not_do_is_named_by_line_and_field(
    tmp_path: Path, old: str, new: str, field: str, said: str
) -> None:
    (fault,) = faults(strait(tmp_path, (old, new)))
    assert (fault.field, fault.line) == (field, line_of(STRAIT, old))
    assert said in fault.message


def test_a_field_that_is_missing_is_named_at_its_record(tmp_path: Path) -> None:
    path = strait(tmp_path, ("    name: Contact Group on the Strait of Meridia\n", ""))
    (fault,) = faults(path)
    assert (fault.field, fault.line) == ("name", line_of(path, "- model: documents.body"))
    assert str(fault) == f"{path}:{fault.line}: name: This field is missing; write it."


def test_row_numbers_and_other_keys_beside_the_fields_are_refused(tmp_path: Path) -> None:
    path = strait(tmp_path, ("- model: documents.claim", "- pk: 1\n  model: documents.claim"))
    (fault,) = faults(path)
    assert (fault.field, fault.line) == ("pk", line_of(path, "- pk: 1"))
    assert "natural keys" in fault.message


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("model: documents.body\n", "list of records"),
        ("just words\n", "list of records"),
        ("[]\n", "list of records"),
        ("- documents.body\n", "mapping of model and fields"),
        ("- {model: documents.body, fields: [slug]}\n", "mapping of fields and values"),
        ("- {model: documents.body}\n", "missing from the record"),
        ("- {model: [documents.body], fields: {}}\n", "No such model"),
    ],
)
def test_what_is_no_list_of_records_is_refused(tmp_path: Path, written: str, said: str) -> None:
    (fault,) = faults(a_file(tmp_path, written))
    assert (fault.line, said in fault.message) == (1, True)


def test_a_record_that_stands_twice_is_refused_with_both_places(tmp_path: Path) -> None:
    path = strait(tmp_path, ('    key: "2030-03-02"', '    key: "2031-05-14"'))
    (fault,) = faults(path)
    first = line_of(path, "- model: documents.document")
    assert "document strait/2031-05-14 stands here a second time" in fault.message
    assert f"first at {path}:{first};" in fault.message
    assert fault.line == first + 11


def test_records_of_two_files_are_held_against_each_other(tmp_path: Path) -> None:
    again = a_file(tmp_path, "- {model: documents.body, fields: {slug: strait-group, name: A}}\n")
    (fault,) = faults(STRAIT, again)
    assert (fault.path, fault.line) == (str(again), 1)


def test_a_file_that_is_given_twice_is_one_fault(tmp_path: Path) -> None:
    linked = tmp_path / "again.yaml"
    linked.symlink_to(STRAIT)
    assert [str(fault) for fault in faults(STRAIT, linked)] == [
        f"{linked}: This file is given twice; name it once."
    ]


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    one = strait(tmp_path, ("place: Évora", "city: Évora"), ("role: chair", "role: [chair]"))
    two = a_file(tmp_path, "- &a x\n", "two.yaml")
    assert [fault.field for fault in faults(one, two)] == ["city", "role", ""]


def test_what_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("# a comment\n- Évora\n".encode("latin-1"))
    (fault,) = faults(path)
    assert (fault.line, "UTF-8" in fault.message) == (2, True)


def test_a_byte_order_mark_before_the_file_is_none_of_its_text(tmp_path: Path) -> None:
    path = a_file(tmp_path, "\ufeff" + STRAIT.read_text("utf-8"))
    assert len(read_fixtures([path])) == len(read_fixtures([STRAIT]))


def test_a_file_that_is_not_there_or_a_folder_is_named(tmp_path: Path) -> None:
    missing, folder = faults(tmp_path / "none.yaml", tmp_path)
    assert str(missing).startswith(f"{tmp_path / 'none.yaml'}: The file cannot be read")
    assert "cannot be read" in folder.message


def test_a_file_beyond_all_measure_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fixture, "MAX_FILE_BYTES", 1000)
    (fault,) = faults(STRAIT)
    assert "more than 1,000 bytes" in fault.message
