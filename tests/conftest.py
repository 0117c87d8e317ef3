"""What every test may rely on: its own database file, and repeatable properties."""

from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import settings as hypothesis_settings

# Repeatable by default; `--hypothesis-profile=explore` looks where nobody looked.
hypothesis_settings.register_profile("repeatable", deadline=None, derandomize=True, database=None)
hypothesis_settings.register_profile("explore", deadline=None, max_examples=1000)
hypothesis_settings.load_profile("repeatable")


@pytest.fixture(scope="session", autouse=True)
def captures_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep large captures in a folder of the session's own."""
    settings.ARCHIVE_CAPTURES = tmp_path_factory.mktemp("captures")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Where real documents lie, for tests that are left out without them."""
    parser.addoption("--corpus", type=Path, help="folder of un-en.tar.xz, index.csv …")


@pytest.fixture(scope="session")
def corpus(pytestconfig: pytest.Config) -> Path:
    """The folder of real documents; a test that asks for it is skipped where there is none."""
    folder: Path | None = pytestconfig.getoption("--corpus")
    if folder is None or not (folder / "index.csv").exists():
        pytest.skip("real documents are needed: --corpus DIR")
    return folder


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Give SQLite a real file: a database in memory knows neither WAL nor other connections."""
    database = settings.DATABASES["default"]
    if database["ENGINE"] == "django.db.backends.sqlite3":
        folder = tmp_path_factory.mktemp("database")
        database.setdefault("TEST", {})["NAME"] = str(folder / "test.sqlite3")
