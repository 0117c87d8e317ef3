"""What a document's page says of citations: what it cites, what it passes over, who cites it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from documents.dates import DateSpan
from documents.engine.cuts import Cut
from documents.engine.references import Citation as Found
from documents.models import Citation, Document, Version
from documents.references import Reference
from documents.selectors.addresses import document_address
from documents.selectors.cited_records import (
    BY_SYMBOL,
    CitedRecord,
    CitedText,
    cited_record,
    dates_of,
)

# Documents that cite this one, listed; a resolution may be cited by a thousand.
MOST_CITING = 40
# Rows read for the list: a text may cite one thing in many clauses.
MOST_ROWS = 1_000

# Kinds of which the archive may have records.
RESOLVED = BY_SYMBOL | {"meeting"}

KIND_WORDS = {
    "meeting": "Meetings",
    "resolution": "Resolutions",
    "document": "Other documents",
    "report": "Reports, by date",
    "law": "Laws",
    "judgment": "Judgments, by date",
}
# Kinds whose targets are dates.
DATED = frozenset({"meeting", "report", "judgment"})
_YEAR = re.compile(r"\d{4}")
_YEAR_OF_COUNCIL = re.compile(r"\((?:19|20)\d\d\)\Z")


@dataclass(frozen=True, slots=True)
class CitedLine:
    """One thing cited: its words as printed, the record where there is one, its clauses."""

    words: str
    record: CitedRecord | None
    refs: Sequence[str]


@dataclass(frozen=True, slots=True)
class CitedGroup:
    """All that is cited of one kind; ``is_resolved``: records are looked for."""

    name: str
    is_resolved: bool
    lines: Sequence[CitedLine]


@dataclass(frozen=True, slots=True)
class Recall:
    """Which meetings of its own sequence a text recalls, from the first that it does on.

    ``passed_over`` are those between, on record and not recalled; of ``count`` in all.
    """

    recalled: int
    count: int
    since: str
    passed_over: Sequence[CitedRecord]


@dataclass(frozen=True, slots=True)
class CitingLine:
    """A document that cites this one, and the clauses in which it does."""

    record: CitedRecord
    clauses: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class CitedBy:
    """The newest that cite a document; ``more`` others do, at least."""

    lines: Sequence[CitingLine]
    more: int


def cited_groups(cut: Cut, cited: CitedText) -> list[CitedGroup]:
    """What a text cites, by kind, each thing once."""
    lines: dict[str, dict[str, CitedLine]] = {}
    for clause in cut.clauses:
        for one in cited.by_clause.get(clause.position, ()):
            of_kind = lines.setdefault(one.kind, {})
            held = of_kind.get(one.target)
            refs = (*held.refs, clause.ref) if held else (clause.ref,)
            words = held.words if held else _words(one, clause.text)
            record = cited.record_of(one)
            of_kind[one.target] = CitedLine(words, record, tuple(dict.fromkeys(refs)))
    return [
        CitedGroup(name, kind in RESOLVED, list(lines[kind].values()))
        for kind, name in KIND_WORDS.items()
        if kind in lines
    ]


def recall(cited: CitedText) -> Recall | None:
    """Which earlier meetings a text recalls and which not; None where it recalls none."""
    named = {
        record.pk
        for found in cited.by_clause.values()
        for one in found
        if one.kind == "meeting" and (record := cited.record_of(one))
    }
    places = [at for at, record in enumerate(cited.earlier) if record.pk in named]
    if not places:
        return None
    stretch = cited.earlier[places[0] :]
    return Recall(
        recalled=len(places),
        count=len(stretch),
        since=stretch[0].name,
        passed_over=[record for record in stretch if record.pk not in named],
    )


def cited_by(document: Document) -> CitedBy:
    """The documents whose current texts cite this one, newest first. Three queries at most."""
    rows = list(
        Citation.objects.filter(_naming(document))
        .filter(version__expression__document__series__is_fictional=document.series.is_fictional)
        .exclude(version__expression__document=document.pk)
        .order_by("-version__expression__document__adopted", "version", "pk")
        .values_list("version", "version__expression", "version__expression__document", "ref")[
            :MOST_ROWS
        ]
    )
    current = _current({expression for _, expression, _, _ in rows})
    refs: dict[int, list[str]] = {}
    # Of several languages of a document that cite, the first speaks for it.
    version_of: dict[int, int] = {}
    for version, _, citing, ref in rows:
        if version in current and version_of.setdefault(citing, version) == version:
            refs.setdefault(version, []).append(ref)
    shown = dict(list(refs.items())[:MOST_CITING])
    return CitedBy(_citing(shown), len(refs) - len(shown))


def _naming(document: Document) -> Q:
    """What names a document: its symbol anywhere, its dates in its own series' later texts.

    The targets stand first and in one list, since no database would use its index of them
    across alternatives that ask for more.
    """
    dates = dates_of(document) if document.is_in_sequence else []
    targets = [name for name in (document.symbol_key, *dates) if name]
    named = Q(kind__in=(*BY_SYMBOL, "meeting"), target__in=targets)
    if not document.series.is_sequence or document.adopted is None:
        return named & ~Q(kind="meeting")
    later = Q(version__expression__document__adopted__gt=document.adopted)
    series = Q(version__expression__document__series=document.series_id)
    return named & (~Q(kind="meeting") | (later & series))


def _current(expressions: set[int]) -> set[int]:
    """The version that stands of each expression."""
    current = Version.objects.current().filter(expression__in=expressions)
    newest: dict[int, int] = {}
    for pk, expression in current.values_list("pk", "expression"):
        newest.setdefault(expression, pk)
    return set(newest.values())


def _citing(refs: Mapping[int, Sequence[str]]) -> list[CitingLine]:
    """The lines of versions, in their order, with the clauses of each."""
    versions = (
        Version.objects.filter(pk__in=refs)
        .select_related("expression__document__series", "expression__document__meeting")
        .defer("text", "cut", "metadata")
        .in_bulk()
    )
    lines = []
    for pk, named in refs.items():
        expression = versions[pk].expression
        of = expression.document
        clauses = [(ref, _clause_address(of, expression.language, ref)) for ref in named]
        lines.append(CitingLine(cited_record(of), clauses))
    return lines


def _clause_address(document: Document, language: str, ref: str) -> str:
    return document_address(Reference(document.series.slug, document.key, language, clause=ref))


def _words(found: Found, wording: str) -> str:
    """The citation as printed; a number by its symbol, which names its issuer as well, and a
    date in full where a list states the year once for several.
    """
    printed = " ".join(wording[found.start : found.end].split())
    if found.kind in BY_SYMBOL:
        year = _YEAR_OF_COUNCIL.search(printed)
        return f"{found.target} {year.group()}" if year else found.target
    is_whole = found.kind not in DATED or _YEAR.search(printed)
    return printed if is_whole else DateSpan.parse(found.target).label
