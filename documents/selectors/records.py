"""Documents as lists show them: one line each, saying at once whether a text is held."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal

from django.db.models import Case, Exists, F, OrderBy, OuterRef, Prefetch, Q, Value, When

from documents.dates import DateSpan
from documents.ingest.symbols import spellings
from documents.models import Document, Expression, Series, Version, VersionEvent
from documents.models.documents import DocumentQuerySet
from documents.references import Reference
from documents.selectors.addresses import document_address
from documents.selectors.languages import language_name

State = Literal["held", "withdrawn", "sealed", "record"]


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One document in a list. Empty text means not stated; ``date`` is as it is read."""

    reference: str
    address: str
    series: str
    series_title: str
    symbol: str
    title: str
    date: str
    place: str
    occasion: str
    level: str
    adoption: str
    state: State
    languages: tuple[str, ...]
    is_in_span: bool
    is_fictional: bool


def with_state(documents: DocumentQuerySet) -> DocumentQuerySet:
    """Annotate ``state``: held, or why no text can be read.

    A text is held where any language has a current version; withdrawn where the
    best there is was withdrawn; sealed where only tombstones are left.
    """
    return documents.annotate(state=_state())


def in_state(documents: DocumentQuerySet, states: Collection[State]) -> DocumentQuerySet:
    """Those in one of the states of ``with_state``."""
    return documents.annotate(state=_state()).filter(state__in=states)


def _state() -> Case:
    published = Version.objects.published().filter(expression__document=OuterRef("pk"))
    withdrawn = published.with_standing().filter(standing_event=VersionEvent.Kind.WITHDRAWN)
    current = Version.objects.current().filter(expression__document=OuterRef("pk"))
    return Case(
        When(Exists(current), then=Value("held")),
        When(Exists(withdrawn), then=Value("withdrawn")),
        When(Exists(published), then=Value("sealed")),
        default=Value("record"),
    )


def by_date(*, newest_first: bool = False) -> tuple[OrderBy, OrderBy]:
    """Order by date, then key; undated last on either database, whichever way round."""
    date, key = F("adopted"), F("key")
    if newest_first:
        return date.desc(nulls_last=True), key.desc()
    return date.asc(nulls_last=True), key.asc()


def for_lines(documents: DocumentQuerySet) -> DocumentQuerySet:
    """Fetch with the documents all that ``lines_of`` reads."""
    held = Expression.objects.filter(versions__number__isnull=False).distinct()
    return with_state(documents.for_listing()).prefetch_related(
        Prefetch("expressions", queryset=held, to_attr="published_expressions")
    )


def state_of(document: Document) -> State:
    """What ``with_state`` found. Raises KeyError for a document fetched without it."""
    state: State = vars(document)["state"]
    return state


def languages_of(document: Document) -> tuple[str, ...]:
    """Codes of the languages with a published version, as ``for_lines`` found them.

    Raises KeyError for a document fetched without it.
    """
    expressions: list[Expression] = vars(document)["published_expressions"]
    return tuple(expression.language for expression in expressions)


def lines_of(documents: Iterable[Document]) -> tuple[RecordLine, ...]:
    """The lines of documents fetched by ``for_lines``; queries nothing more."""
    return tuple(_line(document) for document in documents)


def _line(document: Document) -> RecordLine:
    meeting, date = document.meeting, document.adopted or document.issued
    reference = Reference(document.series.slug, document.key)
    return RecordLine(
        reference=str(reference),
        address=document_address(reference),
        series=document.series.slug,
        series_title=document.series.title,
        symbol=document.symbol,
        title=document.title,
        date=date.label if date else "",
        place=meeting.place if meeting else "",
        occasion=meeting.occasion if meeting else "",
        level=meeting.level if meeting else "",
        adoption=adoption_of(document),
        state=state_of(document),
        languages=tuple(language_name(code) for code in languages_of(document)),
        is_in_span=document.is_in_span,
        is_fictional=document.series.is_fictional,
    )


def adoption_of(document: Document) -> str:
    """How it was adopted, as a phrase that stands alone; with the tally of a vote."""
    kinds = Document.Adoption
    if document.adoption == kinds.UNKNOWN:
        return "adoption not known"
    if document.adoption not in (kinds.CONSENSUS, kinds.VOTE):
        return document.get_adoption_display()
    tally = {
        "for": document.votes_for,
        "against": document.votes_against,
        "abstaining": document.abstentions,
    }
    counted = ", ".join(f"{votes} {how}" for how, votes in tally.items() if votes is not None)
    return f"adopted {document.get_adoption_display()}" + (f": {counted}" if counted else "")


# References offered to choose from; a longer list is nothing to choose from.
OFFERED = 200


def records_without_text() -> list[str]:
    """The references of records that wait for a text, the newest first, OFFERED at most."""
    held = Expression.objects.filter(document=OuterRef("pk"), versions__number__isnull=False)
    waiting = Document.objects.filter(~Exists(held)).select_related("series")
    return [str(document) for document in waiting.order_by("-adopted", "-key")[:OFFERED]]


def records_alike(series: Series, adopted: DateSpan | None, symbol: str) -> list[str]:
    """The references of records that a new one may be meant for: of its symbol, or of its day
    where the series is a sequence.
    """
    alike = Q(pk=None)
    if symbol:
        alike |= Q(symbol__in=spellings(symbol))
    if adopted is not None and series.is_sequence:
        alike |= Q(adopted=adopted)
        if adopted.precision == "day":
            alike |= Q(key__startswith=adopted.start.isoformat())
    return [
        str(document) for document in Document.objects.for_listing().filter(alike, series=series)
    ]
