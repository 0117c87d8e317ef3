"""The path of erasure through the guards leads from a seal to emptiness, and nowhere else."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from documents.actions.restore_version import restore_version
from documents.models import Version
from documents.selectors.verification import verify_archive
from tests.erased import ErasedTestCase


class GuardTests(ErasedTestCase):
    def refused(self, *statements: str) -> None:
        for statement in statements:
            refused = pytest.raises(IntegrityError)
            with refused, transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement)

    def _log(self, version: Version, kind: str) -> str:
        number = version.events.count() + 1
        return (
            "INSERT INTO documents_versionevent (version_id, number, kind, attestation, reason, "
            f"actor, at) VALUES ({version.pk}, {number}, '{kind}', '', 'Why.', 'user:nobody', "
            f"'{timezone.now():%Y-%m-%d %H:%M:%S}')"
        )

    def test_nothing_is_emptied_that_is_not_erased(self) -> None:
        self.seal()
        self.refused(
            "UPDATE documents_version SET text = '', cut = '[]', departures = '[]'",
            "UPDATE documents_witness SET text = ''",
            "DELETE FROM documents_clause",
            "UPDATE documents_capture SET content = ''",
        )

    def test_nothing_is_erased_that_is_not_sealed(self) -> None:
        self.refused(self._log(self.second, "erased"))
        self.seal()
        restore_version(self.administrator, self.first, reason="The court decided.")
        self.refused(self._log(self.first, "erased"))

    def test_erasing_one_empties_no_other(self) -> None:
        self.seal()
        self.erase()
        self.refused(
            f"UPDATE documents_version SET text = '', cut = '[]' WHERE id = {self.second.pk}",
            f"DELETE FROM documents_clause WHERE version_id = {self.second.pk}",
        )

    def test_erasing_leads_to_emptiness_and_not_back(self) -> None:
        self.seal()
        first = f"WHERE id = {self.first.pk}"
        with connection.cursor() as cursor:
            cursor.execute(self._log(self.first, "erased"))
        self.refused(
            f"UPDATE documents_version SET text = 'Recalling;', cut = '[]' {first}",
            f"UPDATE documents_version SET text = '' {first}",
            f"UPDATE documents_version SET text = '', cut = '[]', title = 'Another' {first}",
            f"UPDATE documents_version SET text = '', cut = '[]', cut_digest = '' {first}",
            f"UPDATE documents_witness SET text = 'Recalling;' WHERE id = {self.witness.pk}",
            f"UPDATE documents_witness SET text = '', text_sha256 = '' "
            f"WHERE id = {self.witness.pk}",
            f"DELETE FROM documents_version {first}",
        )

    def test_after_it_the_log_is_closed(self) -> None:
        self.seal()
        self.erase()
        version = Version.objects.get(pk=self.first.pk)
        self.refused(
            self._log(version, "restored"),
            self._log(version, "sealed"),
            f"UPDATE documents_version SET text = 'Recalling;' WHERE id = {version.pk}",
        )

    def test_what_is_said_to_be_erased_and_is_not_is_named(self) -> None:
        self.seal()
        with connection.cursor() as cursor:
            cursor.execute(self._log(self.first, "erased"))
        faults = [str(fault) for fault in verify_archive().faults]
        assert any("its text" in fault and "since it was erased" in fault for fault in faults)
        assert any("an Event that says so" in fault for fault in faults)
