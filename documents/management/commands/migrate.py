"""Django's migrate, with the guards back in place also where a migration fails."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connections

from documents import guards


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        # They are lifted before SQLite migrates and put back by post_migrate,
        # which is not sent after a failure.
        try:
            super().handle(*args, **options)
        except BaseException:
            guards.install(connections[options["database"]])
            raise
