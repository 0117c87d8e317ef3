"""The tests' settings: the shared base, on SQLite or on the server DATABASE_URL names."""

import os

from archive.settings import databases
from archive.settings.base import *  # noqa: F403 (Django's settings are module globals)
from archive.settings.base import BASE_DIR, STORAGES

SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["testserver"]

_database_url = os.environ.get("DATABASE_URL")
# conftest.py puts the SQLite file into pytest's temporary folder.
DATABASES = {
    "default": databases.from_url(_database_url) if _database_url else databases.sqlite(":memory:")
}

# conftest.py puts this into pytest's temporary folder too.
ARCHIVE_CAPTURES = BASE_DIR / "build" / "captures"

# Plain file names, so that a test needs no collectstatic.
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
# The real hash is slow by design.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
