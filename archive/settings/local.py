"""One machine, plain http on loopback: what `make run` serves.

Debug pages are off unless DEBUG=1, so that what is looked at here is what
production shows. What the archive keeps lies in `var/`, or where ARCHIVE_VAR says.
"""

import os
from pathlib import Path

from archive.settings import databases
from archive.settings.base import *  # noqa: F403 (Django's settings are module globals)
from archive.settings.base import BASE_DIR
from archive.settings.private_file import make_private
from archive.settings.secret_key import kept_secret_key

VAR_DIR = Path(os.environ.get("ARCHIVE_VAR") or BASE_DIR / "var").absolute()

DEBUG = os.environ.get("DEBUG") == "1"
SECRET_KEY = kept_secret_key(VAR_DIR / "secret_key")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

_database_url = os.environ.get("DATABASE_URL")
_database_file = VAR_DIR / "archive.sqlite3"
if not _database_url:
    # It holds accounts; SQLite would make it readable by all, and its logs go by it.
    make_private(_database_file)
DATABASES = {
    "default": databases.from_url(_database_url)
    if _database_url
    else databases.sqlite(_database_file)
}

ARCHIVE_CAPTURES = Path(
    os.environ.get("ARCHIVE_CAPTURES")
    or databases.captures_folder(DATABASES["default"], VAR_DIR / "captures")
)
STATIC_ROOT = VAR_DIR / "static"
ARCHIVE_FETCH_ALLOW_LOOPBACK = os.environ.get("ARCHIVE_FETCH_ALLOW_LOOPBACK") == "1"
