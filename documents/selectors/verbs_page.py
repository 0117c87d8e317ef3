"""All that the page of verbs shows: lead verbs by meeting and class, and every change of verb."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.models import Document, Series
from documents.selectors.named_documents import find_series
from documents.selectors.scales import (
    Disagreement,
    Judge,
    ScaleLine,
    all_scales,
    disagreements,
    judge_of,
)
from documents.selectors.switches import Position
from documents.selectors.texts_in_scope import Scope, ScopedText, held_texts, texts_in_scope
from documents.selectors.verb_changes_shown import (
    WORDS,
    ChangesBetween,
    PairChanges,
    pair_changes,
)
from documents.selectors.verb_table_rows import VerbClass, verb_classes_of
from documents.selectors.verbs_query import SORTS, VerbsQuery


@dataclass(frozen=True, slots=True)
class SeriesChoice:
    slug: str
    label: str
    is_chosen: bool
    is_fictional: bool


@dataclass(frozen=True, slots=True)
class VerbsPage:
    """The page. Without a ``series`` there are only series and scales to choose.

    ``texts`` are the columns of the table, in order; ``asked`` of them were looked
    through, ``machine_read`` were left out as such and ``not_held`` have no text.
    """

    query: VerbsQuery
    series: Series | None
    series_choices: Sequence[SeriesChoice]
    scales: Sequence[ScaleLine]
    scale_positions: Sequence[Position]
    sort_positions: Sequence[Position]
    judge: Judge | None
    disagreements: Sequence[Disagreement]
    texts: Sequence[ScopedText]
    asked: int
    machine_read: int
    not_held: int
    has_machine: bool
    classes: Sequence[VerbClass]
    pairs: Sequence[PairChanges]
    changes: int


def verbs_page(query: VerbsQuery, changes_between: ChangesBetween) -> VerbsPage:
    """The page of a query. Raises UnknownReference for a series that is not there.

    Nine queries at most beside those of ``changes_between``.
    """
    series = find_series(query.series) if query.series else None
    scales = all_scales()
    texts = texts_in_scope(held_texts(Scope(series, "", query.with_machine))) if series else []
    judge = _judge(query, series, scales, texts)
    query = query if judge or series is None else replace(query, scale="")
    is_sequence = series is not None and series.is_sequence
    pairs = (
        pair_changes(texts, changes_between, sort=query.sort, judge=judge) if is_sequence else []
    )
    return VerbsPage(
        query=query,
        series=series,
        series_choices=_series_choices(query.series),
        scales=scales,
        scale_positions=_scale_positions(query, scales),
        sort_positions=_sort_positions(query),
        judge=judge,
        disagreements=disagreements(scales),
        texts=texts,
        asked=sum(text.version is not None for text in texts),
        machine_read=sum(text.state == "machine-read, left out" for text in texts),
        not_held=sum(text.state.startswith("not held") for text in texts),
        has_machine=any(text.is_machine_read and text.version for text in texts),
        classes=verb_classes_of(texts) if is_sequence else (),
        pairs=pairs,
        changes=sum(len(pair.lines) for pair in pairs),
    )


def _judge(
    query: VerbsQuery,
    series: Series | None,
    scales: Sequence[ScaleLine],
    texts: Sequence[ScopedText],
) -> Judge | None:
    if series is None or not query.scale:
        return None
    sorts = Document.objects.in_sequence().filter(series=series).order_by()
    languages = {text.language for text in texts if text.language}
    language = languages.pop() if len(languages) == 1 else "en"
    instruments = set(sorts.values_list("instrument_type", flat=True).distinct())
    return judge_of(scales, query.scale, series.body, instruments, language)


def _series_choices(chosen: str) -> list[SeriesChoice]:
    rows = Series.objects.filter(is_sequence=True).order_by("is_fictional", "title")
    return [
        SeriesChoice(slug, title, slug == chosen, is_fictional)
        for slug, title, is_fictional in rows.values_list("slug", "title", "is_fictional")
    ]


def _scale_positions(query: VerbsQuery, scales: Sequence[ScaleLine]) -> list[Position]:
    choices = [("none", ""), *((scale.name, scale.slug) for scale in scales)]
    return [
        Position(name, replace(query, scale=slug).link, slug == query.scale)
        for name, slug in choices
    ]


def _sort_positions(query: VerbsQuery) -> list[Position]:
    choices = [("all", ""), *((WORDS[sort], sort) for sort in SORTS)]
    return [
        Position(name, replace(query, sort=sort).link, sort == query.sort) for name, sort in choices
    ]
