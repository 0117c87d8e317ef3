"""What a version knows of itself, and which one is current."""

import pytest
from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.attest_version import attest_version
from documents.actions.restore_version import restore_version
from documents.actions.seal_version import seal_version
from documents.actions.withdraw_version import withdraw_version
from documents.engine.cuts import CutError
from documents.models import Version
from tests import records


class VersionTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        rights = [f"{name}_version" for name in ("attest", "withdraw", "restore", "seal")]
        cls.guardian = Actor.of(records.user("guardian", *rights))
        cls.text = records.expression()
        cls.first = records.published_version(cls.text)
        cls.second = records.published_version(cls.text, records.LATER_TEXT)
        records.draft(cls.text, records.TEXT + "Decides to meet again.\n")

    def _current(self) -> list[Version]:
        return list(Version.objects.current().filter(expression=self.text))

    def test_the_highest_number_is_current(self) -> None:
        assert self._current() == [self.second, self.first]

    def test_withdrawn_and_sealed_ones_are_not(self) -> None:
        withdraw_version(self.guardian, self.second, reason="Copied from a draft.")
        assert self._current() == [self.first]
        seal_version(self.guardian, self.first, reason="By order of a court.")
        assert self._current() == []
        restore_version(self.guardian, self.second, reason="It was the final text.")
        assert self._current() == [self.second]

    def test_for_reading_a_version_needs_no_further_query(self) -> None:
        attest_version(self.guardian, self.first, attestation="confirmed", reason="By letter.")
        with self.assertNumQueries(2):
            read = Version.objects.for_reading().get(pk=self.first.pk)
        with self.assertNumQueries(0):
            assert read.attestation.attestation == "confirmed"
            assert not read.is_sealed
            assert read.read_cut().text == records.TEXT
            assert str(read) == "veldt/2023-05-04.en@1"
            assert len(read.read_cut().clauses) == len(read.cut)

    def test_an_unsound_cut_is_not_read(self) -> None:
        self.first.cut = self.first.cut[1:]
        with pytest.raises(CutError, match="belong to no clause"):
            self.first.read_cut()

    def test_the_record_digest_follows_every_part(self) -> None:
        digest = self.second.digest_record()
        assert digest == self.second.record_digest
        for name, value in (
            ("text_sha256", "0" * 64),
            ("cut_digest", "0" * 64),
            ("metadata", {}),
            ("predecessor", None),
        ):
            version = Version.objects.get(pk=self.second.pk)
            setattr(version, name, value)
            assert version.digest_record() != digest, name
