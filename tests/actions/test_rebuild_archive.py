"""What is computed comes back as it was; what was decided is not touched."""

from unittest.mock import patch

import pytest
from django.core import serializers
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.rebuild_archive import rebuild_archive
from documents.actions.refusal import ActionRefused
from documents.actions.seal_version import seal_version
from documents.actions.store_comparison import comparison_between
from documents.engine.release import ENGINE_VERSION
from documents.models import Clause, Comparison, Document, Event, Version
from documents.selectors.verification import verify_archive
from tests import records
from tests.guarded import lifted_guards

MAINTENANCE = Actor.system("maintenance")


class RebuildTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.old, cls.new = records.published_series()
        comparison_between(cls.old, cls.new)

    def _drop_clauses(self, **chosen: object) -> None:
        with lifted_guards():
            Clause.objects.filter(**chosen).delete()

    def test_clause_rows_come_back(self) -> None:
        before = list(Clause.objects.values_list("version", "index", "ref", "verbs", "end"))
        self._drop_clauses()
        assert rebuild_archive(MAINTENANCE).clauses == len(before)
        assert list(Clause.objects.values_list("version", "index", "ref", "verbs", "end")) == before
        assert verify_archive().faults == ()

    def test_only_missing_ones_are_written(self) -> None:
        self._drop_clauses(version=self.new, ref="op1")
        assert rebuild_archive(MAINTENANCE).clauses == 1
        assert rebuild_archive(MAINTENANCE).clauses == 0

    def test_a_draft_s_are_made_anew(self) -> None:
        draft = records.draft(records.expression(language="fr"))
        draft.clauses.update(kind="heading")
        rebuild_archive(MAINTENANCE)
        assert draft.clauses.filter(kind="heading").count() == 0

    def test_published_texts_are_not_segmented_anew(self) -> None:
        rows = [row | {"kind": "narrative"} for row in self.old.cut]
        recut = records.published_version(self.old.expression, cut_rows=rows)
        self._drop_clauses(version=recut)
        rebuild_archive(MAINTENANCE)
        assert set(recut.clauses.values_list("kind", flat=True)) == {"narrative"}

    def test_versions_and_logs_stay_to_the_byte(self) -> None:
        before = serializers.serialize("json", Version.objects.all())
        rebuild_archive(MAINTENANCE)
        assert serializers.serialize("json", Version.objects.all()) == before

    def test_folded_columns(self) -> None:
        Document.objects.filter(key="2023-05-04").update(title="Déclaration", title_folded="")
        assert rebuild_archive(MAINTENANCE).folded == 1
        assert Document.objects.get(key="2023-05-04").title_folded == "declaration"

    def test_comparisons_are_made_anew(self) -> None:
        Comparison.objects.update(engine="old", result={"contract": 1})
        rebuilt = rebuild_archive(MAINTENANCE)
        stored = Comparison.objects.get()
        assert rebuilt.comparisons == 1
        assert stored.engine != "old"
        assert stored.result["rows"]

    def test_those_of_former_engines_are_dropped(self) -> None:
        with patch("documents.actions.store_comparison.ENGINE_VERSION", "0-former"):
            comparison_between(self.old, self.new)
        assert Comparison.objects.count() == 2
        assert rebuild_archive(MAINTENANCE).comparisons == 1
        assert Comparison.objects.get().engine == ENGINE_VERSION

    def test_of_a_sealed_text_none_is_made(self) -> None:
        guardian = Actor.of(records.user("guardian", "seal_version"))
        seal_version(guardian, self.new, reason="By order of a court.")
        assert rebuild_archive(MAINTENANCE).comparisons == 0

    def test_progress_runs_to_the_end(self) -> None:
        heard: list[tuple[int, int]] = []
        rebuild_archive(MAINTENANCE, progress=lambda done, total: heard.append((done, total)))
        assert heard == [(1, 3), (2, 3), (3, 3)]

    def test_it_is_in_the_audit(self) -> None:
        rebuild_archive(MAINTENANCE)
        event = Event.objects.get(action="rebuild")
        assert event.actor == "system:maintenance"
        made = {
            "clauses": 0,
            "folded": 0,
            "indexed": 0,
            "comparisons": 1,
            "lineages": 0,
            "figures": 0,
        }
        assert event.after == made

    def test_a_cut_that_does_not_fit_stops_it(self) -> None:
        self._drop_clauses()
        with lifted_guards():
            Version.objects.filter(pk=self.old.pk).update(text="Recalling;\n")
        with pytest.raises(ActionRefused, match=r"2022-05-12\.en@1 does not fit"):
            rebuild_archive(MAINTENANCE)
        assert not Clause.objects.exists()
        assert Comparison.objects.exists()

    def test_who_may_not_does_not(self) -> None:
        with pytest.raises(PermissionRefused, match="rebuild_archive"):
            rebuild_archive(records.ACTOR)
