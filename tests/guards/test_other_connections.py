"""The guards hold on a connection that Django never saw, with a database's own defaults."""

import sqlite3
from contextlib import closing
from typing import Any

import psycopg
import pytest
from django.db import connection

from tests import records
from tests.guarded import GuardedTransactionTestCase
from tests.guards.attacked import rows

ATTACKS = (
    "UPDATE documents_version SET text = 'Recalling;'",
    "DELETE FROM documents_version",
    "DELETE FROM documents_clause",
    "DELETE FROM documents_expression",
    "DELETE FROM documents_witness",
    "DELETE FROM documents_event",
    "UPDATE documents_versionevent SET actor = 'user:nobody'",
    "UPDATE documents_clause SET verb = 'urge'",
    "UPDATE documents_document SET key = 'another'",
    "UPDATE documents_series SET slug = 'another'",
    "DELETE FROM documents_series",
)
SQLITE_ATTACKS = (
    "REPLACE INTO documents_version SELECT * FROM documents_version",
    "REPLACE INTO documents_clause SELECT * FROM documents_clause",
    "INSERT OR REPLACE INTO documents_event SELECT * FROM documents_event",
    "INSERT OR REPLACE INTO documents_versionevent SELECT * FROM documents_versionevent",
    "REPLACE INTO documents_expression SELECT * FROM documents_expression",
    "REPLACE INTO documents_witness SELECT * FROM documents_witness",
    "REPLACE INTO documents_document SELECT * FROM documents_document",
    "REPLACE INTO documents_series SELECT * FROM documents_series",
)
POSTGRESQL_ATTACKS = (
    "TRUNCATE documents_version CASCADE",
    "TRUNCATE documents_series CASCADE",
    # A table of the session's own must not be taken for the one that is asked.
    "CREATE TEMPORARY TABLE documents_version (id int, number int); DELETE FROM documents_clause",
)


def open_another() -> Any:
    """A connection of the driver's own; foreign keys are off in SQLite's."""
    if connection.vendor == "sqlite":
        return sqlite3.connect(connection.settings_dict["NAME"])
    parameters = connection.get_connection_params()
    chosen = {name: parameters[name] for name in ("dbname", "user", "host") if name in parameters}
    return psycopg.connect(**chosen)


class OtherConnectionTests(GuardedTransactionTestCase):
    def test_nothing_gets_through(self) -> None:
        records.published_version(base_witness=records.witness())
        before = rows()
        attacks = ATTACKS + (
            SQLITE_ATTACKS if connection.vendor == "sqlite" else POSTGRESQL_ATTACKS
        )
        with closing(open_another()) as other:
            for attack in attacks:
                with pytest.raises((sqlite3.IntegrityError, psycopg.errors.IntegrityError)):
                    other.execute(attack)
                other.rollback()
        assert rows() == before

    @pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no such setting")
    def test_a_replica_s_role_lifts_no_guard(self) -> None:
        records.published_version(base_witness=records.witness())
        before = rows()
        with closing(open_another()) as other:
            try:
                other.execute("SET session_replication_role = replica")
            except psycopg.errors.InsufficientPrivilege:
                pytest.skip("this account may not take a replica's role")
            other.commit()
            for attack in (*ATTACKS, "TRUNCATE documents_version CASCADE"):
                with pytest.raises(psycopg.errors.IntegrityError):
                    other.execute(attack)
                other.rollback()
        assert rows() == before

    def test_many_at_once(self) -> None:
        version = records.published_version()
        with closing(open_another()) as other:
            mark = "?" if connection.vendor == "sqlite" else "%s"
            statement = f"UPDATE documents_version SET title = {mark} WHERE id = {mark}"
            with pytest.raises((sqlite3.IntegrityError, psycopg.errors.IntegrityError)):
                other.cursor().executemany(statement, [("One", -1), ("Two", version.pk)])
            other.rollback()
        version.refresh_from_db()
        assert version.title == ""
