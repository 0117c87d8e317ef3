"""The citation of a document as its page shows it: this text, at its fixed address."""

from dataclasses import dataclass

from documents.engine.cuts import Cut
from documents.export.citation import Citation
from documents.export.citation_formats import bibtex, csl_json, ris
from documents.export.pinpoint import pinpoint
from documents.models import Document
from documents.references import Reference
from documents.selectors.addresses import document_address
from documents.selectors.shown_texts import ShownText


@dataclass(frozen=True, slots=True)
class CitationBox:
    """A citation in every form. ``clause`` shows how one clause is named; empty for no text."""

    formatted: str
    bibtex: str
    ris: str
    csl_json: str
    fixed: str
    clause: str


def citation_box(
    document: Document, text: ShownText | None, cut: Cut | None, origin: str
) -> CitationBox:
    """From a document with its issuing bodies prefetched and the text shown of it, if any."""
    citation = citation_of(document, text, origin)
    return CitationBox(
        formatted=citation.formatted(),
        bibtex=bibtex(citation),
        ris=ris(citation),
        csl_json=csl_json(citation),
        fixed=citation.address,
        clause=_example(cut) if cut else "",
    )


def citation_of(document: Document, text: ShownText | None, origin: str) -> Citation:
    """What a citation needs; a record without text is cited by its own address."""
    reference = text.fixed if text else Reference(document.series.slug, document.key)
    meeting = document.meeting
    return Citation(
        key=_key(reference),
        authors=tuple(body.name for body in document.issuing_bodies.all())
        or (document.series.body.name,),
        title=document.title,
        symbol=document.symbol,
        date=document.adopted or document.issued,
        place=meeting.place if meeting else "",
        language=text.language if text else "",
        number=text.number if text else None,
        text=f"{text.language_name} text, version {text.number}" if text else "",
        mark=_mark(text),
        address=origin + document_address(reference),
    )


def _key(reference: Reference) -> str:
    parts = (reference.series, reference.key, reference.language, reference.number)
    return "-".join(str(part) for part in parts if part)


def _mark(text: ShownText | None) -> str:
    if text is None:
        return "Record only, no text held"
    return text.standing.mark


def _example(cut: Cut) -> str:
    """The last operative paragraph of the text, else its last clause, as it is cited."""
    operative = [c for c in cut.clauses if c.kind == "operative" and c.depth == 0]
    chosen = (operative or cut.clauses)[-1:]
    return pinpoint(cut.clauses, chosen[0].position) if chosen else ""
