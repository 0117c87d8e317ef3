"""Texts taken in by hand: bytes, witness, draft, and nothing twice."""

from typing import Any

import pytest
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.publish_version import publish_version
from documents.actions.refusal import ActionRefused
from documents.actions.seal_version import seal_version
from documents.actions.take_in import Provenance, TakenIn, Wanted, take_in
from documents.ingest.reading import File, UnreadableFile
from documents.models import Capture, Source, Version, Witness
from tests import records
from tests.cast import make_cast
from tests.line_cuts import line_rows

OUTLET = Provenance(publisher="The Harbour Gazette", role="press", address="https://gazette.test/a")
OTHER_WORDING = records.TEXT.replace("Requests", "Asks")


class TakeInTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.cast = make_cast()
        cls.contributor = Actor.of(cls.cast.contributor)
        cls.document = records.document()

    def take(self, text: str = records.TEXT, of: Provenance = OUTLET, **wanted: Any) -> TakenIn:
        file = File("pasted.txt", text.encode(), "text/plain; charset=utf-8")
        return take_in(
            self.contributor, self.document, file, of, Wanted(**{"language": "en"} | wanted)
        )

    def test_a_first_text_becomes_a_draft_that_rests_on_its_witness(self) -> None:
        taken = self.take()

        assert taken.outcome == "draft"
        assert taken.draft is not None
        assert taken.draft.text == taken.witness.text == records.TEXT
        assert taken.draft.base_witness == taken.witness
        assert not taken.draft.is_published
        assert taken.witness.capture is not None
        assert taken.witness.capture.read_content() == records.TEXT.encode()
        assert (taken.witness.source.publisher, taken.witness.source.gives) == (
            "The Harbour Gazette",
            "text",
        )

    def test_the_same_text_from_the_same_source_is_nothing_new(self) -> None:
        self.take()
        again = self.take()

        assert again.outcome == "unchanged"
        counts = (Source.objects.count(), Capture.objects.count(), Witness.objects.count())
        assert counts == (1, 1, 1)
        assert Version.objects.count() == 1

    def test_a_differing_text_is_a_witness_and_no_version(self) -> None:
        self.take()
        other = Provenance(publisher="Strait Agency", role="agency")
        taken = self.take(OTHER_WORDING, other)

        assert (taken.outcome, taken.draft, taken.witness.siglum) == ("witness", None, "B")
        assert Version.objects.count() == 1

    def test_a_quite_different_text_is_kept_with_a_doubt_and_another_wording_without(self) -> None:
        self.take()
        other = Provenance(publisher="Strait Agency", role="agency")
        assert self.take(OTHER_WORDING, other).witness.doubts == []
        weather = "The weather stays dry in southern provinces, and fishing harbours reopen.\n"
        doubts = self.take(weather, other).witness.doubts

        assert [doubt["kind"] for doubt in doubts] == ["other-document"]

    def test_a_corrected_text_is_a_new_version_where_somebody_says_so(self) -> None:
        first = self.take().draft
        assert first is not None
        publish_version(records.ACTOR, first, attestation="machine-read")
        taken = self.take(
            OTHER_WORDING,
            Provenance(publisher="Secretariat", role="issuer"),
            kind="official-corrigendum",
            reason="The issuer's corrigendum of 6 May.",
        )

        assert taken.draft is not None
        assert (taken.draft.kind, taken.draft.expression) == (
            "official-corrigendum",
            first.expression,
        )

    def test_a_corrected_text_keeps_the_clauses_of_the_one_it_corrects(self) -> None:
        rows = [row | {"kind": "closing"} for row in line_rows(records.TEXT)]
        records.published_version(records.expression(self.document), cut_rows=rows)
        taken = self.take(OTHER_WORDING, kind="official-corrigendum", reason="The issuer's.")

        assert taken.draft is not None
        kinds = list(taken.draft.clauses.values_list("kind", flat=True))
        assert kinds == ["closing"] * len(rows)

    def test_nothing_is_kept_beside_a_sealed_text_but_what_takes_its_place(self) -> None:
        version = records.published_version(records.expression(self.document))
        curator = Actor.of(self.cast.curator)
        seal_version(curator, version, reason="A court ordered it.")
        with self.assertRaisesMessage(ActionRefused, "say what it corrects"):
            self.take(OTHER_WORDING)
        assert not Witness.objects.exists()

        reason = "Without the passage that the court named."
        taken = self.take(OTHER_WORDING, kind="official-corrigendum", reason=reason)
        assert taken.draft is not None

    def test_two_drafts_of_one_text_are_not_in_hand_at_once(self) -> None:
        self.take()
        with self.assertRaisesMessage(ActionRefused, "in hand already"):
            self.take(OTHER_WORDING, kind="transcription-corrected", reason="A line was missing.")

        assert Witness.objects.count() == 1

    def test_a_translation_is_another_text_with_its_standing(self) -> None:
        self.take()
        french = Provenance(publisher="Secretariat", role="issuer")
        text = "Le Groupe de contact,\n\nPrie le Secrétaire général de faire rapport.\n"
        taken = self.take(
            text, french, language="fr", standing="unofficial", translator="the Secretariat"
        )

        assert taken.draft is not None
        expression = taken.draft.expression
        assert (expression.language, expression.standing, expression.translator) == (
            "fr",
            "unofficial",
            "the Secretariat",
        )

    def test_a_text_that_seems_to_be_in_another_language_is_doubted(self) -> None:
        text = "Le Groupe de contact,\n\nPrie le Secrétaire général de faire rapport sur les " * 3
        taken = self.take(text)

        assert "language" in [doubt["kind"] for doubt in taken.witness.doubts]

    def test_what_cannot_be_read_leaves_nothing_behind(self) -> None:
        file = File("scan.docx", b"PK\x03\x04 and then nothing")
        with pytest.raises(UnreadableFile):
            take_in(self.contributor, self.document, file, OUTLET, Wanted(language="en"))

        assert not Source.objects.exists()
        assert not Capture.objects.exists()

    def test_a_reader_takes_nothing_in(self) -> None:
        file = File("pasted.txt", records.TEXT.encode())
        with pytest.raises(PermissionRefused):
            take_in(Actor.of(self.cast.reader), self.document, file, OUTLET, Wanted("en"))
