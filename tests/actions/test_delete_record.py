"""Deleting is for records that nothing rests on, and leaves its Event."""

import pytest
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.delete_record import delete_record
from documents.actions.refusal import ActionRefused
from documents.actions.save_record import save_record
from documents.models import Body, Document, Event, Meeting, Version
from tests import records

MODELS = ("body", "document", "meeting", "source", "version", "witness", "expression")


class DeleteRecordTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        rights = [f"delete_{name}" for name in MODELS]
        cls.guardian = Actor.of(records.user("guardian", *rights))

    def test_the_event_keeps_what_it_said(self) -> None:
        meeting = records.meeting()
        delete_record(self.guardian, meeting, "Entered twice.")
        event = Event.objects.get(action="delete")
        assert not Meeting.objects.exists()
        assert (event.object_key, event.reason) == ("veldt-group/2023-05-04", "Entered twice.")
        assert event.before["place"] == "Port Saltmarsh"
        assert event.after is None

    def test_lists_are_kept_in_the_event_too(self) -> None:
        document = records.document()
        delete_record(self.guardian, document)
        assert Event.objects.get(action="delete").before["issuing_bodies"] == ["veldt-group"]
        assert Body.objects.exists()

    def test_what_others_rest_on_stays(self) -> None:
        source = records.source()
        document = source.document
        for obj, rests in (
            (document.series.body, "series “Communiqués on the Strait of Veldt”"),
            (document, "source “Secretariat"),
        ):
            with pytest.raises(ActionRefused, match=rests):
                delete_record(self.guardian, obj)
        assert Document.objects.exists()

    def test_what_stands_in_a_list_stays(self) -> None:
        source = records.source()
        save_record(records.ACTOR, source.document, related={"abstract_sources": [source]})
        with pytest.raises(ActionRefused, match="document “veldt/2023-05-04” rests"):
            delete_record(self.guardian, source)

    def test_a_long_list_is_cut(self) -> None:
        for day in range(10, 17):
            records.document(f"2023-05-{day}")
        body = Body.objects.get()
        with pytest.raises(ActionRefused, match="3 more rest on it"):
            delete_record(self.guardian, body)

    def test_a_draft_goes_with_its_clauses(self) -> None:
        draft = records.draft()
        delete_record(self.guardian, draft)
        assert not Version.objects.exists()

    def test_a_published_version_stays(self) -> None:
        version = records.published_version()
        with pytest.raises(ActionRefused, match="withdraw or seal"):
            delete_record(self.guardian, version)

    def test_logs_are_not_for_it(self) -> None:
        version = records.published_version()
        for obj in (version.events.get(), version.clauses.first(), Event.objects.first()):
            with pytest.raises(TypeError):
                delete_record(self.guardian, obj)

    def test_who_may_not_does_not(self) -> None:
        meeting = records.meeting()
        with pytest.raises(PermissionRefused, match="delete_meeting"):
            delete_record(records.ACTOR, meeting)
        assert Meeting.objects.exists()
