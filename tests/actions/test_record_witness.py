"""What a source says is kept once under a siglum, with its doubts and what it says of itself."""

import itertools

import pytest
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.check_text import TextRefused
from documents.actions.record_capture import record_capture
from documents.actions.record_witness import RecordedWitness, record_witness, sigla
from documents.actions.refusal import ActionRefused
from documents.ingest.reading import Doubt, Metadata, Reading, Vote
from documents.models import Witness
from tests import records

DOUBTS = (
    Doubt("lead", "The first paragraph may be the paper's own.", 0, 41),
    Doubt("charset", "The page names no charset."),
)
METADATA = Metadata(
    title="Joint communiqué", language="en", sponsors=("Veldt",), vote=Vote(5, 0, 1)
)


def reading(text: str = records.TEXT, **fields: object) -> Reading:
    return Reading("html", text, **{"metadata": METADATA, "doubts": DOUBTS} | fields)


class RecordWitnessTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.document = records.document()
        cls.source = records.source(cls.document)
        cls.capture = record_capture(records.ACTOR, cls.source, b"<p>page</p>").capture

    def _record(self, read: Reading | None = None, **fields: object) -> RecordedWitness:
        given = {"source": self.source, "capture": self.capture} | fields
        return record_witness(records.ACTOR, self.document, reading=read or reading(), **given)

    def test_it_keeps_text_doubts_and_metadata(self) -> None:
        recorded = self._record(extent=Witness.Extent.CONDENSED, note="As printed.")
        witness = Witness.objects.get(pk=recorded.witness.pk)
        assert recorded.is_new
        assert (witness.siglum, witness.language, witness.extent) == ("A", "en", "condensed")
        assert (witness.text, witness.capture, witness.note) == (
            records.TEXT,
            self.capture,
            "As printed.",
        )
        assert witness.doubts == [
            {
                "kind": "lead",
                "message": "The first paragraph may be the paper's own.",
                "start": 0,
                "end": 41,
            },
            {"kind": "charset", "message": "The page names no charset."},
        ]
        assert witness.metadata == {
            "title": "Joint communiqué",
            "language": "en",
            "sponsors": ["Veldt"],
            "vote": {"votes_for": 5, "against": 0, "abstentions": 1},
        }

    def test_the_same_text_from_the_same_source_is_unchanged(self) -> None:
        first = self._record().witness
        again = self._record(reading(doubts=(), metadata=Metadata(language="en")))
        assert (again.witness, again.is_new) == (first, False)
        first.refresh_from_db()
        assert len(first.doubts) == len(DOUBTS)

    def test_another_text_takes_the_next_free_siglum(self) -> None:
        records.witness(self.document, siglum="B")
        assert self._record().witness.siglum == "A"
        assert self._record(reading(records.LATER_TEXT)).witness.siglum == "C"

    def test_the_same_text_from_another_source_is_another_witness(self) -> None:
        self._record()
        other = records.source(self.document, "party")
        recorded = self._record(source=other, capture=None)
        assert recorded.is_new
        assert recorded.witness.siglum == "B"

    def test_the_language_given_goes_before_the_one_said_and_one_is_needed(self) -> None:
        assert self._record(language="fr").witness.language == "fr"
        with pytest.raises(ActionRefused, match="in which language"):
            self._record(reading(metadata=Metadata()))

    def test_a_source_or_a_capture_of_something_else_is_refused(self) -> None:
        other = records.source(records.document("2022-05-12"))
        with pytest.raises(ActionRefused, match="is a source of"):
            self._record(source=other, capture=None)
        party = records.source(self.document, "party")
        with pytest.raises(ActionRefused, match="had from"):
            self._record(source=party)

    def test_a_text_that_cannot_be_stored_is_refused(self) -> None:
        for text in ("", "Calls upon\rall parties", "Calls upon\0"):
            with pytest.raises(TextRefused):
                self._record(reading(text))
        assert not Witness.objects.exists()

    def test_it_takes_the_right_to_add_witnesses(self) -> None:
        actor = Actor.of(records.user("reader", "add_capture"))
        with pytest.raises(PermissionRefused, match="add_witness"):
            record_witness(actor, self.document, self.source, self.capture, reading())


def test_sigla_go_on_after_z() -> None:
    assert list(itertools.islice(sigla(), 25, 28)) == ["Z", "AA", "AB"]
