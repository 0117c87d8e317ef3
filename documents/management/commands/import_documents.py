"""Take texts into the archive from files, folders and archives."""

import csv
import os
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.import_files import ImportRequest, import_files
from documents.actions.import_options import ImportOptions
from documents.actions.import_results import MEANINGS, OUTCOMES, FileResult
from documents.ingest.containers import files_in
from documents.ingest.reading_pool import ReaderLost
from documents.management.actor_option import add_actor_option, chosen_actor
from documents.management.progress import ProgressBar
from documents.models import Series, Source
from documents.models.fields import LANGUAGE_VALIDATOR

_COLUMNS = ("file", "outcome", "reference", "note")
# Files are read by as many processes as there are processors, up to this.
MOST_PROCESSES = 4


class Command(BaseCommand):
    help = (
        "Import texts: files of every format that is read (plain text, HTML, DOCX, PDF, TEI, Akoma "
        "Ntoso), folders, .zip and .tar archives, mixed. A document is found by its symbol, "
        "without one by its series and day (a file may be named 2031-05-03.en.txt), else made: in "
        "the series of its recurring title, or the body's series of single documents. Languages "
        "join by symbol. One result a file: "
        + "; ".join(f"{name}: {meaning}" for name, meaning in MEANINGS.items())
        + ". Run again, it goes on where it was stopped. Exit status: 0 all taken in or held, "
        "1 a file was refused, 2 wrong usage."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--series", help="the slug of the series into which all goes")
        parser.add_argument("--language", default="", help="of all files (ISO 639)")
        parser.add_argument("--publisher", default="", help="of all files, else what each says")
        parser.add_argument(
            "--role",
            choices=Source.Role.values,
            default=Source.Role.ISSUER.value,
            help="what the publisher is to the texts (default: %(default)s)",
        )
        parser.add_argument(
            "--publish", action="store_true", help="publish as machine-read; else drafts"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="do everything, then take it back"
        )
        parser.add_argument("--report", type=Path, metavar="FILE", help="write a CSV file")
        parser.add_argument(
            "--processes",
            type=int,
            default=min(os.cpu_count() or 1, MOST_PROCESSES),
            help="how many read files; 0: this one alone (default: %(default)s)",
        )
        add_actor_option(parser, "system:import", "imports")

    def handle(self, *args: Any, **options: Any) -> None:
        actor = chosen_actor(options)
        _check_self_publishing(actor, options)
        request = _request(options)
        counts: Counter[str] = Counter()
        try:
            with ExitStack() as stack:
                report = stack.enter_context(_Report(options["report"]))
                bar = stack.enter_context(ProgressBar(self.stdout, "files"))
                for result in import_files(actor, request, bar.show):
                    counts[result.outcome] += 1
                    report.write(result)
                    if options["verbosity"] > 1 or _is_worth_a_line(result):
                        self._say(result)
        except PermissionRefused as refused:
            raise CommandError(f"{refused} Nothing was written.") from refused
        except ReaderLost as lost:
            raise CommandError(f"{_summary(counts)} {lost}") from lost
        self.stdout.write(_summary(counts) + " Dry run: nothing was written." * request.is_dry)
        if counts["refused"]:
            raise CommandError(f"{_files(counts['refused'])} refused.", returncode=1)

    def _say(self, result: FileResult) -> None:
        note = ": ".join(part for part in (result.reference, result.note) if part)
        stream = self.stderr if result.outcome == "refused" else self.stdout
        stream.write(f"{result.name}: {result.outcome}: {note}")


class _Report:
    """A CSV file with a row a result; without a path, nothing."""

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def __enter__(self) -> "_Report":
        self._file = None
        if self._path is not None:
            try:
                self._file = self._path.open("w", encoding="utf-8", newline="")
            except OSError as error:
                raise CommandError(
                    f"{self._path}: the report cannot be written: {error.strerror}.", returncode=2
                ) from error
            self._rows = csv.writer(self._file)
            self._rows.writerow(_COLUMNS)
        return self

    def write(self, result: FileResult) -> None:
        if self._file is not None:
            row = (result.name, result.outcome, result.reference, result.note)
            self._rows.writerow([_as_text(cell) for cell in row])

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()


def _as_text(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: file names are anybody's."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _check_self_publishing(actor: Actor, options: dict[str, Any]) -> None:
    if options["publish"] and actor.user is not None and not settings.ARCHIVE_ALLOW_SELF_PUBLISH:
        raise CommandError(
            f"{actor.name} would publish what they import, and a second person publishes: "
            "leave out --publish, or leave out --as.",
            returncode=2,
        )


def _request(options: dict[str, Any]) -> ImportRequest:
    paths: list[Path] = options["paths"]
    return ImportRequest(
        files=lambda: files_in(paths),
        options=ImportOptions(
            is_publishing=options["publish"],
            publisher=options["publisher"][:200],
            role=options["role"],
            reason=f"Import of {_named(paths)}",
        ),
        series=_series(options["series"]),
        language=_language(options["language"]),
        processes=max(0, options["processes"]),
        is_dry=options["dry_run"],
    )


def _named(paths: Iterable[Path]) -> str:
    names = [path.name or str(path) for path in paths]
    return ", ".join(names) if len(names) <= 3 else f"{names[0]} and {len(names) - 1} more"


def _series(slug: str | None) -> Series | None:
    if slug is None:
        return None
    series = Series.objects.select_related("body").filter(slug=slug).first()
    if series is None:
        known = ", ".join(Series.objects.values_list("slug", flat=True)[:20]) or "none yet"
        raise CommandError(f"There is no series {slug!r}; there are {known}.", returncode=2)
    return series


def _language(code: str) -> str:
    try:
        if code:
            LANGUAGE_VALIDATOR(code)
    except ValidationError as error:
        raise CommandError(f"{code!r}: {' '.join(error.messages)}", returncode=2) from error
    return code


def _is_worth_a_line(result: FileResult) -> bool:
    """Whether a reader wants to know of it; a first text without a doubt says no more than the
    count.
    """
    is_doubted = result.outcome == "imported" and bool(result.note)
    return is_doubted or result.outcome in {"witness added", "refused"}


def _files(count: int) -> str:
    return f"{count:,} file{'s' * (count != 1)}"


def _summary(counts: Counter[str]) -> str:
    said = ", ".join(f"{counts[name]:,} {name}" for name in OUTCOMES if counts[name])
    return f"{_files(counts.total())}: {said or 'none found'}."
