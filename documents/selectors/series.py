"""What the page of one series says: its meetings in order, and how to compare them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q

from documents.models import Body, Document, Membership, Relation, Series
from documents.models.documents import DocumentQuerySet
from documents.references import Reference
from documents.selectors.addresses import comparison_address
from documents.selectors.named_documents import find_series
from documents.selectors.records import (
    RecordLine,
    by_date,
    for_lines,
    lines_of,
    state_of,
    with_state,
)
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
    """One series on its timeline, and the documents outside its sequence.

    ``count`` documents stand in sequence (in a residual series: are on record),
    ``held`` of them with a text, ``outside`` of them outside the years asked
    for. ``more`` others are on record than those that are listed.
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
    """Everything about one series, in nine queries at most. Raises UnknownReference."""
    series = find_series(slug)
    in_sequence = _in_sequence(series)
    beside = _beside(series, in_sequence)
    others = _outside(series).exclude(
        pk__in=[d.pk for documents in beside.values() for d in documents]
    )
    counts = (
        with_state(others)
        .order_by()
        .aggregate(all=Count("pk"), held=Count("pk", filter=Q(state="held")))
    )
    return SeriesPage(
        series=series,
        body=series.body,
        members=tuple(series.body.memberships.all()),
        timeline=timeline_of(in_sequence),
        entries=_entries(slug, in_sequence, beside),
        others=lines_of(for_lines(others).order_by(*by_date(newest_first=True))[:MOST_OTHERS]),
        more=max(0, counts["all"] - MOST_OTHERS),
        count=len(in_sequence) if series.is_sequence else counts["all"],
        held=sum(state_of(d) == "held" for d in in_sequence)
        if series.is_sequence
        else counts["held"],
        outside=sum(not d.is_in_span for d in in_sequence),
    )


def _in_sequence(series: Series) -> list[Document]:
    follows = Relation.objects.filter(kind=Relation.Kind.FOLLOWS).select_related("to")
    return list(
        for_lines(Document.objects.in_sequence().filter(series=series))
        .prefetch_related(Prefetch("relations", queryset=follows, to_attr="follows"))
        .order_by(*by_date())
    )


def _outside(series: Series) -> DocumentQuerySet:
    outside: DocumentQuerySet = Document.objects.filter(series=series)
    return outside.filter(is_in_sequence=False) if series.is_sequence else outside


def _beside(
    series: Series, in_sequence: Sequence[Document]
) -> Mapping[int | None, Sequence[Document]]:
    """Documents outside the sequence by the meeting that they share with one inside."""
    meetings = {document.meeting_id for document in in_sequence if document.meeting_id}
    beside = defaultdict(list)
    for document in for_lines(_outside(series).filter(meeting__in=meetings)).order_by(*by_date()):
        beside[document.meeting_id].append(document)
    return beside


def _entries(
    series: str, in_sequence: Sequence[Document], beside: Mapping[int | None, Sequence[Document]]
) -> tuple[Entry, ...]:
    before = (None, *in_sequence)
    return tuple(
        Entry(
            record=line,
            before=_step(series, _followed(document) or last, document),
            beside=lines_of(beside.get(document.meeting_id, ())),
        )
        for line, document, last in zip(lines_of(in_sequence), in_sequence, before, strict=False)
    )[::-1]


def _followed(document: Document) -> Document | None:
    """The newest of those it is recorded to follow, as ``previous`` in a reference has it."""
    follows: list[Relation] = vars(document)["follows"]
    followed = [relation.to for relation in follows]
    same_series = [d for d in followed if d.series_id == document.series_id]
    return max(same_series, key=lambda d: (str(d.adopted or ""), d.key), default=None)


def _step(series: str, old: Document | None, new: Document) -> Step | None:
    if old is None:
        return None
    date = old.adopted or old.issued
    return Step(
        name=date.label if date else old.symbol or old.key,
        address=comparison_address(Reference(series, old.key), Reference(series, new.key)),
    )
