"""What every test may rely on: its own database file, and repeatable properties."""

import gc
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
import sqlparse
from django.conf import settings
from django.test import TransactionTestCase
from hypothesis import settings as hypothesis_settings

# Repeatable by default; `--hypothesis-profile=explore` looks where nobody looked.
hypothesis_settings.register_profile("repeatable", deadline=None, derandomize=True, database=None)
hypothesis_settings.register_profile("explore", deadline=None, max_examples=1000)
hypothesis_settings.load_profile("repeatable")


@pytest.fixture(scope="session", autouse=True)
def captures_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep large captures in a folder of the session's own."""
    settings.ARCHIVE_CAPTURES = tmp_path_factory.mktemp("captures")


@pytest.fixture(scope="session", autouse=True)
def tables_parsed_once() -> Iterator[None]:
    """Parse what created a table once: Django does each time it is asked for a column of it,
    and guards that are put back ask for all of them.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlparse, "parse", lru_cache(sqlparse.parse))
        yield


def pytest_collection_finish() -> None:
    """Spare the collector of cycles what stays until the end: modules, and thousands of tests."""
    gc.collect()
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Where real documents lie, for tests that are left out without them; which tests to run."""
    parser.addoption("--corpus", type=Path, help="folder of un-en.tar.xz, index.csv …")
    parser.addoption(
        "--database", choices=("used", "unused"), help="only tests that use it, or only the others"
    )


def uses_database(item: pytest.Item) -> bool:
    """Whether a test uses the database; to one that does not say so pytest-django refuses it."""
    made_by = getattr(item, "cls", None)
    return (
        item.get_closest_marker("django_db") is not None
        or not {"db", "transactional_db"}.isdisjoint(getattr(item, "fixturenames", ()))
        or (made_by is not None and issubclass(made_by, TransactionTestCase))
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what --database does not ask for."""
    asked = config.getoption("--database")
    if asked is not None:
        chosen: dict[bool, list[pytest.Item]] = {True: [], False: []}
        for item in items:
            chosen[uses_database(item) == (asked == "used")].append(item)
        config.hook.pytest_deselected(items=chosen[False])
        items[:] = chosen[True]


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
