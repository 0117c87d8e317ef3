"""All that the page of a document shows, as one value."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.db.models import prefetch_related_objects

from documents.models import Document, Expression, Version
from documents.references import Reference
from documents.selectors.addresses import comparison_address, document_address
from documents.selectors.apparatus import Apparatus, apparatus
from documents.selectors.citations import CitationBox, citation_box
from documents.selectors.cited_records import cited_text
from documents.selectors.cites import CitedBy, CitedGroup, Recall, cited_by, cited_groups, recall
from documents.selectors.document_facts import FACTS_NEED, DocumentFacts, document_facts
from documents.selectors.document_text import TextClause, text_clauses
from documents.selectors.document_texts import (
    LanguageLine,
    VersionLine,
    WitnessLine,
    language_lines,
    version_lines,
    witness_lines,
    witnesses_of,
)
from documents.selectors.elsewhere.shown import UsedElsewhere
from documents.selectors.former_refs import former_refs
from documents.selectors.lineage.text_in_time import NO_MARKS, TextInTime, in_time
from documents.selectors.records import by_date
from documents.selectors.references import Found
from documents.selectors.shown_texts import ShownText, shown_text
from documents.selectors.source_lines import SourceLine, source_lines

State = Literal["held", "record-only", "withdrawn", "sealed"]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A document next to this one in sequence, and the comparison with it."""

    name: str
    href: str
    compared: str


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """The page. ``text`` is None where the document is record only; ``clauses`` are empty
    then, and where the text is sealed. ``is_former``: another version is current.
    """

    state: State
    document: Document
    date: str
    text: ShownText | None
    clauses: Sequence[TextClause]
    is_former: bool
    current: str
    facts: DocumentFacts
    languages: Sequence[LanguageLine]
    versions: Sequence[VersionLine]
    witnesses: Sequence[WitnessLine]
    apparatus: Apparatus | None
    sources: Sequence[SourceLine]
    published_at: Sequence[SourceLine]
    abstract_sources: Sequence[SourceLine]
    cite: CitationBox
    cites: Sequence[CitedGroup]
    recall: Recall | None
    cited_by: CitedBy
    before: Neighbour | None
    after: Neighbour | None
    in_time: TextInTime | None
    elsewhere: UsedElsewhere | None


def document_page(
    found: Found,
    *,
    origin: str,
    language: str | None = None,
    told: TextInTime | None = None,
    elsewhere: UsedElsewhere | None = None,
) -> DocumentPage:
    """The page of what a reference names; ``origin`` is the archive's own address,
    ``https://…`` without a path; ``language`` is kept in links where it was asked for;
    ``told`` is what its series says of its age, ``elsewhere`` what other texts say of it.

    The queries do not grow with the text or the lists.
    """
    document, version = found.document, found.version
    prefetch_related_objects([document], *FACTS_NEED, "sources", "abstract_sources")
    text = shown_text(version) if version else None
    cut = version.read_cut() if version and text and not text.standing.is_sealed else None
    versions = version_lines(version) if version else []
    cited = cited_text(document, cut) if cut else None
    current = next((line for line in versions if line.is_current), None)
    sources = source_lines(document.sources.all())
    witnesses = witnesses_of(document)
    before, after = _neighbours(document, language)
    clauses = text_clauses(cut, former_refs(version), cited) if cut and version else ()
    return DocumentPage(
        state=_state(text),
        document=document,
        date=document.adopted.label if document.adopted else "",
        text=text,
        clauses=in_time(clauses, told, elsewhere.marks if elsewhere else NO_MARKS),
        is_former=current is not None and not current.is_shown,
        current=current.text.href if current else "",
        facts=document_facts(document),
        languages=_languages(version, text),
        versions=versions,
        witnesses=witness_lines(witnesses, text.siglum if text else ""),
        apparatus=apparatus(version, cut, witnesses) if version else None,
        sources=sources,
        published_at=[line for line in sources if line.is_text],
        abstract_sources=source_lines(document.abstract_sources.all()),
        cite=citation_box(document, text, cut, origin),
        cites=cited_groups(cut, cited) if cut and cited else (),
        recall=recall(cited) if cited else None,
        cited_by=cited_by(document),
        before=before,
        after=after,
        in_time=told,
        elsewhere=elsewhere,
    )


def _state(text: ShownText | None) -> State:
    if text is None:
        return "record-only"
    state = text.standing.state
    return "held" if state == "published" else state


def _languages(version: Version | None, text: ShownText | None) -> list[LanguageLine]:
    if version is None or text is None:
        return []
    held = Expression.objects.filter(
        document=version.expression.document_id, versions__number__isnull=False
    ).distinct()
    return language_lines(list(held), text)


def _neighbours(
    document: Document, language: str | None
) -> tuple[Neighbour | None, Neighbour | None]:
    if not (document.is_in_sequence and document.series.is_sequence):
        return None, None
    sequence = list(
        Document.objects.in_sequence()
        .filter(series=document.series)
        .select_related("series")
        .order_by(*by_date())
    )
    place = [other.pk for other in sequence].index(document.pk)
    here = _reference(document, language)
    before, after = sequence[max(0, place - 1) : place], sequence[place + 1 : place + 2]
    held = _holding(language, [*before, *after])

    def reference(other: Document) -> Reference:
        return _reference(other, language if other.pk in held else None)

    def neighbour(other: Document, old: Reference, new: Reference) -> Neighbour:
        name = other.adopted.label if other.adopted else other.key
        return Neighbour(name, document_address(reference(other)), comparison_address(old, new))

    return (
        next((neighbour(other, reference(other), here) for other in before), None),
        next((neighbour(other, here, reference(other)) for other in after), None),
    )


def _holding(language: str | None, documents: Sequence[Document]) -> frozenset[int]:
    """Which of the documents are held in a language; none, unasked, for no language."""
    if language is None:
        return frozenset()
    held = Expression.objects.filter(
        document__in=documents, language=language, versions__number__isnull=False
    )
    return frozenset(held.values_list("document", flat=True))


def _reference(document: Document, language: str | None) -> Reference:
    return Reference(document.series.slug, document.key, language)
