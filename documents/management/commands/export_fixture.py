"""Write a series as a fixture."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from documents.export.fixture import fixture_of
from documents.selectors.fixture_records import NotForFixtures, series_records


class Command(BaseCommand):
    help = (
        "Write one series with its bodies, meetings, documents, sources and published versions as "
        "a fixture (docs/fixtures.md) that import_fixture and loaddata read. Drafts and Events "
        "stay out. Exit status: 0 written, 1 no such series or a sealed or erased text in it, "
        "2 wrong usage."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("series", metavar="SERIES", help="the series' slug, as oic-jk")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            records = series_records(options["series"])
        except NotForFixtures as refused:
            raise CommandError(str(refused)) from refused
        heading = (
            f"Series {options['series']}, written by export_fixture.",
            "The format is described in docs/fixtures.md.",
        )
        for line in fixture_of(records, heading):
            self.stdout.write(line + "\n", ending="")
