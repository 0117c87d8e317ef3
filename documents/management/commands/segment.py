"""Cut texts into clauses on the command line, with no archive behind it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from documents.engine.contract import segment_object
from documents.engine.cuts import Clause, Cut
from documents.engine.lexicon import LANGUAGES
from documents.engine.segmentation import segment
from documents.ingest.text_file import TextFileError, read_text_file
from documents.management.output import json_line, put_out
from documents.selectors.visible_signs import visible_controls

# Characters of a clause's wording shown on its line.
SHOWN = 60


class Command(BaseCommand):
    help = (
        "Cut plain texts (UTF-8) into typed clauses. A file that cannot be read is named on the "
        "error output and the others are still cut. Exit status: 0 all cut, 1 a file was bad, "
        "2 wrong usage. Needs no database."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="a text in UTF-8")
        parser.add_argument(
            "--format",
            choices=("text", "json"),
            default="text",
            help="text: a line a clause (default); json: an object a file, one a line",
        )
        parser.add_argument("--language", choices=LANGUAGES, help="guessed where it is not given")

    def handle(self, *args: Any, **options: Any) -> None:
        faults = 0
        for path in options["files"]:
            try:
                cut = segment(read_text_file(path), language=options["language"])
            except TextFileError as error:
                faults += 1
                self.stderr.write(f"{_name(path)}: {error}")
                continue
            is_json = options["format"] == "json"
            put_out(self.stdout, _as_json(path, cut) if is_json else _as_text(cut))
        if faults:
            total = len(options["files"])
            raise CommandError(f"{faults} of {total} file{'s' * (total > 1)} not cut", returncode=1)


def _name(path: str) -> str:
    return visible_controls(path) or "an empty name"


def _as_json(path: str, cut: Cut) -> str:
    return json_line(segment_object(path, cut))


def _as_text(cut: Cut) -> str:
    return "\n".join(_line(clause) for clause in cut.clauses)


def _line(clause: Clause) -> str:
    wording = " ".join(clause.text[: 2 * SHOWN].split())[:SHOWN]
    verbs = ", ".join(clause.verbs) or (f"({clause.governing_verb})" * bool(clause.governing_verb))
    return visible_controls(
        f"{clause.ref:12} {clause.kind:11} {verbs:24} {'  ' * clause.depth}{clause.label} {wording}"
    )
