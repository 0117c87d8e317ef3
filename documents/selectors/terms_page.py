"""All that the page of terms shows, as one value: phrases through a series, or across series."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from documents.models import Expression, Series
from documents.selectors.languages import language_name
from documents.selectors.named_documents import find_series
from documents.selectors.term_bounds import Attested, first_attested, last_attested
from documents.selectors.term_counts import Counts, term_counts
from documents.selectors.term_lines import LINES_A_PAGE, UseLine, use_lines
from documents.selectors.terms_query import MOST_PHRASES, TermsQuery
from documents.selectors.texts_in_scope import (
    HeldTexts,
    Scope,
    ScopedText,
    held_texts,
    texts_in_scope,
)

# Texts without a phrase that are named one by one.
MOST_ABSENT = 60


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class TermSummary:
    """One phrase: its uses, in how many texts, from when to when, and where it is absent.

    ``first`` and ``last`` are None without a use, and where texts form no sequence.
    """

    number: int
    phrase: str
    uses: int
    texts: int
    first: Attested | None
    last: Attested | None
    absent: Sequence[ScopedText]
    more_absent: int


@dataclass(frozen=True, slots=True)
class TermRow:
    """A meeting's uses of each phrase; ``counts`` are None where its text was not asked."""

    text: ScopedText
    counts: Sequence[int] | None


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series with a use: for each phrase its uses and the texts that have it."""

    title: str
    href: str
    texts: int
    counts: Sequence[tuple[int, int]]
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class TermsPage:
    """The page. ``rows`` are those of a series, ``series_rows`` those across series.

    ``asked`` texts were looked through; of the others ``machine_read`` were left out as
    such and ``not_held`` have no text. ``fields`` fill the form.
    """

    query: TermsQuery
    series: Series | None
    series_choices: Sequence[Choice]
    language_choices: Sequence[Choice]
    asked: int
    machine_read: int
    not_held: int
    has_machine: bool
    fields: Sequence[str]
    terms: Sequence[TermSummary]
    rows: Sequence[TermRow]
    series_rows: Sequence[SeriesRow]
    lines: Sequence[UseLine]
    uses: int
    pages: int
    previous: str
    next: str


@dataclass(frozen=True, slots=True)
class _Found:
    """The texts of a scope, and each phrase's uses in each of them; None where not asked.

    Across series ``texts`` are those with a use alone; ``held`` knows of all.
    """

    held: HeldTexts
    texts: Sequence[ScopedText]
    counts: Counts
    phrases: Sequence[str]

    @property
    def asked(self) -> int:
        return len(self.held.versions) if self.phrases else 0

    def uses(self, text: ScopedText) -> Sequence[int] | None:
        if text.version is None:
            return None
        return self.counts.get(text.version, (0,) * len(self.phrases))


def terms_page(query: TermsQuery) -> TermsPage:
    """The page of a query. Raises UnknownReference for a series that is not there.

    Ten queries at most, whatever is found.
    """
    series = find_series(query.series) if query.series else None
    found = _find(query, series)
    uses = sum(sum(counts) for counts in found.counts.values())
    pages = max(1, -(-uses // LINES_A_PAGE))
    page = min(query.page, pages)
    return TermsPage(
        query=query.on_page(page),
        series=series,
        series_choices=_series_choices(query.series),
        language_choices=_language_choices(query.language),
        asked=found.asked,
        machine_read=found.held.left_out,
        not_held=sum(text.state.startswith("not held") for text in found.texts),
        has_machine=any(text.is_machine_read and text.version for text in found.texts),
        fields=_fields(query),
        terms=[_summary(found, at, series) for at in range(len(query.phrases))],
        rows=[TermRow(text, found.uses(text)) for text in found.texts] if series else (),
        series_rows=[] if series else list(_series_rows(found, query)),
        lines=use_lines(
            found.texts, found.counts, query.phrases, is_exact=query.is_exact, page=page
        ),
        uses=uses,
        pages=pages,
        previous=query.on_page(page - 1).link if page > 1 else "",
        next=query.on_page(page + 1).link if page < pages else "",
    )


def terms_table(query: TermsQuery) -> Iterator[Sequence[object]]:
    """The table as rows for a file: a heading, then a row a document. An empty count: not asked."""
    series = find_series(query.series) if query.series else None
    found = _find(query, series, is_whole=True)
    columns = ("series", "document", "date", "place", "symbol", "language", "text")
    yield (*columns, *query.phrases)
    for text in found.texts:
        said = "machine-read" if text.version and text.is_machine_read else text.state
        place = (text.series, text.key, text.date, text.place, text.symbol, text.language, said)
        counts: Sequence[object] = found.uses(text) or [""] * len(query.phrases)
        yield (*place, *counts)


def _fields(query: TermsQuery) -> list[str]:
    """What the form's fields for phrases hold: those asked for, and room for more."""
    empty = max(2 - len(query.phrases), 1)
    return [*query.phrases, *[""] * empty][:MOST_PHRASES]


def _find(query: TermsQuery, series: Series | None, *, is_whole: bool = False) -> _Found:
    """What is found of a query; ``is_whole``: across series, too, texts without a use."""
    scope = Scope(series, query.language, query.with_machine)
    if not query.phrases:
        return _Found(HeldTexts(scope, {}), (), {}, ())
    held = held_texts(scope)
    counts = term_counts(held.versions, query.phrases, is_exact=query.is_exact)
    only = None
    if series is None and not is_whole:
        only = {pk for pk, one in held.chosen.items() if one and one.pk in counts}
    return _Found(held, texts_in_scope(held, only), counts, query.phrases)


def _summary(found: _Found, at: int, series: Series | None) -> TermSummary:
    uses = [None if (counts := found.uses(text)) is None else counts[at] for text in found.texts]
    absent = [text for text, count in zip(found.texts, uses, strict=True) if count == 0]
    is_sequence = series is not None and series.is_sequence
    return TermSummary(
        number=at + 1,
        phrase=found.phrases[at],
        uses=sum(count or 0 for count in uses),
        texts=sum(bool(count) for count in uses),
        first=first_attested(found.texts, uses) if is_sequence else None,
        last=last_attested(found.texts, uses) if is_sequence else None,
        absent=absent[:MOST_ABSENT] if series else (),
        more_absent=max(0, len(absent) - MOST_ABSENT),
    )


def _series_rows(found: _Found, query: TermsQuery) -> Iterator[SeriesRow]:
    asked = found.held.asked_of_series if found.texts else Counter[str]()
    for slug, grouped in groupby(found.texts, key=lambda text: text.series):
        texts = [text for text in grouped if text.version is not None]
        uses = [found.uses(text) or () for text in texts]
        having = [text for text, counts in zip(texts, uses, strict=True) if any(counts)]
        if having:
            dates = sorted(text.date for text in having if text.date)
            yield SeriesRow(
                title=having[0].series_title,
                href=_in_series(query, slug),
                texts=asked[slug],
                counts=[
                    (sum(column), sum(bool(count) for count in column))
                    for column in zip(*uses, strict=True)
                ],
                since=dates[0] if dates else "",
                until=dates[-1] if dates else "",
            )


def _in_series(query: TermsQuery, slug: str) -> str:
    return replace(query, series=slug, page=1).link


def _series_choices(chosen: str) -> list[Choice]:
    rows = Series.objects.order_by("is_fictional", "title").values_list(
        "slug", "title", "is_fictional"
    )
    return [
        Choice(slug, f"{title} (fictional)" if is_fictional else title, slug == chosen)
        for slug, title, is_fictional in rows
    ]


def _language_choices(chosen: str) -> list[Choice]:
    codes = (
        Expression.objects.filter(versions__number__isnull=False)
        .order_by("language")
        .values_list("language", flat=True)
        .distinct()
    )
    choices = [Choice(code, language_name(code), code == chosen) for code in codes]
    return sorted(choices, key=lambda choice: choice.label)
