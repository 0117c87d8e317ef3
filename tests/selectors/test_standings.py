"""How a version stands: what its events say, the last of each sort."""

from django.test import TestCase

from documents.actions.actor import Actor
from documents.actions.attest_version import attest_version
from documents.actions.restore_version import restore_version
from documents.actions.seal_version import seal_version
from documents.actions.withdraw_version import withdraw_version
from documents.models import Version
from documents.selectors.standings import Standing, standing_of
from tests import records
from tests.cast import make_cast


class StandingTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.administrator = Actor.of(make_cast().administrator)
        witness = records.witness()
        cls.version = records.published_version(base_witness=witness)

    def standing(self) -> Standing:
        return standing_of(Version.objects.for_reading().get(pk=self.version.pk))

    def test_a_new_version_is_published_and_as_far_checked_as_was_said(self) -> None:
        standing = self.standing()

        assert (standing.state, standing.attestation) == ("published", "machine-read")
        assert standing.is_machine_read
        assert standing.published == standing.since == records.AT

    def test_a_later_check_says_against_what(self) -> None:
        reason = "Held against the print."
        attest_version(self.administrator, self.version, attestation="proofread", reason=reason)
        assert self.standing().attestation == "proofread against its base witness S"
        assert not self.standing().is_machine_read

        attest_version(
            self.administrator, self.version, attestation="collated", witnesses=3, reason=reason
        )
        assert self.standing().attestation == "collated with 3 witnesses"

        attest_version(
            self.administrator, self.version, attestation="collated", witnesses=1, reason=reason
        )
        assert self.standing().attestation == "collated with 1 witness"

    def test_what_rests_on_a_text_bears_all_its_marks(self) -> None:
        assert self.standing().mark == "machine-read"
        withdraw_version(self.administrator, self.version, reason="A line is missing.")
        assert self.standing().mark == "withdrawn, machine-read"
        reason = "Held against the print."
        attest_version(self.administrator, self.version, attestation="proofread", reason=reason)
        assert self.standing().mark == "withdrawn"

    def test_withdrawn_and_restored_are_told_with_their_reasons(self) -> None:
        withdraw_version(self.administrator, self.version, reason="A line is missing.")
        assert self.standing().is_withdrawn
        assert self.standing().reason == "A line is missing."
        assert self.standing().published == records.AT

        restore_version(self.administrator, self.version, reason="The line was there.")
        assert self.standing().state == "published"

    def test_a_sealed_version_says_so_and_why(self) -> None:
        seal_version(self.administrator, self.version, reason="A court ordered it.")

        assert self.standing().is_sealed
        assert self.standing().reason == "A court ordered it."
