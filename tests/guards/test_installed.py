"""The guards are there after every migrate, and where one is amiss it is named."""

from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.db import connection, models
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.models.signals import post_migrate, pre_migrate

from documents import guards
from documents.models import Clause, Document, Version, Witness
from tests.guarded import GuardedTransactionTestCase, lifted_guards

_TRIGGER = "CREATE TRIGGER guard_version_update BEFORE UPDATE ON"
_FUNCTION = "CREATE OR REPLACE FUNCTION guard_version_update() RETURNS trigger"


class InstalledTests(GuardedTransactionTestCase):
    def test_all_are_there(self) -> None:
        assert guards.faults(connection) == []
        assert len(guards.names(connection)) == (64 if connection.vendor == "postgresql" else 52)

    def test_installing_twice_changes_nothing(self) -> None:
        guards.install(connection)
        assert guards.faults(connection) == []

    def test_after_every_single_migration(self) -> None:
        call_command("migrate", "documents", "zero", verbosity=0)
        assert guards.names(connection) == []
        nodes = MigrationLoader(connection).graph.nodes
        steps = sorted(name for app, name in nodes if app == "documents")
        assert steps
        for name in steps:
            call_command("migrate", "documents", name, verbosity=0)
            assert guards.names(connection), name
            assert guards.faults(connection) == [], name

    def test_after_a_migration_that_failed(self) -> None:
        def fails(*_: object, **__: object) -> None:
            guards.lift(connection)
            raise RuntimeError

        failing = patch.object(MigrationExecutor, "migrate", side_effect=fails)
        with failing, pytest.raises(RuntimeError):
            call_command("migrate", verbosity=0)
        assert guards.faults(connection) == []

    def test_after_a_table_was_remade(self) -> None:
        remade = (
            (Version, "record_digest"),
            (Clause, "ref"),
            (Witness, "siglum"),
            (Document, "symbol"),
        )
        for model, column in remade:
            old = model._meta.get_field(column)
            new = models.CharField(max_length=91)
            new.set_attributes_from_name(column)
            self._migrate(model, old, new)
            assert guards.faults(connection) == [], column
            self._migrate(model, new, old)

    def _migrate(self, model: type[models.Model], old: models.Field, new: models.Field) -> None:
        """Alter a column with the signals that migrate sends before and after."""
        config = model._meta.app_config
        sent = {"app_config": config, "using": connection.alias, "plan": [_Step()]}
        pre_migrate.send(config, **sent)
        with connection.schema_editor() as editor:
            editor.alter_field(model, old, new, strict=True)
        post_migrate.send(config, **sent)


class FaultsTests(GuardedTransactionTestCase):
    def test_guards_that_are_missing_are_named(self) -> None:
        with lifted_guards():
            faults = guards.faults(connection)
            assert len(faults) == len(guards.names(connection))
            assert "the guard guard_version_update is missing" in faults

    def test_a_guard_that_only_looks_the_part_is_named(self) -> None:
        self._spoil(
            sqlite=(
                "DROP TRIGGER guard_version_update",
                f"{_TRIGGER} documents_version BEGIN SELECT 1; END",
            ),
            postgresql=(f"{_FUNCTION} LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",),
        )

    def test_a_guard_that_no_longer_fires_is_named(self) -> None:
        self._spoil(
            sqlite=(
                "DROP TRIGGER guard_version_update",
                f"{_TRIGGER} documents_event BEGIN SELECT RAISE(ABORT, 'frozen'); END",
            ),
            postgresql=("ALTER TABLE documents_version DISABLE TRIGGER guard_version_update",),
        )

    @pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite knows no such thing")
    def test_a_guard_that_a_session_can_lift_is_named(self) -> None:
        self._spoil(
            postgresql=("ALTER TABLE documents_version ENABLE TRIGGER guard_version_update",)
        )

    def _spoil(self, **statements: tuple[str, ...]) -> None:
        with connection.cursor() as cursor:
            for statement in statements[connection.vendor]:
                cursor.execute(statement)
        try:
            faults = guards.faults(connection)
        finally:
            guards.install(connection)
        assert faults == ["the guard guard_version_update is not what it should be"]


class _Step:
    """Stands for a planned migration where only its being there counts."""
