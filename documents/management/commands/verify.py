"""Recompute every digest of the archive and name what differs."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from documents.management.progress import ProgressBar
from documents.selectors.verification import Verification, verify_archive

# Where all is amiss, the first faults tell as much as all of them.
MOST_FAULTS = 20


class Command(BaseCommand):
    help = (
        "Make every digest again (texts, cuts, the chain of records, witnesses, captures), hold "
        "clause rows against cuts, look for each version's log and for the database's guards, and "
        "name what differs, the first thing first. Nothing is written. Exit status: 0 clean, "
        "1 something differs, 2 wrong usage."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        with ProgressBar(self.stdout, "records") as bar:
            result = verify_archive(progress=bar.show)
        if result.faults:
            raise CommandError(_listed(result))
        self.stdout.write(
            f"Clean: {result.versions} versions, {result.witnesses} witnesses, "
            f"{result.captures} captures."
        )


def _listed(result: Verification) -> str:
    lines = [str(fault) for fault in result.faults[:MOST_FAULTS]]
    count = len(result.faults)
    if count > MOST_FAULTS:
        lines.append(f"… and {count - MOST_FAULTS} more.")
    lines.append(f"{count} fault{'s' * (count > 1)}.")
    return "\n".join(lines)
