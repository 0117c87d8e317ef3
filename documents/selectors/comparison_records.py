"""Two records where a text is missing: facts compared, summaries side by side.

The summaries are the archive's own, each from its sources, so nothing in them
is marked as a change: what one does not mention its text may still say.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from documents.models import Document, Participant
from documents.selectors.addresses import document_address
from documents.selectors.records import adoption_of
from documents.selectors.references import Found, FoundPair
from documents.selectors.source_lines import SourceLine, source_lines


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact on both sides, empty where it is not stated; ``differs`` only where both state it."""

    name: str
    old: str
    new: str

    @property
    def differs(self) -> bool:
        return bool(self.old and self.new and self.old != self.new)


@dataclass(frozen=True, slots=True)
class RecordSide:
    """What the record of one side has instead of, or besides, its text.

    ``published_at`` are the pages that give the text, to take it from.
    """

    name: str
    reference: str
    href: str
    abstract: str
    abstract_sources: Sequence[SourceLine]
    published_at: Sequence[SourceLine]
    has_text: bool


@dataclass(frozen=True, slots=True)
class RecordsCompared:
    """The facts of the two meetings, who is named at either, and what each record sums up."""

    facts: Sequence[FactLine]
    participants: Sequence[FactLine]
    sides: Sequence[RecordSide]

    @property
    def missing(self) -> str:
        """Which texts are not held, as a sentence."""
        absent = [side.name for side in self.sides if not side.has_text]
        if len(absent) == len(self.sides):
            return "Neither document’s text is held."
        return f"The text of the {absent[0]} document is not held."


def records_compared(pair: FoundPair) -> RecordsCompared:
    """Three queries for both sides: participants, sources, and the summaries' sources."""
    old, new = pair.old.document, pair.new.document
    documents = [old] if old.pk == new.pk else [old, new]
    prefetch_related_objects(documents, "meeting__participants", "sources", "abstract_sources")
    return RecordsCompared(
        facts=_facts(old, new),
        participants=_participants(old, new),
        sides=[_side("old", pair.old), _side("new", pair.new)],
    )


def _facts(old: Document, new: Document) -> list[FactLine]:
    before, after = _stated(old), _stated(new)
    return [FactLine(name, before.get(name, ""), after.get(name, "")) for name in _FACTS]


_FACTS = ("Dates", "Place", "Occasion", "Level", "Chair", "Adoption")


def _stated(document: Document) -> dict[str, str]:
    stated = {"Adoption": adoption_of(document)}
    if meeting := document.meeting:
        stated |= {
            "Dates": meeting.dates.label,
            "Place": meeting.place,
            "Occasion": meeting.occasion,
            "Level": meeting.level,
            "Chair": meeting.chair,
        }
    return stated


def _participants(old: Document, new: Document) -> list[FactLine]:
    """A line for each entity named at either meeting, those of the old meeting first."""
    before, after = _by_entity(old), _by_entity(new)
    return [
        FactLine(entity, before.get(entity, ""), after.get(entity, ""))
        for entity in dict.fromkeys([*before, *after])
    ]


def _by_entity(document: Document) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for participant in document.meeting.participants.all() if document.meeting else ():
        found.setdefault(participant.entity, []).append(_presence(participant))
    return {entity: "; ".join(lines) for entity, lines in found.items()}


def _presence(participant: Participant) -> str:
    parts = (participant.name_as_printed, participant.role, participant.level)
    return ", ".join(part for part in parts if part) or "named"


def _side(name: str, found: Found) -> RecordSide:
    document = found.document
    return RecordSide(
        name=name,
        reference=str(document),
        href=document_address(found.reference),
        abstract=document.abstract,
        abstract_sources=source_lines(document.abstract_sources.all()),
        published_at=[line for line in source_lines(document.sources.all()) if line.is_text],
        has_text=found.version is not None,
    )
