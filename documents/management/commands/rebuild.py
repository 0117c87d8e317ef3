"""Make again what is computed from the records."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from documents.actions.actor import PermissionRefused
from documents.actions.rebuild_archive import rebuild_archive
from documents.actions.refusal import ActionRefused
from documents.management.actor_option import add_actor_option, chosen_actor
from documents.management.progress import ProgressBar


class Command(BaseCommand):
    help = (
        "Drop what is computed and make it again: clause rows from the frozen cuts, folded "
        "columns, what is cited and the words of texts, stored comparisons, lineages and "
        "figures. Needed after `loaddata`. No published text is segmented anew. Exit status: "
        "0 done, 1 not allowed or a cut that does not fit, 2 wrong usage."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        add_actor_option(parser, "system:maintenance", "rebuilds")

    def handle(self, *args: Any, **options: Any) -> None:
        actor = chosen_actor(options)
        try:
            with ProgressBar(self.stdout, "steps") as bar:
                rebuilt = rebuild_archive(actor, progress=bar.show)
        except (ActionRefused, PermissionRefused) as refused:
            raise CommandError(f"{refused} Nothing was written.") from refused
        self.stdout.write(
            f"Rebuilt: {rebuilt.clauses} clause rows, {rebuilt.folded} folded columns, "
            f"{rebuilt.indexed} texts indexed, "
            f"{rebuilt.comparisons} comparisons, {rebuilt.lineages} lineages, "
            f"{rebuilt.figures} figures."
        )
