"""Imports of files of our own making, for tests: the Lagoon Council is fictional."""

from collections.abc import Iterable
from typing import Any

from documents.actions.actor import Actor
from documents.actions.import_files import ImportRequest, import_files
from documents.actions.import_options import ImportOptions
from documents.actions.import_results import FileResult
from documents.ingest.archives import Entry
from documents.ingest.reading import File
from tests.ingest.akn_files import resolution

ACTOR = Actor.system("import")


def entry(name: str = "13.en.xml", content: bytes | None = None, **said: str) -> Entry:
    """A file under a name; without content, a resolution that says what is given."""
    return Entry(name, File(name, resolution(**said) if content is None else content))


def imported(
    *entries: Entry, is_publishing: bool = False, actor: Actor = ACTOR, **request: Any
) -> list[FileResult]:
    options = ImportOptions(is_publishing=is_publishing, reason="Import of a test")

    def files() -> Iterable[Entry]:
        return entries

    return list(import_files(actor, ImportRequest(files, options, **request)))


def outcomes(results: Iterable[FileResult]) -> list[str]:
    return [result.outcome for result in results]
