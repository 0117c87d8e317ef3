"""What every test may rely on: its own database file, and repeatable properties."""

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
