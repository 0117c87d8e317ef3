"""From what a text cites to the records it means, where they are held."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from documents.dates import DateSpan
from documents.engine.cuts import Cut
from documents.engine.references import Citation, citations, organ_of
from documents.models import Document
from documents.references import Reference
from documents.selectors.addresses import document_address
from documents.selectors.records import by_date

# Kinds that a record's symbol resolves; meetings are resolved by date, others not at all.
BY_SYMBOL = frozenset({"resolution", "document"})


@dataclass(frozen=True, slots=True)
class CitedRecord:
    """A record that is cited: ``name`` is its symbol, or its date and place."""

    pk: int
    name: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class CitedText:
    """What a text's clauses cite, by the clause's index, and the records among it.

    ``earlier`` are the documents before it in its sequence, oldest first, with those
    of them that share a date with one that is cited left in.
    """

    by_clause: Mapping[int, Sequence[Citation]]
    records: Mapping[tuple[str, str], CitedRecord]
    earlier: Sequence[CitedRecord]

    def record_of(self, citation: Citation) -> CitedRecord | None:
        """The record that a citation means; None where none is on record."""
        return self.records.get((citation.kind, citation.target))


def cited_text(document: Document, cut: Cut) -> CitedText:
    """What a document's text cites. Two queries, of which a text that cites nothing needs one.

    A date means the document of its own series that was adopted, or whose meeting was,
    on that day before it; what is said of other bodies' meetings is left unlinked.
    """
    own = organ_of(document.symbol)
    itself = {("meeting", date) for date in dates_of(document)}
    itself |= {(kind, document.symbol_key) for kind in BY_SYMBOL}
    by_clause = {
        clause.position: found
        for clause in cut.clauses
        if (found := _of_others(citations(clause.text, cut.language, own), itself))
    }
    earlier = _earlier(document)
    records = {("meeting", date): record for date, record in _by_date(earlier)}
    symbols = {one.target for found in by_clause.values() for one in found if one.kind in BY_SYMBOL}
    records |= _by_symbol(document, symbols) if symbols else {}
    return CitedText(by_clause, records, [cited_record(one) for one in earlier])


def _of_others(found: Sequence[Citation], itself: Collection[tuple[str, str]]) -> list[Citation]:
    """Citations but for the text's own symbol and the day of the meeting that it is of."""
    return [one for one in found if (one.kind, one.target) not in itself]


def cited_record(document: Document) -> CitedRecord:
    """A document, with its meeting and series at hand, as citations name it."""
    date = document.adopted or document.issued
    place = document.meeting.place if document.meeting else ""
    dated = ", ".join(part for part in (date.label if date else "", place) if part)
    return CitedRecord(
        pk=document.pk,
        name=document.symbol or dated or document.key,
        title=document.title,
        href=document_address(Reference(document.series.slug, document.key)),
    )


def dates_of(document: Document) -> list[str]:
    """Every way to write the days on which a document was adopted or its meeting was held."""
    spans = [document.adopted, document.meeting.dates if document.meeting else None]
    return list(dict.fromkeys(date for span in spans if span for date in _written(span)))


def _written(span: DateSpan) -> Iterator[str]:
    if span.precision == "day":
        yield str(span)
        yield span.start.isoformat()
        yield span.end.isoformat()


def _earlier(document: Document) -> list[Document]:
    """What stands before a document in its sequence; nothing outside sequences."""
    if not document.series.is_sequence or document.adopted is None:
        return []
    before = (
        Document.objects.in_sequence()
        .filter(series=document.series_id, adopted__lt=document.adopted)
        .exclude(pk=document.pk)
        .select_related("series", "meeting")
        .order_by(*by_date())
    )
    return list(before)


def _by_date(documents: Iterable[Document]) -> Iterator[tuple[str, CitedRecord]]:
    """Records by each of their dates; of two on one day the last stands for both."""
    for document in documents:
        for date in dates_of(document):
            yield date, cited_record(document)


def _by_symbol(document: Document, symbols: set[str]) -> dict[tuple[str, str], CitedRecord]:
    found = (
        Document.objects.filter(symbol_key__in=symbols)
        .filter(series__is_fictional=document.series.is_fictional)
        .exclude(pk=document.pk)
        .select_related("series", "meeting")
        .order_by("-pk")
    )
    return {
        (kind, one.symbol_key): cited_record(one) for one in found for kind in sorted(BY_SYMBOL)
    }
