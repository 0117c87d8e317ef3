"""One text in its series: since when each clause is attested, and the age of its language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from django.urls import reverse

from documents.models import Document, LineageText, SeriesLineage
from documents.selectors.document_text import EarlierMark, TextClause
from documents.selectors.lineage.aged_phrases import aged_phrases
from documents.selectors.lineage.claims import since_words
from documents.selectors.lineage.options import TimeOptions
from documents.selectors.lineage.reading import NAMING, Bounds, Draw
from documents.selectors.references import Found
from documents.selectors.series_texts import SeriesTexts, series_texts

# Tints from the oldest to the newest.
TINTS = 6

Marks = Mapping[str, Sequence[EarlierMark]]
NO_MARKS: Marks = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Tint:
    """One tint of the legend, and the texts that first attest what bears it."""

    tint: int
    words: str


@dataclass(frozen=True, slots=True)
class TextInTime:
    """``rows`` by a clause's reference, as stored; ``since`` in words, ``tints`` by the place
    of the text that attests a phrase first. ``reason`` says why there is no layer of
    ages, and is empty where there may be one; ``is_aged`` says that it was asked for.

    ``is_left_out``: the text is machine-read, and such texts were not asked for. ``aged`` is
    the row in which the phrases are stored, ``place`` the text's in the sequence.
    """

    options: TimeOptions
    is_aged: bool
    is_left_out: bool
    reason: str
    rows: Mapping[str, Mapping[str, Any]]
    dates: Sequence[str]
    since: Sequence[str]
    tints: Mapping[int, int]
    legend: Sequence[Tint]
    threads: str
    aged: LineageText | None = None
    place: int = 0

    @property
    def has_layer(self) -> bool:
        return self.is_aged and not self.reason and not self.is_left_out

    @property
    def switch(self) -> str:
        """The same page with the layer of ages, or without it."""
        return _link(self.options.only_reading.query, is_aged=not self.is_aged)

    @property
    def other_reading(self) -> str:
        """The same page with machine-read texts, or without them."""
        return _link(self.options.other_reading.query, is_aged=self.is_aged)


def text_in_time(
    found: Found, options: TimeOptions, draw: Draw, *, is_aged: bool
) -> TextInTime | None:
    """What its series' lineage says of the text that a reference names.

    None for what is in no sequence, not held, or no longer the current version. Seven
    queries and those of ``draw``.
    """
    version, document = found.version, found.document
    if version is None or not (document.is_in_sequence and document.series.is_sequence):
        return None
    texts = series_texts(
        document.series, version.expression.language, with_machine_read=options.machine
    )
    at = _place(texts, document, version.pk)
    if at is None:
        return None
    reading = TimeOptions(machine=options.machine, language=texts.asked_language)
    if not texts.is_used(texts.texts[at]):
        return TextInTime(reading, is_aged, True, "", {}, (), (), {}, (), "")
    lineage = draw(texts)
    row = LineageText.objects.filter(lineage=lineage, key=document.key).first()
    if lineage is None or row is None:
        return None
    return _told(texts, at, lineage, row, reading, is_aged=is_aged)


def _link(query: str, *, is_aged: bool) -> str:
    """The page at a query; an empty link would keep the query as it is."""
    if not is_aged:
        return query or "./"
    return f"{query}&age=1" if query else "?age=1"


def in_time(
    clauses: Sequence[TextClause], told: TextInTime | None, marks: Marks = NO_MARKS
) -> Sequence[TextClause]:
    """The clauses with since when each is attested, and with their phrases' age if asked for;
    ``marks``, by a clause's reference, of what stood elsewhere before.
    """
    if told is None or told.is_left_out:
        return clauses
    return [_clause(clause, told, marks.get(clause.ref, ())) for clause in clauses]


def _place(texts: SeriesTexts, document: Document, version: int) -> int | None:
    for at, text in enumerate(texts.texts):
        if text.document.pk == document.pk:
            return at if text.version is not None and text.version.pk == version else None
    return None


def _told(
    texts: SeriesTexts,
    at: int,
    lineage: SeriesLineage,
    row: LineageText,
    options: TimeOptions,
    *,
    is_aged: bool,
) -> TextInTime:
    dates = [text.date for text in texts.texts]
    held = [place for place in range(at + 1) if texts.is_used(texts.texts[place])]
    steps = max(1, len(held) - 1)
    tints = {place: 1 + (TINTS - 1) * rank // steps for rank, place in enumerate(held)}
    firsts = {phrase[2] for clause in row.clauses for phrase in clause["phrases"]}
    ages = [age["since"] for age in lineage.ages]
    return TextInTime(
        options=options,
        is_aged=is_aged,
        is_left_out=False,
        reason=_reason(lineage.ages[at]["state"], at, dates),
        rows={clause["ref"]: clause for clause in row.clauses},
        dates=dates,
        since=[since_words(Bounds.read(it), dates) if it else "" for it in ages],
        tints=tints,
        legend=_legend(tints, firsts, dates),
        threads=reverse("documents:lineage", args=(texts.series.slug,)),
        aged=row,
        place=at,
    )


def _reason(state: str, at: int, dates: Sequence[str]) -> str:
    if state == "earliest":
        return "This is the earliest text of the sequence: how old its language is, is not known."
    if state == "off":
        return (
            f"The text before, of {dates[at - 1]}, is not held or is left out: what came with "
            "this text cannot be told from what came with that one."
        )
    return ""


def _legend(tints: Mapping[int, int], firsts: set[int], dates: Sequence[str]) -> list[Tint]:
    earliest = min(tints)
    found = []
    for tint in sorted(set(tints.values())):
        places = [place for place, own in tints.items() if own == tint and place in firsts]
        if places:
            words = dates[places[0]]
            if places[-1] != places[0]:
                words = f"{words} to {dates[places[-1]]}"
            found.append(Tint(tint, f"{words}, or before" if earliest in places else words))
    return found


def _clause(clause: TextClause, told: TextInTime, marks: Sequence[EarlierMark]) -> TextClause:
    row = told.rows.get(clause.ref)
    if row is None:
        return clause
    is_claimed = clause.kind not in NAMING
    is_aged = told.has_layer and is_claimed
    return replace(
        clause,
        since=since_words(Bounds.read(row["since"]), told.dates) if is_claimed else "",
        thread=f"{told.threads}{row['thread']}/{told.options.query}",
        aged=aged_phrases(clause, row["phrases"], told.tints, told.since, marks) if is_aged else (),
    )
