"""Files, folders and archives imported: looked through once to plan, once to take in."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.db import connection, transaction

from documents.actions.actor import Actor
from documents.actions.import_batch import ImportBatch, Item
from documents.actions.import_options import ImportOptions
from documents.actions.import_plan import ImportPlan
from documents.actions.import_results import FileResult
from documents.ingest.archives import Entry
from documents.ingest.incoming import Incoming
from documents.ingest.reading import Metadata
from documents.ingest.reading_pool import (
    ReadingPool,
    read_facts,
    read_to_publish,
    read_wholly,
)
from documents.models import (
    Capture,
    Clause,
    Document,
    Event,
    Expression,
    Series,
    Source,
    Version,
    VersionEvent,
    Witness,
)
from documents.selectors.held_captures import held_captures

# Files in one transaction: what a stop in mid-way loses at most, to be read again.
BATCH = 20
# Files after which the database is asked to look at its tables anew: what it took for
# the quickest way while they were empty is the slowest when they are not.
_LOOK_AGAIN = (20, 60, 200, 800, 3_200, 12_800)

_PACK_QUICKLY = """
    SELECT set_config('default_toast_compression', 'lz4', false) FROM pg_settings
    WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)
"""

_GROWING = (
    Capture,
    Clause,
    Document,
    Event,
    Expression,
    Source,
    Version,
    VersionEvent,
    Witness,
)

Files = Callable[[], Iterable[Entry]]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What is to be imported and how. ``files`` gives the same entries each time it is called.

    ``processes`` is how many read; none means this one. ``language`` is of all files.
    """

    files: Files
    options: ImportOptions
    series: Series | None = None
    language: str = ""
    processes: int = 0
    is_dry: bool = False


def import_files(
    actor: Actor, request: ImportRequest, progress: Progress | None = None
) -> Iterator[FileResult]:
    """One result a file, in their order, as each is written; last those of texts that go to a
    record of their day, since that may come with the same import.

    What was written stays when a later file fails or the caller stops; run again, it
    says "unchanged" of that. A dry run does all of it in one transaction and takes it
    back. ``progress`` is told files done and files in all, planning included. Raises
    PermissionRefused and ReaderLost.
    """
    importer = _Import(actor, request, progress or (lambda done, total: None))
    if not request.is_dry:
        yield from importer.results()
        return
    with transaction.atomic():
        results = list(importer.results())
        transaction.set_rollback(True)
    yield from results


class _Import:
    """One import: its plan, and what the archive held before it."""

    def __init__(self, actor: Actor, request: ImportRequest, progress: Progress) -> None:
        self.batch = ImportBatch(actor, request.options)
        self.request, self.progress = request, progress
        self.plan = ImportPlan(request.series)
        self.held = held_captures(published_only=request.options.is_publishing)
        # References of files passed over, by their paths, and how many files there are.
        self.passed: dict[str, str] = {}
        # Paths of files that wait until the record to which they go is there.
        self.late: set[str] = set()
        self.done = self.total = 0

    def results(self) -> Iterator[FileResult]:
        language = self.request.language
        _pack_quickly()
        with ReadingPool(self.request.processes) as pool:
            self._look_through(pool.read(read_facts, self._entries(), language))
            read = read_to_publish if self.request.options.is_publishing else read_wholly
            yield from self._take_in(pool.read(read, self._entries(late=False), language))
            if self.late:
                yield from self._take_in(pool.read(read, self._entries(late=True), language))

    def _look_through(self, read: Iterator[tuple[Entry, Metadata | str]]) -> None:
        """Settle the plan, and which files are written last."""
        without_symbol: list[tuple[str, Metadata]] = []
        for entry, facts in read:
            self.total += 1
            if not isinstance(facts, str):
                self.plan.note(facts)
                if not facts.symbol:
                    without_symbol.append((entry.path, facts))
        self.plan.settle()
        for path, facts in without_symbol:
            placement = self.plan.placement(facts)
            if placement is not None and placement.of_day:
                self.late.add(path)

    def _entries(self, *, late: bool | None = None) -> Iterator[Entry]:
        """The files, all or those that are late or not; those whose very bytes are held without
        their bytes.
        """
        for entry in self.request.files():
            if late is not None and (entry.path in self.late) is not late:
                continue
            digest = "" if entry.file is None else hashlib.sha256(entry.file.content).hexdigest()
            if digest in self.held:
                self.passed[entry.path] = self.held[digest]
                yield Entry(entry.path, None)
            else:
                yield entry

    def _take_in(self, read: Iterator[tuple[Entry, Incoming | str]]) -> Iterator[FileResult]:
        while portion := list(islice(read, BATCH)):
            yield from self._written(portion)
            self.done += len(portion)
            self.progress(self.done, self.total)
            _look_again(self.done - len(portion), self.done)

    def _written(self, portion: list[tuple[Entry, Incoming | str]]) -> Iterator[FileResult]:
        """Write a portion; a result for each of its files."""
        items: list[Item] = []
        results: list[FileResult | None] = []
        for entry, found in portion:
            placement = None
            if isinstance(found, Incoming):
                placement = self.plan.placement(found.reading.metadata)
            if isinstance(found, Incoming) and placement is not None:
                items.append((found, placement))
                results.append(None)
            else:
                results.append(self._passed_over(entry, found))
        written = iter(self.batch.take(items))
        for result in results:
            yield result or next(written)

    def _passed_over(self, entry: Entry, found: Incoming | str) -> FileResult:
        """The result of a file for which nothing is to be written."""
        if entry.path in self.passed:
            return FileResult(entry.path, "unchanged", "", self.passed[entry.path])
        if isinstance(found, str):
            return FileResult(entry.path, "refused", found)
        return FileResult(entry.path, "refused", "It changed while it was imported; try again.")


def _pack_quickly() -> None:
    """Have PostgreSQL pack long values by LZ4 in this session, where it was built with that:
    packing them its own way made a quarter more work for it in an import.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(_PACK_QUICKLY)


def _look_again(before: int, after: int) -> None:
    if connection.vendor == "postgresql" and any(before < count <= after for count in _LOOK_AGAIN):
        tables = ", ".join(model._meta.db_table for model in _GROWING)
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE {tables}")
