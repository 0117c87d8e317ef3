"""rebuild follows loaddata; who may not rebuild is told so."""

from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.core import serializers
from django.core.management import CommandError, call_command
from django.db.models import Model

from documents.models import (
    Body,
    Clause,
    Document,
    Expression,
    Series,
    Source,
    Version,
    VersionEvent,
    Witness,
)
from documents.selectors.verification import verify_archive
from tests import records
from tests.guarded import GuardedTransactionTestCase, lifted_guards

RECORDS: tuple[type[Model], ...] = (
    Body,
    Series,
    Document,
    Source,
    Witness,
    Expression,
    Version,
    VersionEvent,
)


class RebuildCommandTests(GuardedTransactionTestCase):
    def _said(self, *arguments: str) -> str:
        output = StringIO()
        call_command("rebuild", *arguments, stdout=output)
        return output.getvalue()

    def test_after_loaddata_the_archive_is_the_same(self) -> None:
        text = records.expression()
        records.published_version(text, base_witness=records.witness())
        records.published_version(text, records.LATER_TEXT)
        digests = list(Version.objects.values_list("record_digest", flat=True))
        clauses = list(Clause.objects.values_list("index", "ref", "kind", "verbs", "start"))
        with TemporaryDirectory() as folder:
            fixture = Path(folder) / "strait.yaml"
            fixture.write_text(self._serialised(), encoding="utf-8")
            with lifted_guards():
                call_command("flush", interactive=False, verbosity=0)
            for _ in ("first", "again"):
                call_command("loaddata", fixture, verbosity=0)
                assert self._said().startswith("Rebuilt: ")
        assert list(Version.objects.values_list("record_digest", flat=True)) == digests
        assert list(Clause.objects.values_list("index", "ref", "kind", "verbs", "start")) == clauses
        assert Document.objects.get().title_folded == "joint communique of 2023-05-04"
        assert verify_archive().faults == ()

    def _serialised(self) -> str:
        rows = [row for model in RECORDS for row in model._default_manager.all()]
        return serializers.serialize(
            "yaml", rows, use_natural_foreign_keys=True, use_natural_primary_keys=True
        )

    def test_what_was_done_is_said(self) -> None:
        records.published_series()
        assert self._said() == (
            "Rebuilt: 0 clause rows, 0 folded columns, 0 texts indexed, 0 comparisons, "
            "0 lineages, 0 figures.\n"
        )

    def test_who_may_not_is_told_so(self) -> None:
        records.user("reader")
        with pytest.raises(CommandError, match="user:reader may not") as refused:
            self._said("--as", "reader")
        assert refused.value.returncode == 1

    def test_an_actor_that_is_not_there_is_wrong_usage(self) -> None:
        with pytest.raises(CommandError, match="system:maintenance") as refused:
            self._said("--as", "registrar")
        assert refused.value.returncode == 2
