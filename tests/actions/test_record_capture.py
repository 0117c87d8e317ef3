"""What a source gave is kept once, as it came."""

import datetime as dt
import hashlib

import pytest
from django.core.exceptions import ValidationError
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.record_capture import record_capture
from documents.models import Capture, Event
from tests import records

PAGE = b"<html><body><p>Calls upon all parties to keep the Strait open.</p></body></html>"
LATER = records.AT + dt.timedelta(days=3)


class RecordCaptureTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.source = records.source()

    def _record(self, content: bytes = PAGE, **fields: object) -> Capture:
        return record_capture(records.ACTOR, self.source, content, **fields).capture

    def test_bytes_are_kept_with_how_they_came(self) -> None:
        capture = self._record(
            media_type="text/html; charset=utf-8",
            status=200,
            at=records.AT,
            final_address="https://strait.example/communique/",
        )
        capture.refresh_from_db()
        assert capture.read_content() == PAGE
        assert capture.sha256 == hashlib.sha256(PAGE).hexdigest()
        assert (capture.media_type, capture.status) == ("text/html; charset=utf-8", 200)
        assert capture.captured_at == records.AT
        assert capture.final_address == "https://strait.example/communique/"
        event = Event.objects.first()
        assert (event.action, event.object_type) == ("add", "capture")
        assert event.after["sha256"] == capture.sha256

    def test_the_same_bytes_again_are_the_same_capture_and_overwrite_nothing(self) -> None:
        first = self._record(status=200, at=records.AT, media_type="text/html")
        events = Event.objects.count()
        again = record_capture(
            records.ACTOR, self.source, PAGE, status=203, at=LATER, media_type="text/plain"
        )
        assert not again.is_new
        assert again.capture == first
        first.refresh_from_db()
        assert (first.status, first.captured_at, first.media_type) == (
            200,
            records.AT,
            "text/html",
        )
        assert Event.objects.count() == events

    def test_other_bytes_and_other_sources_have_captures_of_their_own(self) -> None:
        self._record()
        self._record(PAGE + b"\n")
        other = records.source(key="party")
        assert record_capture(records.ACTOR, other, PAGE).is_new
        assert Capture.objects.count() == 3

    def test_a_name_it_was_uploaded_by_is_kept(self) -> None:
        assert self._record(file_name="communiqué.docx").file_name == "communiqué.docx"

    def test_a_hostile_name_is_refused_by_its_field(self) -> None:
        with pytest.raises(ValidationError) as refused:
            self._record(file_name="communique\0.docx")
        assert set(refused.value.message_dict) == {"file_name"}
        assert not Capture.objects.exists()

    def test_it_takes_the_right_to_add_captures(self) -> None:
        for name in ("add_source", "view_capture"):
            with pytest.raises(PermissionRefused, match="add_capture"):
                record_capture(Actor.of(records.user(name, name)), self.source, PAGE)
        may = Actor.of(records.user("fetcher", "add_capture"))
        assert record_capture(may, self.source, PAGE).is_new
