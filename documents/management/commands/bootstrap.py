"""Make a new archive usable: its first records and its first account."""

import os
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.ensure_roles import ensure_roles
from documents.actions.record_rights import record_rights
from documents.models import Document, Event

USERNAME = "curator"


class Command(BaseCommand):
    help = (
        "Make the roles (groups of accounts with their rights), import the fixtures into an empty "
        "archive and, where there is no account yet, make a curator's and print its password. "
        "Does nothing to an archive that is in use but put the roles' rights back."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        is_empty = not (Document.objects.exists() or Event.objects.exists())
        ensure_roles(Actor.system("maintenance"))
        if is_empty:
            self.import_fixtures()
        if not User.objects.exists():
            self.make_account()

    def import_fixtures(self) -> None:
        """Import every fixture that comes with the archive, in the order of their names."""
        fixtures = [
            # As its messages are to name them.
            os.path.relpath(path)
            for path in sorted(Path(settings.BASE_DIR, "fixtures").glob("*.yaml"))
        ]
        if fixtures:
            self.stdout.write("Importing the archive's first records")
            self.stdout.flush()
            call_command("import_fixture", *fixtures, stdout=self.stdout, stderr=self.stderr)

    def make_account(self) -> None:
        """Make the first account, which may do everything, and say its password this once."""
        password = secrets.token_urlsafe(12)
        with transaction.atomic():
            account = User.objects.create_superuser(username=USERNAME, password=password)
            record_rights(Actor.system("maintenance"), account, None)
        self.stdout.write(
            f"Made the account {USERNAME} with the password {password}\n"
            "The password is shown only now; /admin/ is where to sign in and to change it."
        )
