"""What the first page says: what is held and since when, what is new, and what to compare."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from documents.dates import DateSpan
from documents.models import Document, VersionEvent
from documents.references import Reference
from documents.selectors.addresses import document_address
from documents.selectors.languages import language_name
from documents.selectors.picker import Picker, picker_of
from documents.selectors.records import RecordLine, by_date, for_lines, lines_of
from documents.selectors.series_list import SeriesLine, series_list_page

MOST_NEW = 5


@dataclass(frozen=True, slots=True)
class Totals:
    """Figures of the real series; nothing fictional counts."""

    series: int
    records: int
    held: int
    first: DateSpan | None
    last: DateSpan | None


@dataclass(frozen=True, slots=True)
class NewText:
    """A version lately published; ``published`` is the day as it is read."""

    reference: str
    address: str
    title: str
    series_title: str
    language: str
    version: str
    published: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """The real series with their figures, the fictional apart, and what is new."""

    totals: Totals
    series: tuple[SeriesLine, ...]
    fictional: tuple[SeriesLine, ...]
    picker: Picker | None
    new_texts: tuple[NewText, ...]
    newest_records: tuple[RecordLine, ...]


def home_page(chosen: str = "") -> HomePage:
    """The first page, the series of slug ``chosen`` open in the picker. Seven queries at most."""
    listed = series_list_page()
    return HomePage(
        totals=_totals(listed.real),
        series=listed.real,
        fictional=listed.fictional,
        picker=picker_of((*listed.real, *listed.fictional), chosen),
        new_texts=_new_texts(),
        newest_records=_newest_records(),
    )


def _totals(lines: Sequence[SeriesLine]) -> Totals:
    return Totals(
        series=len(lines),
        records=sum(line.records for line in lines),
        held=sum(line.held for line in lines),
        first=min(_dates(line.first for line in lines), default=None),
        last=max(_dates(line.last for line in lines), default=None),
    )


def _dates(spans: Iterable[DateSpan | None]) -> list[DateSpan]:
    return [span for span in spans if span is not None]


def _new_texts() -> tuple[NewText, ...]:
    events = (
        VersionEvent.objects.filter(
            kind=VersionEvent.Kind.PUBLISHED,
            version__expression__document__series__is_fictional=False,
        )
        .select_related("version__expression__document__series")
        .order_by("-at", "-pk")[:MOST_NEW]
    )
    return tuple(_new_text(event) for event in events)


def _new_text(event: VersionEvent) -> NewText:
    expression = event.version.expression
    document = expression.document
    number = event.version.number
    reference = Reference(document.series.slug, document.key, expression.language, number)
    return NewText(
        reference=str(reference),
        address=document_address(reference),
        title=document.title,
        series_title=document.series.title,
        language=language_name(expression.language),
        version=str(number),
        published=DateSpan(event.at.date(), event.at.date()).label,
    )


def _newest_records() -> tuple[RecordLine, ...]:
    real = Document.objects.filter(series__is_fictional=False)
    return lines_of(for_lines(real).order_by(*by_date(newest_first=True))[:MOST_NEW])
