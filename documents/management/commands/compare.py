"""Compare two texts on the command line: files, or documents of the archive."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar, get_args

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from documents.engine import compare
from documents.engine.compare_contract import comparison_object
from documents.engine.cuts import Cut, CutError
from documents.engine.lexicon import LANGUAGES
from documents.engine.rows import Comparison, EditClass, Row
from documents.ingest.text_file import TextFileError, read_text_file
from documents.management.output import json_line, put_out
from documents.models.versions import SealedVersion
from documents.references import BadReference, Reference
from documents.selectors.named_documents import UnknownReference
from documents.selectors.references import Found, find_pair, find_version
from documents.selectors.segments import Run, runs_of, seen
from documents.selectors.standings import standing_of
from documents.selectors.visible_signs import visible_controls

T = TypeVar("T")

FORCED = "ref:"


class Command(BaseCommand):
    help = (
        "Compare two texts clause by clause and word by word. OLD and NEW are files (UTF-8) or "
        "references such as oic-jk/2024-09-25; an existing file wins, and ref: before a name "
        "makes it a reference. Exit status: 0 compared, 1 bad input, 2 wrong usage. "
        "Files need no database."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("old", metavar="OLD", help="a file or a reference")
        parser.add_argument("new", metavar="NEW", help="a file or a reference")
        parser.add_argument(
            "--format",
            choices=("text", "json"),
            default="text",
            help="text: a row a line with its edits (default); json: one object",
        )
        parser.add_argument(
            "--paragraphs",
            action="store_true",
            help="each paragraph set apart by blank lines is one clause",
        )
        parser.add_argument("--language", choices=LANGUAGES, help="guessed where it is not given")

    def handle(self, *args: Any, **options: Any) -> None:
        names = (options["old"], options["new"])
        _check_names(names)
        sides = _read_sides(names, lambda line: self.stderr.write(self.style.WARNING(line)))
        if options["paragraphs"]:
            sides = [side.text if isinstance(side, Cut) else side for side in sides]
        done = compare(*sides, paragraphs=options["paragraphs"], language=options["language"])
        done = replace(
            done, old=replace(done.old, ref=names[0]), new=replace(done.new, ref=names[1])
        )
        as_text = _as_json if options["format"] == "json" else _as_text
        put_out(self.stdout, as_text(done))


def _check_names(names: tuple[str, str]) -> None:
    """Raises CommandError for one that is empty, as an unset variable of a shell leaves it."""
    for side, name in zip(("OLD", "NEW"), names, strict=True):
        if not name.strip():
            raise CommandError(f"{side} is empty; give a file or a reference")


def _read_sides(names: tuple[str, str], warn: Callable[[str], object]) -> list[str | Cut]:
    """The text of each name that is a file, the frozen cut of each that is a reference.

    ``warn`` hears what whatever rests on a text must say of it.
    """
    if not any(map(_is_file, names)):
        old, new = map(_reference, names)
        found = _look_up(", ".join(names), lambda: find_pair(old, new))
        both = zip(names, (found.old, found.new), strict=True)
        return [_cut(name, side, warn) for name, side in both]
    return [_read_file(name) if _is_file(name) else _find_cut(name, warn) for name in names]


def _is_file(name: str) -> bool:
    """Whether a name is a file's; so is one that cannot be looked at, as its reader will say."""
    if name.startswith(FORCED):
        return False
    try:
        return Path(name).exists()
    except OSError:
        return True


def _read_file(name: str) -> str:
    try:
        return read_text_file(name)
    except TextFileError as error:
        raise _refusal(name, str(error)) from error


def _find_cut(name: str, warn: Callable[[str], object]) -> Cut:
    reference = _reference(name)
    return _cut(name, _look_up(name, lambda: find_version(reference)), warn)


def _reference(name: str) -> Reference:
    try:
        return Reference.parse(name.removeprefix(FORCED)).without_clause()
    except BadReference as error:
        lead = "" if name.startswith(FORCED) else "no such file; "
        raise _refusal(name, f"{lead}{_line(error)}") from error


def _look_up(name: str, find: Callable[[], T]) -> T:
    try:
        return find()
    except UnknownReference as error:
        raise _refusal(name, _line(error)) from error
    except DatabaseError as error:
        raise _refusal(name, f"the archive cannot be read: {_line(error)}") from error


def _cut(name: str, found: Found, warn: Callable[[str], object]) -> Cut:
    try:
        version = found.held()
        cut = version.read_cut()
    except (UnknownReference, SealedVersion, CutError) as error:
        raise _refusal(name, _line(error)) from error
    mark = standing_of(version).mark
    if mark:
        warn(f"{visible_controls(name)}: this text is marked {mark}.")
    return cut


def _refusal(name: str, reason: str) -> CommandError:
    return CommandError(visible_controls(f"{name}: {reason}"))


def _line(error: Exception) -> str:
    return " ".join(str(error).split())


def _as_json(done: Comparison) -> str:
    return json_line(comparison_object(done))


def _as_text(done: Comparison) -> str:
    summary = done.summary
    head = (
        f"{summary.unchanged} unchanged, {summary.reworded} reworded, {summary.split} split, "
        f"{summary.merged} merged, {summary.added} added, {summary.removed} removed; "
        f"{summary.moved} moved; {summary.kept:.0%} of the old words kept"
    )
    if summary.too_different:
        head = "too different to align: every clause is shown as removed or added"
    return "\n".join([head, *(line for row in done.rows for line in _row_lines(done, row))])


def _row_lines(done: Comparison, row: Row) -> Iterator[str]:
    old = "+".join(done.old.clauses[i].ref for i in row.old) or "–"
    new = "+".join(done.new.clauses[j].ref for j in row.new) or "–"
    said = [row.status, *["moved"] * row.moved, *["cosmetic"] * row.cosmetic]
    yield f"{old:>10} → {new:<10} {', '.join(said)}"
    if row.status in ("reworded", "split", "merged"):
        yield from (_run_line(run) for run in runs_of(row.edits, (), ()) if run.is_change)


def _run_line(run: Run) -> str:
    old, new = (visible_controls(seen(run, side).replace("\n", "¶")) for side in (run.old, run.new))
    parts = [f"-[{old}]" * bool(old), f"+[{new}]" * bool(new)]
    kinds = ", ".join(kind for kind in get_args(EditClass) if kind in run.classes)
    return f"{'':14}{kinds}: {' '.join(filter(None, parts))}"
