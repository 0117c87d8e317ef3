"""One clause through time: its wording in each text, and the step from one to the next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse

from documents.engine.rows import Edit
from documents.models import LineageText, LineageThread, Series, Thread
from documents.references import Reference
from documents.selectors.addresses import comparison_address
from documents.selectors.directions import direction
from documents.selectors.lineage.claims import (
    absence_words,
    since_bounds,
    split_words,
    until_bounds,
)
from documents.selectors.lineage.options import TimeOptions
from documents.selectors.lineage.reading import (
    Column,
    Draw,
    ThreadRow,
    ThroughTime,
    through_time,
)
from documents.selectors.lineage.signs import Sign, sign_of
from documents.selectors.named_documents import UnknownReference
from documents.selectors.row_facts import KIND_WORDS
from documents.selectors.row_places import percent
from documents.selectors.segments import Segment, inline_segments, runs_of
from documents.selectors.terms_query import TermsQuery

# Of the words with which a clause opens, as many as tell it from others.
OPENING_WORDS = 10


@dataclass(frozen=True, slots=True)
class Wording:
    """One clause as it reads in a text, with what changed marked; ``href`` leads to it."""

    ref: str
    href: str
    is_own: bool
    segments: Sequence[Segment]


@dataclass(frozen=True, slots=True)
class Stage:
    """A stretch of texts in which nothing happens to the thread, or the text of one step.

    ``columns``: the text, or several that are all alike: worded as before, without it, or
    not held.
    ``compared`` leads to the comparison that the step is read from.
    """

    columns: Sequence[Column]
    sign: Sign
    parts: Sequence[Wording]
    before: str
    percent: int | None
    compared: str


@dataclass(frozen=True, slots=True)
class ThreadPage:
    """The page. ``claims`` are sentences, each a bound. ``elsewhere`` leads to where the
    clause's opening words stand in other series; empty for fiction.
    """

    series: Series
    options: TimeOptions
    language: str
    direction: str
    thread: ThreadRow
    kind_words: str
    claims: Sequence[str]
    came_from: ThreadRow | None
    went_into: Sequence[ThreadRow]
    stages: Sequence[Stage]
    machine_read: int
    elsewhere: str


@dataclass(frozen=True, slots=True)
class OtherThread:
    """What leads to a thread's own name: one that was merged into it, a clause's address."""

    slug: str


def thread_page(
    slug: str, thread: str, options: TimeOptions, draw: Draw
) -> "ThreadPage | OtherThread":
    """The page of a thread by its name, or by ``key;ref`` of one of its clauses, which leads
    there. Raises UnknownReference.

    Seven queries and those of ``draw``.
    """
    found = through_time(slug, draw, language=options.language, with_machine_read=options.machine)
    by_slug = {it.slug: it for it in found.threads}
    if thread not in by_slug or found.lineage is None:
        return _of_clause(found, thread) if ";" in thread else _led(found, thread)
    row = by_slug[thread]
    history = LineageThread.objects.get(lineage=found.lineage, slug=thread).history
    dates = found.dates
    told = [absence_words(absence, dates) for absence in row.absences]
    return ThreadPage(
        series=found.texts.series,
        options=options,
        language=found.texts.language,
        direction=direction(found.texts.language),
        thread=row,
        kind_words=KIND_WORDS[row.kind],  # type: ignore[index]  # kinds as the engine wrote them
        claims=[
            since_bounds(row.since, dates),
            *([split_words(row.first, dates)] if row.came_from else []),
            *[words for words in told if words],
            until_bounds(row.until, row.last, dates, is_merged=bool(row.went_into)),
        ],
        came_from=by_slug.get(row.came_from),
        went_into=[by_slug[name] for name in row.went_into],
        stages=_stages(found, row, history),
        machine_read=found.texts.machine_read,
        elsewhere="" if found.texts.series.is_fictional else _elsewhere(row, options),
    )


def _elsewhere(row: ThreadRow, options: TimeOptions) -> str:
    """The page of terms, asked for the words with which the clause opens."""
    words = row.gist.removesuffix("…").split()[:OPENING_WORDS]
    query = TermsQuery(phrases=(" ".join(words),), with_machine=options.machine)
    return reverse("documents:terms") + query.link


def _of_clause(found: ThroughTime, address: str) -> OtherThread:
    key, _, ref = address.replace("\0", "").partition(";")
    text = LineageText.objects.filter(lineage=found.lineage, key=key).first()
    slugs = [row["thread"] for row in text.clauses if row["ref"] == ref] if text else []
    if not slugs:
        raise UnknownReference(f"No text that is built on here has a clause {key};{ref}.")
    return OtherThread(slugs[0])


def _led(found: ThroughTime, slug: str) -> OtherThread:
    texts = found.texts
    name = (
        Thread.objects.filter(
            series=texts.series,
            language=texts.language,
            with_machine_read=texts.with_machine_read,
            slug=slug[:170].replace("\0", ""),
        )
        .select_related("merged_into")
        .first()
    )
    if name is None:
        raise UnknownReference(f"The series {texts.series.slug} has no such thread.")
    if name.merged_into is None:
        raise UnknownReference(f"The text of {name.key} that had {name.ref} is not held now.")
    return OtherThread(name.merged_into.slug)


def _stages(
    found: ThroughTime, row: ThreadRow, history: Sequence[Mapping[str, Any]]
) -> list[Stage]:
    told = {step["text"]: step for step in history}
    stages: list[Stage] = []
    for at, (column, cell) in enumerate(zip(found.columns, row.cells, strict=True)):
        sign = sign_of(cell)
        stage = _step(found, told[at], sign) if at in told else _plain(column, sign)
        last = stages[-1] if stages else None
        if last is not None and not (stage.parts or last.parts) and last.sign == sign:
            stages[-1] = replace(last, columns=(*last.columns, *stage.columns))
        else:
            stages.append(stage)
    return stages


def _plain(column: Column, sign: Sign) -> Stage:
    return Stage((column,), sign, (), "", None, "")


def _step(found: ThroughTime, step: Mapping[str, Any], sign: Sign) -> Stage:
    column = found.columns[step["text"]]
    if "old" not in step:
        parts = [_part(column, step["own"], step["own"], [Segment("", step["wording"])])]
        return Stage((column,), sign, parts, "", None, "")
    if step["events"] == ["same"]:
        return _plain(replace(column, href=f"{column.href}#{step['own']}"), sign)
    before = found.columns[step["old"][-1][0]]
    return Stage(
        columns=(column,),
        sign=sign,
        parts=_parts(column, step),
        before=before.date,
        percent=percent(step["similarity"]) if step["edits"] and step["similarity"] < 1 else None,
        compared=_compared(found, before, column, step),
    )


def _parts(column: Column, step: Mapping[str, Any]) -> list[Wording]:
    edits = [Edit(*edit) for edit in step["edits"]]
    if not edits:
        return [_part(column, ref, step["own"], ()) for _, ref, _ in step["new"]]
    olds, news = ([length for _, _, length in step[side]] for side in ("old", "new"))
    segments = inline_segments(runs_of(edits, olds, news, frozenset({"space"})))
    return [
        _part(column, ref, step["own"], part)
        for (_, ref, _), part in zip(step["new"], segments, strict=True)
    ]


def _part(column: Column, ref: str, own: str | None, segments: Sequence[Segment]) -> Wording:
    return Wording(ref, f"{column.href}#{ref}", ref == own, segments)


def _compared(found: ThroughTime, before: Column, column: Column, step: Mapping[str, Any]) -> str:
    """The comparison with the text before, where it has the step; none leads over a gap."""
    if step["mended"]:
        return ""
    slug = found.texts.series.slug
    old, new = (Reference(slug, it.key, found.language) for it in (before, column))
    return f"{comparison_address(old, new)}?show=all#{step['new'][0][1]}"
