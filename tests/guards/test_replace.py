"""SQLite's REPLACE forms delete the row they collide with, unseen unless one looks first."""

import pytest
from django.db import connection, models

from documents.models import (
    Clause,
    Document,
    Event,
    Expression,
    Series,
    Version,
    VersionEvent,
    Witness,
)
from tests import records
from tests.guards.attacked import AttackedTestCase, execute

pytestmark = pytest.mark.skipif(
    connection.vendor != "sqlite", reason="only SQLite has these statements"
)


class ReplaceTests(AttackedTestCase):
    def setUp(self) -> None:
        # The guards must hold on a connection that somebody else opened.
        for pragma in self.pragmas():
            execute(pragma)

    def pragmas(self) -> list[str]:
        return ["PRAGMA recursive_triggers = ON"]

    def test_insert_or_replace_upon_the_row(self) -> None:
        for row in (
            self.first,
            self.first.clauses.first(),
            self.first.events.first(),
            Event.objects.first(),
            self.document.series,
            self.document,
            self.first.expression,
            self.witness,
        ):
            assert row is not None
            for form in ("INSERT OR REPLACE INTO", "REPLACE INTO"):
                self.refuses_sql(_copied(form, row, "id"))

    def test_insert_or_replace_upon_the_key(self) -> None:
        for row in (
            self.first,
            self.first.clauses.first(),
            self.first.events.first(),
            self.document.series,
            self.document,
            self.first.expression,
            self.witness,
        ):
            assert row is not None
            self.refuses_sql(_copied("INSERT OR REPLACE INTO", row, "id + 1000"))

    def test_insert_or_replace_as_another_original(self) -> None:
        columns = "document_id, language, standing, translator"
        self.refuses_sql(
            f"INSERT OR REPLACE INTO documents_expression ({columns}) "
            f"SELECT document_id, 'fr', standing, '' FROM documents_expression "
            f"WHERE id = {self.first.expression_id}"
        )

    def test_update_or_replace(self) -> None:
        first, other = self.first, self.draft.expression
        clause = first.clauses.first()
        assert clause is not None
        self.refuses_sql(
            f"UPDATE OR REPLACE documents_version SET id = {first.pk} WHERE number IS NULL",
            f"UPDATE OR REPLACE documents_clause SET id = {clause.pk} "
            f"WHERE version_id = {self.draft.pk} AND ref = 'op1'",
            f"UPDATE OR REPLACE documents_clause SET version_id = {first.pk} "
            f"WHERE version_id = {self.draft.pk}",
            f"UPDATE OR REPLACE documents_expression SET document_id = {self.document.pk} "
            f"WHERE id = {other.pk}",
            f"UPDATE OR REPLACE documents_expression SET id = {first.expression_id} "
            f"WHERE id = {other.pk}",
            f"UPDATE OR REPLACE documents_versionevent SET version_id = {first.pk}",
            "UPDATE OR REPLACE documents_event SET id = 1",
        )

    def test_update_or_replace_upon_a_witness(self) -> None:
        other = records.witness(self.document, siglum="P")
        self.refuses_sql(
            f"UPDATE OR REPLACE documents_witness SET siglum = 'S' WHERE id = {other.pk}",
            f"UPDATE OR REPLACE documents_witness SET id = {self.witness.pk} WHERE id = {other.pk}",
        )

    def test_update_or_replace_upon_a_name(self) -> None:
        series = records.series("harbour")
        other = records.document("2024-01-09", series=series)
        self.refuses_sql(
            f"UPDATE OR REPLACE documents_series SET slug = 'veldt' WHERE id = {series.pk}",
            f"UPDATE OR REPLACE documents_series SET id = {self.document.series_id} "
            f"WHERE id = {series.pk}",
            f"UPDATE OR REPLACE documents_document SET key = '2023-05-04', "
            f"series_id = {self.document.series_id} WHERE id = {other.pk}",
            f"UPDATE OR REPLACE documents_document SET id = {self.document.pk} "
            f"WHERE id = {other.pk}",
        )

    def test_a_next_event_takes_no_earlier_one_s_row(self) -> None:
        columns = "version_id, kind, attestation, reason, actor, at"
        self.refuses_sql(
            f"INSERT OR REPLACE INTO documents_versionevent (id, number, {columns}) "
            f"SELECT id, 2, {columns} FROM documents_versionevent "
            f"WHERE version_id = {self.first.pk}"
        )

    def test_or_ignore_is_no_way_round(self) -> None:
        self.refuses_sql(
            "UPDATE OR IGNORE documents_version SET text = 'Recalling;'",
            "INSERT OR IGNORE INTO documents_event SELECT * FROM documents_event",
        )


class ReplaceWithoutPragmasTests(ReplaceTests):
    def pragmas(self) -> list[str]:
        return ["PRAGMA recursive_triggers = OFF", "PRAGMA foreign_keys = OFF"]

    def tearDown(self) -> None:
        execute("PRAGMA recursive_triggers = ON")


def _copied(form: str, row: models.Model, key: str) -> str:
    """A statement that puts a copy of the row in, its first text column changed."""
    table = row._meta.db_table
    columns = [f'"{field.column}"' for field in row._meta.concrete_fields]
    values = [key, *columns[1:]]
    changed = {Version: "title", Clause: "label", VersionEvent: "reason", Event: "reason"}
    changed |= {Expression: "translator", Witness: "note"}
    changed |= {Series: "title", Document: "title"}
    spot = columns.index(f'"{changed[type(row)]}"')
    values[spot] = "'another'"
    into = f"{form} {table} ({', '.join(columns)})"
    return f"{into} SELECT {', '.join(values)} FROM {table} WHERE id = {row.pk}"
