"""Database settings for SQLite, the embedded default, and PostgreSQL."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

# Run on every new connection. Recursive triggers make the guards of published
# versions fire for the delete that hides in INSERT OR REPLACE.
SQLITE_PRAGMAS = (
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = NORMAL;"
    "PRAGMA foreign_keys = ON;"
    "PRAGMA recursive_triggers = ON;"
)


def sqlite(path: Path | str) -> dict[str, Any]:
    """Settings for the SQLite file at `path`.

    Transactions begin IMMEDIATE: one that reads and then writes would otherwise
    fail at once, without waiting, where another has written in between.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": SQLITE_PRAGMAS,
        },
    }


def captures_folder(database: dict[str, Any], otherwise: Path) -> Path:
    """Where large captures lie: beside the SQLite file, or in the folder named."""
    if database["ENGINE"] == "django.db.backends.sqlite3":
        return Path(database["NAME"]).absolute().parent / "captures"
    return otherwise


def from_url(url: str) -> dict[str, Any]:
    """Settings for postgres://user:password@host:port/name or sqlite:////absolute/path.

    Raises ImproperlyConfigured for any other scheme.
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return sqlite(unquote(parts.path.removeprefix("/")))
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(
            f"DATABASE_URL has the scheme {parts.scheme!r}; give "
            "postgres://user:password@host:port/name or sqlite:////absolute/path/archive.sqlite3."
        )
    return dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
