"""All series, and how much is held of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Count, Max, Min, Q

from documents.dates import DateSpan
from documents.models import Document, Series
from documents.selectors.records import with_state


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """One series in a list: ``records`` documents, ``held`` of them with a text that
    stands, ``withdrawn`` with one that was withdrawn or sealed, the others record only.

    ``first`` and ``last`` are the dates between which they lie; None: no dates.
    """

    slug: str
    title: str
    body: str
    description: str
    is_sequence: bool
    is_fictional: bool
    records: int
    held: int
    withdrawn: int
    first: DateSpan | None
    last: DateSpan | None

    @property
    def record_only(self) -> int:
        return self.records - self.held - self.withdrawn


@dataclass(frozen=True, slots=True)
class SeriesListPage:
    """Every series: the real ones and, apart from them, the fictional."""

    real: tuple[SeriesLine, ...]
    fictional: tuple[SeriesLine, ...]


def series_list_page() -> SeriesListPage:
    """All series by body and title. Two queries."""
    lines = tuple(_lines(Series.objects.select_related("body"), _counts()))
    return SeriesListPage(
        real=tuple(line for line in lines if not line.is_fictional),
        fictional=tuple(line for line in lines if line.is_fictional),
    )


@dataclass(frozen=True, slots=True)
class _Counts:
    records: int = 0
    held: int = 0
    withdrawn: int = 0
    first: DateSpan | None = None
    last: DateSpan | None = None


def _counts() -> dict[int, _Counts]:
    rows = (
        with_state(Document.objects.all())
        .order_by()
        .values("series")
        .annotate(
            records=Count("pk"),
            held=Count("pk", filter=Q(state="held")),
            withdrawn=Count("pk", filter=Q(state__in=["withdrawn", "sealed"])),
            first=Min("adopted"),
            last=Max("adopted"),
        )
        .values_list("series", "records", "held", "withdrawn", "first", "last")
    )
    return {series: _Counts(*counts) for series, *counts in rows}


def _lines(series: Iterable[Series], counts: Mapping[int, _Counts]) -> Iterator[SeriesLine]:
    for one in sorted(series, key=lambda one: (one.body.name, not one.is_sequence, one.title)):
        row = counts.get(one.pk, _Counts())
        yield SeriesLine(
            slug=one.slug,
            title=one.title,
            body=one.body.name,
            description=one.description,
            is_sequence=one.is_sequence,
            is_fictional=one.is_fictional,
            records=row.records,
            held=row.held,
            withdrawn=row.withdrawn,
            first=row.first,
            last=row.last,
        )
