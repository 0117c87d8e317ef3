"""A shared archive behind https. Everything that differs comes from the environment.

SECRET_KEY, ALLOWED_HOSTS (names separated by commas) and DATABASE_URL must be
set. STATIC_ROOT is where `collectstatic` writes, ARCHIVE_CAPTURES where captures
larger than 5 MB are kept, which a backup must take with the database. BEHIND_PROXY=1 says that a
proxy in front ends the https and sets X-Forwarded-Proto on every request.
"""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from archive.settings import databases
from archive.settings.base import *  # noqa: F403 (Django's settings are module globals)
from archive.settings.base import BASE_DIR


def _required(name: str, meaning: str) -> str:
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"Set the environment variable {name}: {meaning}.")
    return value


DEBUG = False
SECRET_KEY = _required("SECRET_KEY", "at least 50 random characters, kept secret and the same")
ALLOWED_HOSTS = [
    name.strip()
    for name in _required("ALLOWED_HOSTS", "the names served, separated by commas").split(",")
    if name.strip()
]
DATABASES = {
    "default": databases.from_url(
        _required("DATABASE_URL", "for example postgres://user:password@host:5432/name")
    )
}
ARCHIVE_CAPTURES = Path(
    os.environ.get("ARCHIVE_CAPTURES")
    or databases.captures_folder(DATABASES["default"], BASE_DIR / "var" / "captures")
)
STATIC_ROOT = os.environ.get("STATIC_ROOT") or BASE_DIR / "var" / "static"

SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
if os.environ.get("BEHIND_PROXY") == "1":
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
