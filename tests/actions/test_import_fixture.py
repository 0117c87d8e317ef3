"""Fixtures taken in: what is new, what is the same, what was edited, what follows later."""

from pathlib import Path

import pytest

from documents.actions.record_event import object_key
from documents.actions.save_record import save_record
from documents.models import Body, Document, Event, ImportedRecord, Meeting, Participant, Version
from tests.fixture_files import FIXTURE, STRAIT, TEXT, all_rows, strait, taken

pytestmark = pytest.mark.django_db


def _edited_title() -> Document:
    document = Document.objects.get(key="2031-05-14")
    document.title = "Joint Statement, as a curator has it"
    save_record(FIXTURE, document, reason="the gazette's spelling")
    return document


def test_everything_that_the_file_says_is_there() -> None:
    result = taken(STRAIT)
    assert result.counts == {"created": 13, "new version": 1}
    document = Document.objects.get(key="2031-05-14")
    assert document.meeting == Meeting.objects.get(place="Évora")
    assert [body.slug for body in document.issuing_bodies.all()] == ["strait-group"]
    assert [source.key for source in document.abstract_sources.all()] == ["gazette"]
    assert document.relations.get().to.key == "2030-03-02"
    assert str(Body.objects.get().memberships.get().since) == "2010"


def test_a_text_is_kept_to_the_character_cut_and_published_as_attested() -> None:
    taken(STRAIT)
    version = Version.objects.get()
    assert (version.number, version.text) == (1, TEXT)
    assert [clause.ref for clause in version.clauses.all()][-3:] == ["op2", "op2.a", "op2.b"]
    event = version.events.get()
    assert (event.kind, event.attestation, event.actor) == (
        "published",
        "proofread",
        "system:fixture",
    )
    assert event.at.isoformat() == "2031-06-01T12:00:00+00:00"


def test_the_second_import_finds_nothing_to_change() -> None:
    taken(STRAIT)
    before = all_rows()
    result = taken(STRAIT)
    assert result.counts == {"unchanged": 14}
    assert not result.has_changes
    assert all_rows() == before


def test_every_record_has_its_event() -> None:
    taken(STRAIT)
    events = Event.objects.filter(object_key=object_key(Document.objects.get(key="2030-03-02")))
    assert [(event.actor, event.action, event.reason) for event in events] == [
        ("system:fixture", "add", "Import of strait.yaml")
    ]


def test_a_dry_run_says_what_would_come_and_writes_nothing() -> None:
    before = all_rows()
    result = taken(STRAIT, is_dry=True)
    assert result.counts == {"created": 13, "new version": 1}
    assert all_rows() == before


def test_a_record_that_changed_in_the_file_is_updated(tmp_path: Path) -> None:
    taken(STRAIT)
    result = taken(strait(tmp_path, ("place: Évora", "place: Port Évora")))
    assert result.counts == {"unchanged": 13, "updated": 1}
    assert Meeting.objects.get().place == "Port Évora"
    event = Event.objects.get(action="change", object_type="meeting")
    assert (event.before, event.after) == ({"place": "Évora"}, {"place": "Port Évora"})


def test_what_a_file_no_longer_says_goes_back_to_its_default(tmp_path: Path) -> None:
    taken(STRAIT)
    taken(strait(tmp_path, ("    role: chair\n", "")))
    assert Participant.objects.get().role == ""


def test_a_list_that_changed_in_the_file_is_updated(tmp_path: Path) -> None:
    taken(STRAIT)
    gone = '    abstract_sources:\n      - [strait, "2031-05-14", gazette]\n'
    result = taken(strait(tmp_path, (gone, "")))
    assert result.counts["updated"] == 1
    assert not Document.objects.get(key="2031-05-14").abstract_sources.exists()


def test_a_record_edited_since_its_import_is_kept_and_named(tmp_path: Path) -> None:
    taken(STRAIT)
    _edited_title()
    result = taken(strait(tmp_path, ("title: Joint Statement of 2031", "title: Statement")))
    kept = [record for record in result.records if record.outcome == "kept"]
    assert [record.label for record in kept] == ["document strait/2031-05-14"]
    assert "edited here since its last import; the file differs in title" in kept[0].note
    assert Document.objects.get(key="2031-05-14").title == "Joint Statement, as a curator has it"
    assert not result.has_changes


def test_an_edited_record_stays_kept_at_every_later_import() -> None:
    taken(STRAIT)
    _edited_title()
    assert taken(STRAIT).counts["kept"] == 1
    assert taken(STRAIT).counts["kept"] == 1


def test_a_file_that_caught_up_with_an_edit_leads_again(tmp_path: Path) -> None:
    taken(STRAIT)
    _edited_title()
    old = "title: Joint Statement of 2031"
    assert taken(strait(tmp_path, (old, "title: Joint Statement, as a curator has it"))).counts == {
        "unchanged": 14
    }
    assert taken(strait(tmp_path, (old, "title: Statement"))).counts["updated"] == 1


def test_a_record_made_here_by_hand_is_kept() -> None:
    save_record(FIXTURE, Body(slug="strait-group", name="Strait Group"))
    result = taken(STRAIT)
    assert [record.note for record in result.records if record.outcome == "kept"] == [
        "it stands here otherwise, and not by an import; the file differs in name, is_fictional"
    ]


def test_a_record_deleted_here_is_not_brought_back() -> None:
    taken(STRAIT)
    Participant.objects.get().delete()
    result = taken(STRAIT)
    assert [record.label for record in result.records if record.outcome == "kept"] == [
        "participant strait-group/2031-05-14/1"
    ]
    assert not Participant.objects.exists()


def test_what_was_imported_is_noted_for_records_but_not_for_versions() -> None:
    taken(STRAIT)
    assert set(ImportedRecord.objects.values_list("object_type", flat=True)).isdisjoint(
        {"version", "versionevent"}
    )
    assert ImportedRecord.objects.count() == 12


def test_markup_in_a_title_is_the_plain_text_it_is(tmp_path: Path) -> None:
    title = "<script>alert('1')</script> & <b>Joint</b> Statement"
    taken(strait(tmp_path, ("title: Joint Statement of 2031", f'title: "{title}"')))
    assert Document.objects.get(key="2031-05-14").title == title


def test_two_files_may_refer_to_each_other(tmp_path: Path) -> None:
    written = STRAIT.read_text("utf-8")
    head, _, relation = written.partition("- model: documents.relation")
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    body = head.index("- model: documents.series")
    one.write_text(head[body:], "utf-8")
    two.write_text(head[:body] + "- model: documents.relation" + relation, "utf-8")
    assert taken(one, two).counts == {"created": 13, "new version": 1}
