"""Erasing takes every character of a sealed text, and nothing else; the chain still holds."""

import json

import pytest

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.attest_version import attest_version
from documents.actions.erase_text import erase_text
from documents.actions.rebuild_archive import rebuild_archive
from documents.actions.refusal import ActionRefused
from documents.actions.restore_version import restore_version
from documents.actions.save_record import save_record
from documents.actions.seal_version import seal_version
from documents.models import Clause, Comparison, SealedText, Version, Witness
from documents.models.captures import MAX_IN_TABLE
from documents.selectors.verification import verify_archive
from tests import records
from tests.erased import REASON, SECRET, TEXT, ErasedTestCase, captured, tables_with


class ErasedTests(ErasedTestCase):
    def setUp(self) -> None:
        self.seal()

    def test_no_character_is_left_anywhere(self) -> None:
        assert tables_with(SECRET) == {"Capture", "Version", "Witness"}
        erased = self.erase()
        assert tables_with(SECRET) == set()
        assert (len(erased.witnesses), erased.captures, erased.drafts) == (2, 2, 1)
        assert not Clause.objects.filter(version=self.first).exists()
        assert not Comparison.objects.exists()

    def test_the_chain_still_verifies(self) -> None:
        before = Version.objects.values("record_digest", "text_sha256", "cut_digest", "metadata")
        stated = list(before.published().order_by("pk"))
        self.erase()
        assert list(before.published().order_by("pk")) == stated
        assert verify_archive().faults == ()
        rebuild_archive(Actor.system("maintenance"))
        assert verify_archive().faults == ()

    def test_other_texts_stay(self) -> None:
        self.erase()
        assert self.second.read_cut().text == records.LATER_TEXT
        assert self.french.read_cut().text == "Rappelant son communiqué;\n"

    def test_a_tombstone_is_left(self) -> None:
        self.erase()
        version = Version.objects.get(pk=self.first.pk)
        assert (version.is_sealed, version.is_erased) == (True, True)
        assert [event.kind for event in version.events.all()] == ["published", "sealed", "erased"]
        with pytest.raises(SealedText, match="A court is to decide"):
            version.read_cut()
        for read in (Witness.objects.get(pk=self.witness.pk).read_text, self.capture.read_content):
            with pytest.raises(SealedText):
                read()

    def test_what_else_is_said_of_a_witness_may_still_be_mended(self) -> None:
        self.erase()
        witness = Witness.objects.get(pk=self.witness.pk)
        witness.note = "Erased by order of a court."
        save_record(self.administrator, witness)
        assert Witness.objects.get(pk=witness.pk).note == "Erased by order of a court."

    def test_nothing_more_is_done_with_it(self) -> None:
        self.erase()
        for attempt in (
            lambda: restore_version(self.administrator, self.first, reason="By mistake."),
            lambda: attest_version(
                self.administrator, self.first, attestation="machine-read", reason="Again."
            ),
            self.erase,
        ):
            with pytest.raises(ActionRefused, match="erased"):
                attempt()

    def test_it_is_confirmed_twice(self) -> None:
        for said, why in (
            ({"reference": "veldt/2023-05-04.en@2"}, "Write the version's reference"),
            ({"is_final": False}, "nobody can bring these characters back"),
            ({"reason": " "}, "A reason is needed"),
        ):
            with pytest.raises(ActionRefused, match=why):
                self.erase(**said)
        assert Version.objects.get(pk=self.first.pk).text == TEXT

    def test_only_an_administrator_may(self) -> None:
        for user in (self.cast.curator, self.cast.contributor):
            with pytest.raises(PermissionRefused):
                self.erase(actor=Actor.of(user))

    def test_drafts_with_other_wordings_are_named_and_left(self) -> None:
        other = records.draft(self.first.expression, records.TEXT + "Decides to meet again.\n")
        erased = self.erase()
        assert erased.left == (f"{other}, row {other.pk}",)
        assert Version.objects.get(pk=other.pk).text.endswith("meet again.\n")

    def test_a_witness_that_another_version_rests_on_stays_until_that_goes(self) -> None:
        restore_version(self.administrator, self.first, reason=REASON)
        third = records.published_version(self.first.expression, TEXT, base_witness=self.other)
        seal_version(self.administrator, self.first, reason=REASON)
        erased = self.erase()
        assert [witness.siglum for witness in erased.witnesses] == ["S"]
        seal_version(self.administrator, third, reason=REASON)
        also = erase_text(
            self.administrator, third, reason=REASON, reference=str(third), is_final=True
        )
        assert [witness.siglum for witness in also.witnesses] == ["P"]
        assert tables_with(SECRET) == set()
        assert verify_archive().faults == ()

    def test_a_file_in_the_folder_goes_too(self) -> None:
        content = (TEXT * (MAX_IN_TABLE // len(TEXT) + 1)).encode()
        capture = captured(self.witness.source, content)
        assert capture.file.exists()
        self.erase()
        assert not capture.file.exists()
        assert verify_archive().faults == ()

    def test_a_file_that_another_source_gave_as_well_stays(self) -> None:
        content = (TEXT * (MAX_IN_TABLE // len(TEXT) + 1)).encode()
        captured(self.witness.source, content)
        elsewhere = captured(records.source(records.document("2024-01-09")), content)
        self.erase()
        assert elsewhere.read_content() == content


class NotSealedTests(ErasedTestCase):
    def test_only_what_is_sealed_is_erased(self) -> None:
        with pytest.raises(ActionRefused, match="only a sealed text is erased"):
            self.erase()
        self.seal()
        restore_version(self.administrator, self.first, reason="The court decided.")
        with pytest.raises(ActionRefused, match="only a sealed text is erased"):
            self.erase()


def test_the_metadata_hold_digests_of_what_is_erased(db: None) -> None:
    """Departures quote both texts, so the record keeps their digest and not their words."""
    document = records.document()
    witness = records.witness(document, TEXT)
    start = TEXT.index("courier")
    departure = {
        "start": start,
        "end": start + len("keeper"),
        "witness_reading": "courier",
        "version_reading": "keeper",
        "reason": "The print is torn.",
    }
    version = records.published_version(
        records.expression(document),
        TEXT.replace("courier", "keeper"),
        base_witness=witness,
        departures=[departure],
    )
    assert version.departures
    assert "keeper" not in json.dumps(version.metadata)
    assert len(version.metadata["departures"]) == 64
