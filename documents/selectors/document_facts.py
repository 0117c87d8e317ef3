"""What the record of a document states: its meeting, who took part, what is disputed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from documents.models import Claim, Document
from documents.references import Reference
from documents.selectors.addresses import document_address
from documents.selectors.records import adoption_of


@dataclass(frozen=True, slots=True)
class Fact:
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Presence:
    """One entity at the meeting, or a person whose entity is not stated.

    Empty text is not stated; of ``entity`` and ``name`` at most one is empty.
    """

    entity: str
    name: str
    role: str
    level: str


@dataclass(frozen=True, slots=True)
class DisputedValue:
    """What one source says; ``publisher`` and ``address`` are empty where none is named."""

    value: str
    publisher: str
    address: str
    is_preferred: bool
    note: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """A fact on which sources differ, with every value and who gives it."""

    field: str
    values: Sequence[DisputedValue]


@dataclass(frozen=True, slots=True)
class RelationLine:
    """How this document stands to another, in words that end in that one's name."""

    words: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    facts: Sequence[Fact]
    participants: Sequence[Presence]
    disputes: Sequence[Dispute]
    relations: Sequence[RelationLine]
    meeting_note: str
    note: str


# What ``document_facts`` reads besides the document and its meeting.
FACTS_NEED = (
    "issuing_bodies",
    "meeting__participants",
    "claims__source",
    "relations__to__series",
    "relations_to__document__series",
)

_BACKWARDS = {
    "follows": "followed by",
    "annex-of": "has the annex",
    "corrigendum-to": "corrected by",
    "supersedes": "superseded by",
}


def document_facts(document: Document) -> DocumentFacts:
    """From a document with ``FACTS_NEED`` prefetched; queries nothing more then."""
    meeting = document.meeting
    return DocumentFacts(
        facts=[fact for fact in _facts(document) if fact.value],
        participants=[
            Presence(p.entity, p.name_as_printed, p.role, p.level)
            for p in (meeting.participants.all() if meeting else ())
        ],
        disputes=_disputes(document),
        relations=_relations(document),
        meeting_note=meeting.note if meeting else "",
        note=document.note,
    )


def _facts(document: Document) -> list[Fact]:
    meeting = document.meeting
    facts = [
        Fact("Issued by", ", ".join(body.name for body in document.issuing_bodies.all())),
        Fact("Kind of document", document.instrument_type),
        Fact("Symbol", document.symbol),
        Fact("Adopted", document.adopted.label if document.adopted else ""),
        Fact("How adopted", adoption_of(document)),
        Fact("Issued", document.issued.label if document.issued else ""),
    ]
    if meeting:
        facts += [
            Fact("Meeting", meeting.dates.label),
            Fact("Place", meeting.place),
            Fact("Occasion", meeting.occasion),
            Fact("Level", meeting.level),
            Fact("Chair", meeting.chair),
        ]
    return [
        *facts,
        Fact("Sponsors", ", ".join(map(str, document.sponsors))),
        Fact("Subjects", ", ".join(map(str, document.subjects))),
    ]


def _disputes(document: Document) -> list[Dispute]:
    claims = sorted(document.claims.all(), key=lambda c: (c.field, not c.is_preferred, c.position))
    return [
        Dispute(field, [_disputed(claim) for claim in group])
        for field, group in groupby(claims, key=lambda claim: claim.field)
    ]


def _disputed(claim: Claim) -> DisputedValue:
    return DisputedValue(
        value=claim.value,
        publisher=claim.source.publisher if claim.source else "",
        address=claim.source.address if claim.source else "",
        is_preferred=claim.is_preferred,
        note=claim.note,
    )


def _relations(document: Document) -> list[RelationLine]:
    lines = [
        _relation(str(relation.get_kind_display()), relation.to)
        for relation in document.relations.all()
    ]
    lines += [
        _relation(_BACKWARDS[relation.kind], relation.document)
        for relation in document.relations_to.all()
    ]
    return lines


def _relation(words: str, other: Document) -> RelationLine:
    reference = Reference(other.series.slug, other.key)
    return RelationLine(words, other.title, document_address(reference))
