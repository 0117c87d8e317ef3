"""Take fixtures into the archive."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from documents.actions.actor import PermissionRefused
from documents.actions.fixture_results import OUTCOMES, ImportResult, Outcome, RecordResult
from documents.actions.import_fixture import import_fixture
from documents.ingest.fixture_faults import BadFixture
from documents.management.actor_option import add_actor_option, chosen_actor
from documents.management.progress import ProgressBar

# A file that is broken throughout is not listed to its end.
MOST_FAULTS = 20


class Command(BaseCommand):
    help = (
        "Import fixture files (docs/fixtures.md), which may refer to each other. All is checked "
        "before anything is written, and all is written or nothing. A text that is held is left "
        "alone, another becomes a new version; a record edited here since its last import is kept "
        "and named. Exit status: 0 imported or nothing to change, 1 a fault in a file or not "
        "allowed, 2 wrong usage."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a YAML file")
        parser.add_argument(
            "--dry-run", action="store_true", help="do everything, then take it back"
        )
        add_actor_option(parser, "system:fixture", "imports")

    def handle(self, *args: Any, **options: Any) -> None:
        actor = chosen_actor(options)
        try:
            with ProgressBar(self.stdout, "records") as bar:
                result = import_fixture(
                    actor, options["files"], is_dry=options["dry_run"], progress=bar.show
                )
        except BadFixture as bad:
            raise CommandError(_faults(bad)) from bad
        except PermissionRefused as refused:
            raise CommandError(f"{refused} Nothing was written.") from refused
        self._report(result, is_full=options["verbosity"] > 1)

    def _report(self, result: ImportResult, *, is_full: bool) -> None:
        for record in result.records:
            if is_full or _is_worth_a_line(record):
                self.stdout.write(_line(record))
        self.stdout.write(_summary(result))


def _is_worth_a_line(record: RecordResult) -> bool:
    """Whether a reader wants to know of it; a first version says no more than the count."""
    return record.outcome in {"updated", "kept"} or bool(record.note)


def _line(record: RecordResult) -> str:
    note = f" ({record.note})" if record.note else ""
    return f"{record.path}:{record.line}: {record.outcome}: {record.label}{note}"


def _summary(result: ImportResult) -> str:
    counts = result.counts
    said = ", ".join(_counted(counts[outcome], outcome) for outcome in OUTCOMES if counts[outcome])
    if not result.has_changes:
        return f"Nothing to change: {said}."
    return f"{said}." + (" Dry run: nothing was written." * result.is_dry)


def _counted(count: int, outcome: Outcome) -> str:
    # The only outcome that is a noun.
    return f"{count} {outcome}{'s' * (outcome == 'new version' and count > 1)}"


def _faults(bad: BadFixture) -> str:
    count = len(bad.faults)
    lines = [str(fault) for fault in bad.faults[:MOST_FAULTS]]
    if count > MOST_FAULTS:
        lines.append(f"… and {count - MOST_FAULTS} more.")
    lines.append(f"{count} fault{'s' * (count > 1)}; nothing was written.")
    return "\n".join(lines)
