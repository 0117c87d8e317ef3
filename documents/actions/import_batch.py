"""Several files of an import in one transaction and few statements.

What comes of each is what import_document would have made of it, record by record
and Event by Event; a test holds the two against each other. Only what is plain goes
this way: the first text in its language of a document that is new or held. The rest,
and all of a batch of which the database refuses a row, goes the slow way.
"""

from collections.abc import Mapping, Sequence

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify

from documents.actions.actor import Actor
from documents.actions.add_records import add_records
from documents.actions.import_document import import_document
from documents.actions.import_facts import (
    new_document,
    provenance_of,
    series_for,
    standing_of,
    symbol_fault,
)
from documents.actions.import_options import ImportOptions, require_rights
from documents.actions.import_plan import Placement
from documents.actions.import_results import FileResult
from documents.actions.import_versions import PlainText, add_drafts, publish_drafts
from documents.actions.insert_rows import insert_rows
from documents.actions.record_event import object_key
from documents.actions.record_witness import doubt_rows, free_siglum, stated
from documents.actions.refusal import ActionRefused
from documents.ingest.incoming import Incoming
from documents.ingest.symbols import spellings, symbol_key
from documents.models import Capture, Document, Event, Expression, Series, Source, Version, Witness

Item = tuple[Incoming, Placement]


class ImportBatch:
    """Imports of one actor, batch after batch; series are looked up once.

    Raises PermissionRefused.
    """

    def __init__(self, actor: Actor, options: ImportOptions) -> None:
        require_rights(actor, options)
        self.actor, self.options = actor, options
        self._series: dict[str, Series] = {}

    def take(self, items: Sequence[Item]) -> list[FileResult]:
        """Take files in; results in their order."""
        results: dict[int, FileResult] = {}
        try:
            with transaction.atomic():
                results = self._write(self._plain(items))
        except (ValidationError, DataError, IntegrityError, ActionRefused):
            # Whatever of it is at fault, by itself it says so.
            self._series.clear()
            results = {}
        return [
            results.get(place) or import_document(self.actor, *item, self.options)
            for place, item in enumerate(items)
        ]

    def _plain(self, items: Sequence[Item]) -> dict[int, PlainText]:
        """The rows of those that are plain, at most one of a document, none of them written."""
        held = _held_documents(items)
        plain: dict[int, PlainText] = {}
        seen: set[tuple[str, str]] = set()
        for place, (incoming, placement) in enumerate(items):
            identity = placement.body, _symbol(incoming)
            if identity in seen or not _is_sure(incoming):
                continue
            seen.add(identity)
            document = held.get(identity)
            if document is None and placement.body and placement.key:
                series = self._series_for(placement)
                document = new_document(series, incoming.reading.metadata, placement)
            rows = document and self._rows(incoming, placement, document)
            if rows:
                plain[place] = rows
        return plain

    def _series_for(self, placement: Placement) -> Series:
        if placement.series not in self._series:
            self._series[placement.series] = series_for(self.actor, placement, self.options.reason)
        return self._series[placement.series]

    def _rows(
        self, incoming: Incoming, placement: Placement, document: Document
    ) -> PlainText | None:
        """The rows of one file; None where it is not plain after all."""
        language = incoming.reading.metadata.language
        is_new = document.pk is None
        expressions = [] if is_new else list(document.expressions.all())
        if any(expression.language == language for expression in expressions):
            return None
        source = self._source(document, incoming, is_new=is_new)
        capture = Capture(
            source=source,
            sha256=incoming.content_sha256,
            content=incoming.file.content,
            media_type=incoming.file.media_type[:120],
            captured_at=timezone.now(),
            file_name=incoming.file.name,
        )
        standing = standing_of(expressions, placement, language)
        expression = Expression(document=document, language=language, standing=standing)
        witness = _witness(incoming, document, source, capture)
        return PlainText(incoming, document, is_new, source, capture, witness, expression)

    def _source(self, document: Document, incoming: Incoming, *, is_new: bool) -> Source:
        """The document's source of that publisher and address, new where there is none."""
        said = provenance_of(document.series.body, incoming.reading.metadata, self.options)
        held = [] if is_new else list(document.sources.all())
        for source in held:
            if (source.publisher, source.address) == (said.publisher, said.address):
                return source
        return Source(
            document=document,
            key=f"{slugify(said.publisher)[:60].strip('-') or 'source'}{_number(held)}",
            address=said.address,
            publisher=said.publisher,
            role=said.role,
            rights=said.rights,
            gives=Source.Gives.TEXT,
        )

    def _write(self, plain: Mapping[int, PlainText]) -> dict[int, FileResult]:
        """Write the rows, what others rest on first, and all their Events."""
        texts = list(plain.values())
        new = [text.document for text in texts if text.is_new]
        events = add_records(self.actor, new, self.options.reason)
        _issue(new, events)
        for rows in (
            [text.source for text in texts if text.source.pk is None],
            [text.capture for text in texts],
            [text.witness for text in texts],
            [text.expression for text in texts],
        ):
            events += add_records(self.actor, rows)
        drafts, drafted = add_drafts(self.actor, texts)
        events += drafted
        if self.options.is_publishing:
            events += publish_drafts(self.actor, drafts, texts, f"{self.options.reason}.")
        insert_rows(events)
        return {
            place: FileResult(text.incoming.name, "imported", "", self._reference(text, draft))
            for (place, text), draft in zip(plain.items(), drafts, strict=True)
        }

    def _reference(self, text: PlainText, draft: Version) -> str:
        return str(draft if self.options.is_publishing else text.expression)


def _is_sure(incoming: Incoming) -> bool:
    """Whether it bears a symbol that is its own."""
    return bool(incoming.reading.metadata.symbol) and not symbol_fault(incoming)


def _symbol(incoming: Incoming) -> str:
    return symbol_key(incoming.reading.metadata.symbol)


def _held_documents(items: Sequence[Item]) -> dict[tuple[str, str], Document]:
    """The documents of these symbols that the archive holds, locked against other writers."""
    symbols = {it for incoming, _ in items for it in spellings(incoming.reading.metadata.symbol)}
    rows = (
        Document.objects.select_for_update(of=("self",))
        .filter(
            series__body__slug__in={placement.body for _, placement in items},
            symbol__in=symbols - {""},
        )
        .select_related("series__body__parent__parent")
        .prefetch_related("expressions", "sources", "witnesses")
        .order_by("-pk")
    )
    return {(document.series.body.slug, symbol_key(document.symbol)): document for document in rows}


def _witness(incoming: Incoming, document: Document, source: Source, capture: Capture) -> Witness:
    reading = incoming.reading
    taken = [] if document.pk is None else [it.siglum for it in document.witnesses.all()]
    return Witness(
        document=document,
        siglum=free_siglum(taken),
        source=source,
        capture=capture,
        language=reading.metadata.language,
        text=reading.text,
        text_sha256=incoming.text_sha256,
        doubts=doubt_rows(reading.doubts),
        metadata=stated(reading.metadata),
    )


def _number(held: Sequence[Source]) -> str:
    return f"-{len(held) + 1}" if held else ""


def _issue(documents: Sequence[Document], events: Sequence[Event]) -> None:
    """Name the issuer of each new document, in its Event too."""
    through = Document.issuing_bodies.through
    through.objects.bulk_create(
        through(document=document, body=document.series.body) for document in documents
    )
    for document, event in zip(documents, events, strict=True):
        event.after = (event.after or {}) | {"issuing_bodies": [object_key(document.series.body)]}
