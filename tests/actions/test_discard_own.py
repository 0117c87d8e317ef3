"""What somebody made by mistake goes again, by themselves and as long as it is theirs alone."""

import pytest
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.discard_own import discard_own
from documents.actions.refusal import ActionRefused
from documents.actions.save_draft import save_draft
from documents.actions.save_record import save_record
from documents.actions.submit_version import submit_version
from documents.actions.take_back_version import take_back_version
from documents.actions.take_in import Provenance, TakenIn, Wanted, take_in
from documents.ingest.reading import File
from documents.models import Capture, Event, Source, Version, Witness
from documents.selectors.verification import verify_archive
from tests import records
from tests.cast import make_cast

MISTAKE = "Taken in for the wrong meeting."


class DiscardOwnTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.cast = make_cast()
        cls.contributor = Actor.of(cls.cast.contributor)
        cls.curator = Actor.of(cls.cast.curator)

    def taken_in(self) -> TakenIn:
        file = File("pasted.txt", records.TEXT.encode(), "text/plain; charset=utf-8")
        outlet = Provenance("The Harbour Gazette", "press")
        return take_in(self.contributor, records.document(), file, outlet, Wanted("en"))

    def test_a_draft_then_its_witness_go_and_the_bytes_stay(self) -> None:
        taken = self.taken_in()
        assert taken.draft is not None
        with pytest.raises(ActionRefused, match="rests on A: The Harbour Gazette"):
            discard_own(self.contributor, taken.witness, reason=MISTAKE)
        discard_own(self.contributor, taken.draft, reason=MISTAKE)
        discard_own(self.contributor, taken.witness, reason=MISTAKE)

        assert not Version.objects.exists()
        assert not Witness.objects.exists()
        assert Capture.objects.count() == 1
        with pytest.raises(ActionRefused, match="what was captured never goes"):
            discard_own(self.contributor, Source.objects.get(), reason=MISTAKE)
        events = Event.objects.filter(action="discard").order_by("pk")
        assert [event.object_type for event in events] == ["version", "witness"]
        assert {(event.actor, event.reason) for event in events} == {("user:contributor", MISTAKE)}
        assert events[1].before["siglum"] == "A"
        assert verify_archive().faults == ()

    def test_a_source_without_a_capture_goes(self) -> None:
        source = Source(document=records.document(), key="agency", publisher="Agency")
        source.role, source.gives = Source.Role.AGENCY, Source.Gives.TEXT
        save_record(self.contributor, source)
        discard_own(self.contributor, source, reason=MISTAKE)
        assert not Source.objects.exists()

    def test_what_others_made_or_changed_stays(self) -> None:
        taken = self.taken_in()
        assert taken.draft is not None
        with pytest.raises(ActionRefused, match="not of your making"):
            discard_own(self.curator, taken.draft, reason=MISTAKE)
        text = records.LATER_TEXT
        save_draft(self.curator, taken.draft.expression, text, draft=taken.draft)
        with pytest.raises(ActionRefused, match="not of your making alone"):
            discard_own(self.contributor, taken.draft, reason=MISTAKE)

    def test_what_was_submitted_once_stays_also_when_it_was_taken_back(self) -> None:
        draft = save_draft(self.contributor, records.expression(), records.TEXT)
        submit_version(self.contributor, draft)
        take_back_version(self.contributor, draft)
        with pytest.raises(ActionRefused, match="was submitted once"):
            discard_own(self.contributor, draft, reason=MISTAKE)

    def test_a_published_version_stays(self) -> None:
        with pytest.raises(ActionRefused, match="is published"):
            discard_own(records.ACTOR, records.published_version(), reason=MISTAKE)

    def test_a_key_that_was_anothers_is_no_claim(self) -> None:
        document = records.document()
        source = records.source(document)
        first = Witness(document=document, source=source, siglum="A", language="en")
        first.text = records.TEXT
        save_record(self.contributor, first)
        discard_own(self.contributor, first, reason=MISTAKE)
        second = records.witness(document, source=source, siglum="A")
        with pytest.raises(ActionRefused, match="not of your making"):
            discard_own(self.contributor, second, reason=MISTAKE)

    def test_a_reader_discards_nothing(self) -> None:
        taken = self.taken_in()
        with pytest.raises(PermissionRefused):
            discard_own(Actor.of(self.cast.reader), taken.witness, reason=MISTAKE)
