"""Checked, withdrawn, restored, sealed: each with its right, its reason and its Event."""

import pytest
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.attest_version import attest_version
from documents.actions.refusal import ActionRefused
from documents.actions.restore_version import restore_version
from documents.actions.seal_version import seal_version
from documents.actions.withdraw_version import withdraw_version
from documents.models import Event, SealedVersion, Version
from tests import records

MARKS = {
    "withdraw": withdraw_version,
    "restore": restore_version,
    "seal": seal_version,
}


class MarkTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        rights = [f"{name}_version" for name in ("attest", "withdraw", "restore", "seal")]
        cls.guardian = Actor.of(records.user("guardian", *rights))
        cls.version = records.published_version()

    def _stored(self) -> Version:
        return Version.objects.get(pk=self.version.pk)

    def test_each_needs_its_right(self) -> None:
        for name, action in MARKS.items():
            other = [f"{mark}_version" for mark in MARKS if mark != name]
            actor = Actor.of(records.user(f"not-{name}", *other))
            with pytest.raises(PermissionRefused, match=f"{name}_version"):
                action(actor, self.version, reason="Copied from a draft.")
        with pytest.raises(PermissionRefused, match="attest_version"):
            attest_version(actor, self.version, attestation="confirmed", reason="By letter.")
        assert self._stored().events.count() == 1

    def test_each_needs_a_reason(self) -> None:
        for action in (withdraw_version, seal_version):
            with pytest.raises(ActionRefused, match="reason is needed"):
                action(self.guardian, self.version, reason="  ")
        with pytest.raises(ActionRefused, match="reason is needed"):
            attest_version(self.guardian, self.version, attestation="confirmed", reason="")

    def test_each_is_for_published_versions(self) -> None:
        draft = records.draft(records.expression(language="fr"))
        for action in (withdraw_version, seal_version):
            with pytest.raises(ActionRefused, match="only a published version"):
                action(self.guardian, draft, reason="Copied from a draft.")

    def test_attested(self) -> None:
        assert self.version.attestation.attestation == "machine-read"
        attest_version(
            self.guardian, self.version, attestation="collated", witnesses=2, reason="Two prints."
        )
        event = self._stored().attestation
        assert (event.attestation, event.witnesses, event.number) == ("collated", 2, 2)
        audit = Event.objects.get(action="attest")
        assert (audit.actor, audit.reason) == ("user:guardian", "Two prints.")

    def test_withdrawn_and_restored(self) -> None:
        withdraw_version(self.guardian, self.version, reason="Copied from a draft.")
        stored = self._stored()
        assert stored.is_withdrawn
        assert stored.standing.reason == "Copied from a draft."
        assert stored.read_cut().text == records.TEXT
        assert not Version.objects.current().exists()
        with pytest.raises(ActionRefused, match="already"):
            withdraw_version(self.guardian, self.version, reason="Again.")
        restore_version(self.guardian, self.version, reason="The draft was the final text.")
        assert not self._stored().is_withdrawn
        assert Version.objects.current().get() == self.version
        with pytest.raises(ActionRefused, match="neither"):
            restore_version(self.guardian, self.version, reason="Again.")

    def test_sealed(self) -> None:
        seal_version(self.guardian, self.version, reason="By order of a court.")
        stored = self._stored()
        assert stored.is_sealed
        assert not Version.objects.current().exists()
        with pytest.raises(SealedVersion, match=r"sealed on .*: By order of a court"):
            stored.read_cut()
        with pytest.raises(ActionRefused, match="already"):
            seal_version(self.guardian, self.version, reason="Again.")

    def test_only_who_may_seal_may_unseal(self) -> None:
        seal_version(self.guardian, self.version, reason="By order of a court.")
        restorer = Actor.of(records.user("restorer", "restore_version"))
        with pytest.raises(PermissionRefused, match="seal_version"):
            restore_version(restorer, self.version, reason="The order was lifted.")
        restore_version(self.guardian, self.version, reason="The order was lifted.")
        assert self._stored().read_cut().text == records.TEXT

    def test_the_version_itself_never_changes(self) -> None:
        before = Version.objects.values().get()
        attest_version(self.guardian, self.version, attestation="confirmed", reason="By letter.")
        withdraw_version(self.guardian, self.version, reason="Copied from a draft.")
        seal_version(self.guardian, self.version, reason="By order of a court.")
        assert Version.objects.values().get() == before
