"""Make the roles, and put their rights back to what they should be."""

from typing import Any

from django.core.management.base import BaseCommand

from documents.actions.actor import Actor
from documents.actions.ensure_roles import ROLES, ensure_roles


class Command(BaseCommand):
    help = (
        f"Make the groups of accounts {', '.join(ROLES)} where there are none, and put the rights "
        "of those there are back; what changed is written to the audit. Needed after migrate in an "
        "archive where bootstrap is not run. Exit status: 0 done, 2 wrong usage."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        changed = ensure_roles(Actor.system("maintenance"))
        names = ", ".join(group.name for group in changed)
        self.stdout.write(f"Made or put back: {names}." if changed else "Nothing to change.")
