"""Get the texts that the records name from the web."""

from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from documents.actions.actor import PermissionRefused
from documents.actions.fetch_results import OUTCOMES, FetchResult
from documents.actions.fetch_source import fetch_source
from documents.actions.refusal import ActionRefused
from documents.management.actor_option import add_actor_option, chosen_actor
from documents.management.progress import ProgressBar
from documents.models import Source
from documents.selectors.text_pages import NoSuchSeries, text_pages


class Command(BaseCommand):
    help = (
        "Fetch the pages that the records name as giving a text (a source with an address whose "
        "“gives” is the text). Each page's bytes are kept with time, address, status and SHA-256, "
        "and its text becomes a witness; where the document has no text yet, a draft too, which "
        "waits for a curator. Nothing that is held is overwritten, and a page that is as it was "
        "is unchanged. One line a source. Exit status: 0 all were had, 1 one or more failed, "
        "2 wrong usage."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "series", nargs="?", metavar="SERIES", help="a series' slug (default: all of them)"
        )
        parser.add_argument(
            "--publish",
            action="store_true",
            help="publish the drafts as they were fetched, attested as machine-read",
        )
        add_actor_option(parser, "system:import", "takes the texts in")

    def handle(self, *args: Any, **options: Any) -> None:
        actor = chosen_actor(options)
        try:
            sources = text_pages(options["series"])
        except NoSuchSeries as error:
            raise CommandError(str(error), returncode=2) from error
        counts: Counter[str] = Counter()
        for number, source in enumerate(sources):
            with ProgressBar(self.stdout, "sources") as bar:
                bar.show(number, len(sources))
                try:
                    result = fetch_source(actor, source, is_publishing=options["publish"])
                except ActionRefused as refused:
                    result = FetchResult(source, "skipped", str(refused))
                except PermissionRefused as refused:
                    raise CommandError(str(refused)) from refused
            counts[result.outcome] += 1
            self._report(result)
        self._sum_up(counts, len(sources))

    def _report(self, result: FetchResult) -> None:
        line = f"{_label(result.source)}: {result.outcome}: {result.note}"
        if result.outcome == "failed":
            self.stderr.write(f"{line} ({result.source.address})")
        else:
            self.stdout.write(line)

    def _sum_up(self, counts: Counter[str], total: int) -> None:
        if not total:
            self.stdout.write("No record names a page that gives a text.")
            return
        said = ", ".join(f"{counts[name]} {name}" for name in OUTCOMES if counts[name])
        self.stdout.write(f"{total} source{'s' * (total > 1)}: {said}.")
        if counts["failed"]:
            is_offline = counts["failed"] == total and total > 1
            asked = " None could be had: see whether this machine reaches the web." * is_offline
            raise CommandError(
                f"{counts['failed']} of {total} failed; run it again for these, or save the pages "
                f"by hand and upload them.{asked}"
            )


def _label(source: Source) -> str:
    return f"{source.document} {source.key}"
