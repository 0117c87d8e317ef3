"""A catalogue record is checked, saved and audited in one step, or not at all."""

from hashlib import sha256
from unittest.mock import patch

import pytest
from django.core.exceptions import ValidationError
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.record_event import object_key, record_event
from documents.actions.save_record import save_record
from documents.dates import DateSpan
from documents.models import Body, Capture, Document, Event, Meeting, Source, VersionEvent
from tests import records


class SaveRecordTests(TestCase):
    def test_a_new_record_has_its_event(self) -> None:
        body = Body(slug="veldt-group", name="Contact Group on the Strait of Veldt")
        saved = save_record(records.ACTOR, body, "From the founding communiqué.")
        event = Event.objects.get()
        assert saved.is_new
        assert (event.actor, event.action) == ("system:fixture", "add")
        assert (event.object_type, event.object_key) == ("body", "veldt-group")
        assert event.before is None
        assert event.after["name"] == "Contact Group on the Strait of Veldt"
        assert event.reason == "From the founding communiqué."

    def test_a_change_says_what_was_and_what_is(self) -> None:
        meeting = records.meeting("2023-05-04")
        meeting.place = "Île Veldt"
        meeting.dates = DateSpan.parse("2023-05-04/2023-05-05")
        saved = save_record(records.ACTOR, meeting)
        event = Event.objects.get(action="change")
        assert saved.changed == ("dates", "place")
        assert event.before == {"dates": "2023-05-04", "place": "Port Saltmarsh"}
        assert event.after == {"dates": "2023-05-04/2023-05-05", "place": "Île Veldt"}
        assert Meeting.objects.get().place_folded == "ile veldt"

    def test_nothing_changed_writes_nothing(self) -> None:
        document = records.document()
        count = Event.objects.count()
        saved = save_record(
            records.ACTOR, document, related={"issuing_bodies": [document.series.body]}
        )
        assert saved.changed == ()
        assert Event.objects.count() == count

    def test_related_records_are_part_of_the_change(self) -> None:
        document = records.document()
        other = records.body("harbour-council", name="Harbour Council")
        bodies = [document.series.body, other]
        save_record(records.ACTOR, document, related={"issuing_bodies": bodies})
        event = Event.objects.get(action="change")
        assert set(document.issuing_bodies.all()) == set(bodies)
        assert event.after == {"issuing_bodies": ["harbour-council", "veldt-group"]}

    def test_a_record_that_is_not_valid_is_refused_whole(self) -> None:
        document = records.document()
        document.votes_for = 12
        with pytest.raises(ValidationError, match="document_tally_only_with_a_vote"):
            save_record(records.ACTOR, document)
        assert Document.objects.get().votes_for is None
        assert not Event.objects.filter(action="change").exists()

    def test_the_keys_that_move_are_no_document_s(self) -> None:
        for key in ("latest", "previous"):
            with pytest.raises(ValidationError, match="document_key_stays_put"):
                records.document(key)

    def test_what_no_column_holds_is_refused_by_field(self) -> None:
        document = records.document()
        for field, value in (
            ("title", "Joint\0communiqué"),
            ("note", "half \ud800 of a sign"),
            ("sponsors", ["Harbour\0Council"]),
        ):
            before = getattr(document, field)
            setattr(document, field, value)
            with pytest.raises(ValidationError) as refused:
                save_record(records.ACTOR, document)
            assert list(refused.value.message_dict) == [field]
            setattr(document, field, before)

    def test_markup_is_stored_as_the_text_it_is(self) -> None:
        records.document(title="<script>alert(1)</script>")
        assert Document.objects.get().title == "<script>alert(1)</script>"

    def test_who_may_not_does_not(self) -> None:
        reader = Actor.of(records.user("reader", "change_body"))
        with pytest.raises(PermissionRefused, match="add_body"):
            save_record(reader, Body(slug="veldt-group", name="Contact Group"))
        assert not Body.objects.exists()

    def test_without_its_event_nothing_is_saved(self) -> None:
        body = Body(slug="veldt-group", name="Contact Group")
        failing = patch("documents.actions.save_record.record_event", side_effect=RuntimeError)
        with failing, pytest.raises(RuntimeError):
            save_record(records.ACTOR, body)
        assert not Body.objects.exists()

    def test_versions_and_logs_are_not_for_it(self) -> None:
        version = records.published_version()
        for obj in (version, VersionEvent(version=version), Event()):
            with pytest.raises(TypeError):
                save_record(records.ACTOR, obj)


class WitnessTests(TestCase):
    def test_its_digest_is_made(self) -> None:
        witness = records.witness(text="Recalling its communiqué;\n")
        assert witness.text_sha256 == sha256("Recalling its communiqué;\n".encode()).hexdigest()

    def test_a_digest_that_differs_is_refused(self) -> None:
        with pytest.raises(ValidationError, match="SHA-256 is"):
            records.witness(text_sha256="0" * 64)

    def test_its_text_is_checked(self) -> None:
        with pytest.raises(ValidationError, match="carriage return"):
            records.witness(text="Recalling\r\nits communiqué;")


class CaptureTests(TestCase):
    def _save(self, content: bytes, digest: str) -> None:
        source = Source.objects.first() or records.source()
        capture = Capture(source=source, content=content, sha256=digest)
        capture.captured_at = records.AT
        save_record(records.ACTOR, capture)

    def test_its_digest_is_held_against_its_bytes(self) -> None:
        content = "<p>Recalling its communiqué;</p>".encode()
        with pytest.raises(ValidationError, match="SHA-256 is"):
            self._save(content, "0" * 64)
        self._save(content, sha256(content).hexdigest())
        assert bytes(Capture.objects.get().content) == content


class RecordEventTests(TestCase):
    def test_a_draft_goes_by_its_row_and_a_version_by_its_number(self) -> None:
        draft = records.draft()
        assert object_key(draft) == f"veldt/2023-05-04/en/draft-{draft.pk}"
        draft.number = 1
        assert object_key(draft) == "veldt/2023-05-04/en/1"

    def test_a_record_without_a_natural_key_goes_by_its_row(self) -> None:
        user = records.user("curator")
        event = record_event(records.ACTOR, "grant", user, reason="Joined the desk.")
        assert event.object_key == user.username
