"""What the page of one series says: its meetings in order, and how to compare them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from documents.models import Body, Document, Membership, Relation, Series
from documents.references import Reference
from documents.selectors.addresses import comparison_address
from documents.selectors.records import RecordLine, by_date, for_lines, lines_of
from documents.selectors.references import find_series
from documents.selectors.timeline import Timeline, timeline_of

# A residual series may hold thousands of documents; the rest are a link to browse.
MOST_OTHERS = 50


@dataclass(frozen=True, slots=True)
class Step:
    """From one document to the next: the earlier one's name and the comparison's address."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One meeting's document on the timeline, newest first.

    ``before`` is what it follows, else the one before it in sequence.
    ``beside`` are documents of the same meeting outside the sequence.
    """

    record: RecordLine
    before: Step | None
    beside: tuple[RecordLine, ...]


@dataclass(frozen=True, slots=True)
class SeriesPage:
    """One series on its timeline. ``others`` stand in no sequence; ``more`` of them are left out.

    ``held`` of ``count`` records in sequence have a text; ``outside`` of them lie
    outside the years asked for.
    """

    series: Series
    body: Body
    members: tuple[Membership, ...]
    timeline: Timeline | None
    entries: tuple[Entry, ...]
    others: tuple[RecordLine, ...]
    more: int
    count: int
    held: int
    outside: int


def series_page(slug: str) -> SeriesPage:
    """Everything about one series, in five queries. Raises UnknownReference."""
    series = find_series(slug)
    documents = list(_documents(series))
    in_sequence = [d for d in documents if series.is_sequence and d.is_in_sequence]
    entries = _entries(slug, in_sequence, documents)
    shown = {line.reference for entry in entries for line in (entry.record, *entry.beside)}
    others = [d for d in reversed(documents) if str(d) not in shown]
    return SeriesPage(
        series=series,
        body=series.body,
        members=tuple(series.body.memberships.all()),
        timeline=timeline_of(in_sequence),
        entries=entries,
        others=lines_of(others[:MOST_OTHERS]),
        more=max(0, len(others) - MOST_OTHERS),
        count=len(in_sequence),
        held=sum(d.state == "held" for d in in_sequence),
        outside=sum(not d.is_in_span for d in in_sequence),
    )


def _documents(series: Series) -> Sequence[Document]:
    follows = Relation.objects.filter(kind=Relation.Kind.FOLLOWS).select_related("to")
    return (
        for_lines(series.documents.all())
        .prefetch_related(Prefetch("relations", queryset=follows, to_attr="follows"))
        .order_by(*by_date())
    )


def _entries(
    series: str, in_sequence: Sequence[Document], documents: Sequence[Document]
) -> tuple[Entry, ...]:
    entries = []
    last: Document | None = None
    for document in in_sequence:
        entries.append(
            Entry(
                record=lines_of([document])[0],
                before=_step(series, _followed(document) or last, document),
                beside=lines_of(d for d in documents if _is_beside(d, document)),
            )
        )
        last = document
    return tuple(reversed(entries))


def _followed(document: Document) -> Document | None:
    """The newest of those it is recorded to follow, as ``previous`` in a reference has it."""
    followed = [relation.to for relation in document.follows]
    same_series = [d for d in followed if d.series_id == document.series_id]
    return max(same_series, key=lambda d: (str(d.adopted or ""), d.key), default=None)


def _is_beside(other: Document, document: Document) -> bool:
    return (
        other.meeting_id is not None
        and other.meeting_id == document.meeting_id
        and not other.is_in_sequence
    )


def _step(series: str, old: Document | None, new: Document) -> Step | None:
    if old is None:
        return None
    date = old.adopted or old.issued
    return Step(
        name=date.label if date else old.symbol or old.key,
        address=comparison_address(Reference(series, old.key), Reference(series, new.key)),
    )
