"""verify finds what was changed behind the archive's back, and names it."""

import hashlib

from django.db import connection, transaction
from django.test import TestCase
from django.utils import timezone

from documents import guards
from documents.actions.actor import Actor
from documents.actions.save_record import save_record
from documents.actions.seal_version import seal_version
from documents.models import (
    Capture,
    Clause,
    Document,
    Event,
    Series,
    Version,
    VersionEvent,
    Witness,
)
from documents.selectors.verification import verify_archive
from tests import records
from tests.guarded import lifted_guards


class VerifyTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.document = records.document()
        cls.witness = records.witness(cls.document)
        cls.first = records.published_version(base_witness=cls.witness)
        cls.second = records.published_version(text=records.LATER_TEXT)
        records.draft(records.expression(language="fr"))

    def _faults(self) -> list[str]:
        return [str(fault) for fault in verify_archive().faults]

    def _finds(self, *parts: str) -> None:
        faults = self._faults()
        assert faults, "nothing was found"
        for part in parts:
            assert part in faults[0], faults

    def test_clean(self) -> None:
        result = verify_archive()
        assert result.faults == ()
        assert (result.versions, result.witnesses, result.captures) == (3, 1, 0)

    def test_progress_runs_to_the_end(self) -> None:
        heard: list[tuple[int, int]] = []
        verify_archive(progress=lambda done, total: heard.append((done, total)))
        assert heard == [(1, 4), (2, 4), (3, 4), (4, 4)]

    def test_a_sealed_version_still_verifies(self) -> None:
        guardian = Actor.of(records.user("guardian", "seal_version"))
        seal_version(guardian, self.second, reason="By order of a court.")
        assert self._faults() == []

    def test_one_letter_of_a_text(self) -> None:
        changed = self.first.text.replace("deep", "keen")
        with lifted_guards():
            Version.objects.filter(pk=self.first.pk).update(text=changed)
        found = hashlib.sha256(changed.encode()).hexdigest()
        self._finds("veldt/2023-05-04.en@1", "text", self.first.text_sha256, found)

    def test_one_letter_and_its_digest(self) -> None:
        changed = self.first.text.replace("deep", "keen")
        found = hashlib.sha256(changed.encode()).hexdigest()
        with lifted_guards():
            Version.objects.filter(pk=self.first.pk).update(text=changed, text_sha256=found)
        self._finds("veldt/2023-05-04.en@1", "the cut's digest", self.first.cut_digest)

    def test_a_whole_record_made_to_fit_breaks_the_chain(self) -> None:
        version = Version.objects.get(pk=self.first.pk)
        version.text = version.text.replace("deep", "keen")
        version.text_sha256 = hashlib.sha256(version.text.encode()).hexdigest()
        version.cut_digest = version.cut_for_checking().digest
        version.record_digest = version.digest_record()
        with lifted_guards():
            version.save()
        self._finds("veldt/2023-05-04.en@2", "the record's digest", self.second.record_digest)

    def test_any_other_column(self) -> None:
        changes = {
            "title": "Another title",
            "reason": "None.",
            "kind": "recut",
            "cut": self.first.cut[:-1],
            "cut_digest": "0" * 64,
            "metadata": self.first.metadata | {"title": "Another"},
            "record_digest": "0" * 64,
            "base_witness": None,
        }
        with lifted_guards():
            for column, value in changes.items():
                version = Version.objects.get(pk=self.first.pk)
                before = getattr(version, column)
                Version.objects.filter(pk=version.pk).update(**{column: value})
                faults = self._without_guards()
                Version.objects.filter(pk=version.pk).update(**{column: before})
                assert faults, column
                assert "veldt/2023-05-04.en@1" in faults[0], column
        assert self._faults() == []

    def _without_guards(self) -> list[str]:
        return [fault for fault in self._faults() if not fault.startswith("the database")]

    def test_a_cut_row_that_only_lacks_what_is_its_default(self) -> None:
        short = [{k: v for k, v in row.items() if k != "label"} for row in self.first.cut]
        with lifted_guards():
            Version.objects.filter(pk=self.first.pk).update(cut=short)
        self._finds("veldt/2023-05-04.en@1", "the cut's row 0")

    def test_a_clause_row(self) -> None:
        with lifted_guards():
            Clause.objects.filter(version=self.first, ref="op1").update(verb="urge")
        self._finds("veldt/2023-05-04.en@1", "clause op1, verb", "call", "urge")

    def test_missing_and_foreign_clause_rows(self) -> None:
        with lifted_guards():
            Clause.objects.filter(version=self.first, index__gte=3).delete()
        self._finds("clause rows", "also op1", "found 3 of 5", "rebuild")
        with lifted_guards():
            Clause.objects.filter(version=self.second, index=4).update(index=9)
        assert any("op2 besides" in fault for fault in self._faults())

    def test_a_log_that_was_shortened(self) -> None:
        with lifted_guards():
            VersionEvent.objects.filter(version=self.first).delete()
        self._finds("veldt/2023-05-04.en@1", "its first event", "published", "None")
        assert any("attestation" in fault for fault in self._faults())

    def test_the_last_version_deleted_with_all_that_hangs_on_it(self) -> None:
        with lifted_guards():
            self.second.clauses.all().delete()
            self.second.events.all().delete()
            Version.objects.filter(pk=self.second.pk).delete()
        self._finds("veldt/2023-05-04/en/2", "published version", self.second.record_digest)

    def test_a_document_s_key(self) -> None:
        with lifted_guards():
            Document.objects.filter(pk=self.document.pk).update(key="2023-05-05")
        self._finds(
            "metadata, reference", "expected veldt/2023-05-04.en@1", "veldt/2023-05-05.en@1"
        )
        assert not any("the published version" in fault for fault in self._faults())

    def test_a_series_slug(self) -> None:
        with lifted_guards():
            Series.objects.update(slug="harbour")
        self._finds("metadata, reference", "veldt/2023-05-04.en@1", "harbour/2023-05-04.en@1")

    def test_a_witness(self) -> None:
        with lifted_guards():
            Witness.objects.update(text="Recalling;\n")
        self._finds("veldt/2023-05-04, witness S", self.witness.text_sha256)

    def test_a_capture(self) -> None:
        content = b"<p>Recalling its communiqu\xc3\xa9;</p>"
        capture = Capture(
            source=self.witness.source,
            content=content,
            sha256=hashlib.sha256(content).hexdigest(),
            captured_at=timezone.now(),
        )
        save_record(records.ACTOR, capture)
        assert self._faults() == []
        with lifted_guards():
            Capture.objects.update(content=content.replace(b"<p>", b"<b>"))
        self._finds("veldt/2023-05-04, capture of", capture.sha256)

    def test_a_row_that_cannot_be_read(self) -> None:
        with lifted_guards(), connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                statement = "UPDATE documents_version SET text = CAST(x'FF' AS TEXT) WHERE id = %s"
            else:
                statement = "UPDATE documents_version SET cut = '7' WHERE id = %s"
            cursor.execute(statement, [self.first.pk])
        assert any("row" in fault or "cut" in fault for fault in self._faults())

    def test_a_row_that_hangs_in_the_air(self) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            # Foreign keys are looked at on commit, and SQLite's own shell has them off.
            guards.lift(connection)
            cursor.execute("DELETE FROM documents_document WHERE id = %s", [self.document.pk])
            faults = self._without_guards()
            transaction.set_rollback(True)
        assert [fault.split(" in row")[0] for fault in faults] == ["version"] * 3 + ["witness"]

    def test_folded_columns(self) -> None:
        Document.objects.update(title="Déclaration")
        self._finds("document veldt/2023-05-04: title_folded", "'declaration'", "rebuild")

    def test_a_guard_that_is_missing(self) -> None:
        guards.lift(connection)
        self._finds("the database", "guard_version_insert is missing", "migrate")
        guards.install(connection)
        assert Event.objects.filter(action="publish").count() == 2
