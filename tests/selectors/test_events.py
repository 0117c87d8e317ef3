"""A record's Events as its history shows them."""

from django.test import TestCase

from documents.actions.publish_version import publish_version
from documents.actions.save_record import save_record
from documents.models import Event
from documents.selectors.events import FieldChange, changes_of, events_of
from tests import records


class EventsOfTests(TestCase):
    def test_the_newest_comes_first(self) -> None:
        meeting = records.meeting()
        meeting.place = "Île Veldt"
        save_record(records.ACTOR, meeting)
        records.meeting("2024-01-09")
        assert [event.action for event in events_of(meeting)] == ["change", "add"]

    def test_a_version_s_begin_with_its_draft(self) -> None:
        draft = records.draft()
        other = records.draft(records.expression(language="fr"))
        version = publish_version(records.ACTOR, draft, attestation="machine-read")
        assert [event.action for event in events_of(version)] == ["publish", "draft"]
        assert [event.action for event in events_of(other)] == ["draft"]

    def test_records_of_another_kind_with_the_same_key_are_apart(self) -> None:
        document = records.document("2023-05-04", series=records.series("veldt-group"))
        meeting = records.meeting("2023-05-04")
        assert events_of(document).get().object_key == events_of(meeting).get().object_key
        assert events_of(document).get().object_type == "document"


class ChangesOfTests(TestCase):
    def test_a_change(self) -> None:
        event = Event(before={"place": "", "note": None}, after={"place": "Île Veldt", "note": ""})
        assert changes_of(event) == [FieldChange("place", "", "Île Veldt")]

    def test_a_new_record_shows_what_was_filled_in(self) -> None:
        event = Event(before=None, after={"note": "", "subjects": ["Straits"], "is_in_span": False})
        assert changes_of(event) == [
            FieldChange("subjects", None, '["Straits"]'),
            FieldChange("is_in_span", None, "false"),
        ]

    def test_nothing(self) -> None:
        assert changes_of(Event(before=None, after=None)) == []
