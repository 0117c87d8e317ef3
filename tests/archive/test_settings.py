"""The two profiles: what the databases are told, what production demands."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from archive.settings import databases
from archive.settings.secret_key import kept_secret_key

ROOT = Path(__file__).resolve().parent.parent.parent
PRODUCTION = {
    "SECRET_KEY": "k7" * 30 + "-only-for-this-test",
    "ALLOWED_HOSTS": "archive.example, www.archive.example",
    "DATABASE_URL": "sqlite:////nowhere/archive.sqlite3",
}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run manage.py with this environment and no other."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.django_db
def test_sqlite_is_told_what_the_invariants_rest_on() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PRAGMA is SQLite's")
    with connection.cursor() as cursor:
        told = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "foreign_keys", "recursive_triggers", "busy_timeout")
        }
    assert told == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "busy_timeout": 20_000,
    }
    assert databases.sqlite("x")["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


@pytest.mark.django_db
def test_postgresql_is_utf8_with_a_plain_collation() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("asks PostgreSQL's catalogue")
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_encoding'), datcollate FROM pg_database")
        assert set(cursor.fetchall()) == {("UTF8", "C.UTF-8")}


def test_a_postgres_address_may_name_a_socket_folder() -> None:
    told = databases.from_url("postgres://archive:p%40ss@%2Frun%2Fpg/held")
    assert told["ENGINE"] == "django.db.backends.postgresql"
    assert (told["HOST"], told["NAME"], told["PASSWORD"]) == ("/run/pg", "held", "p@ss")


def test_a_sqlite_address_keeps_its_absolute_path() -> None:
    told = databases.from_url("sqlite:////srv/an%20archive/held.sqlite3")
    assert told["NAME"] == "/srv/an archive/held.sqlite3"


def test_another_database_is_refused_by_name() -> None:
    with pytest.raises(ImproperlyConfigured, match="scheme 'mysql'"):
        databases.from_url("mysql://host/name")


def test_the_local_key_is_made_once_and_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret_key"
    key = kept_secret_key(path)
    assert len(key) >= 50
    assert kept_secret_key(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_local_database_is_its_owners_alone(tmp_path: Path) -> None:
    local = {"DJANGO_SETTINGS_MODULE": "archive.settings.local", "ARCHIVE_VAR": str(tmp_path)}
    shown = manage("migrate", "sessions", "--verbosity=0", **local)
    assert shown.returncode == 0, shown.stderr
    path = tmp_path / "archive.sqlite3"
    assert path.stat().st_size > 0
    assert {stat.S_IMODE(held.stat().st_mode) for held in tmp_path.iterdir()} == {0o600}
    path.chmod(0o640)
    assert manage("check", **local).returncode == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_with_another_database_the_local_profile_makes_no_file(tmp_path: Path) -> None:
    local = {"DJANGO_SETTINGS_MODULE": "archive.settings.local", "ARCHIVE_VAR": str(tmp_path)}
    assert manage("check", **local, DATABASE_URL="sqlite:////nowhere/a.sqlite3").returncode == 0
    assert [held.name for held in tmp_path.iterdir()] == ["secret_key"]


def test_production_passes_djangos_deployment_check_with_nothing_silenced() -> None:
    checked = manage(
        "check",
        "--deploy",
        "--fail-level=INFO",
        DJANGO_SETTINGS_MODULE="archive.settings.production",
        **PRODUCTION,
    )
    assert checked.returncode == 0, checked.stderr
    assert "(0 silenced)" in checked.stdout


@pytest.mark.parametrize("name", PRODUCTION)
def test_production_names_what_is_missing(name: str) -> None:
    environment = {key: value for key, value in PRODUCTION.items() if key != name}
    checked = manage("check", DJANGO_SETTINGS_MODULE="archive.settings.production", **environment)
    assert checked.returncode != 0
    assert f"Set the environment variable {name}" in checked.stderr
