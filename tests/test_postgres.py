"""The tests' own PostgreSQL: made empty, reachable by us alone, gone afterwards."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
import pytest

from archive.settings.databases import from_url
from tests import postgres
from tests.postgres import ServerError, find_binaries, running_server


def connect(url: str) -> psycopg.Connection:
    """A connection as Django would make it."""
    told = from_url(url)
    return psycopg.connect(host=told["HOST"], user=told["USER"], dbname=told["NAME"])


@pytest.mark.skipif(find_binaries() is None, reason="no PostgreSQL server was found")
def test_two_servers_run_side_by_side_and_leave_nothing() -> None:
    with running_server() as one, running_server() as other:
        folders = [Path(unquote(urlsplit(url).netloc.partition("@")[2])) for url in (one, other)]
        for url in (one, other):
            with connect(url) as connection:
                connection.execute("CREATE TABLE only_here (held text)")
        assert all(folder.stat().st_mode & 0o077 == 0 for folder in folders)
    assert not any(folder.exists() for folder in folders)
    with pytest.raises(psycopg.OperationalError):
        connect(one)


def test_without_binaries_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "find_binaries", lambda: None)
    with pytest.raises(ServerError, match="make test-tools"), running_server():
        pass
