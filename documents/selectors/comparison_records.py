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
class ParticipantLine:
    """Who stands for an entity at either meeting, under the entity's name or a person's own.

    ``differs`` only where both sides state the same sort of thing, otherwise: a
    name is compared with a name, a role with a role, a level with a level.
    """

    name: str
    before: Sequence[Participant]
    after: Sequence[Participant]

    @property
    def old(self) -> str:
        return "; ".join(_presence(one) for one in self.before)

    @property
    def new(self) -> str:
        return "; ".join(_presence(one) for one in self.after)

    @property
    def differs(self) -> bool:
        sides = zip(_statements(self.before), _statements(self.after), strict=True)
        return any(old and new and old != new for old, new in sides)


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
    participants: Sequence[ParticipantLine]
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


def _participants(old: Document, new: Document) -> list[ParticipantLine]:
    """A line for each entity named at either meeting, then one for each person without one.

    Those of the old meeting come first. A person whose entity is not stated
    stands alone: two of one name at two meetings need not be one person.
    """
    before, after = _by_entity(old), _by_entity(new)
    entities = dict.fromkeys(entity for entity in (*before, *after) if entity)
    lines = [
        ParticipantLine(entity, before.get(entity, ()), after.get(entity, ()))
        for entity in entities
    ]
    lines += [ParticipantLine(p.name_as_printed, (p,), ()) for p in before.get("", ())]
    lines += [ParticipantLine(p.name_as_printed, (), (p,)) for p in after.get("", ())]
    return lines


def _by_entity(document: Document) -> dict[str, list[Participant]]:
    found: dict[str, list[Participant]] = {}
    for participant in document.meeting.participants.all() if document.meeting else ():
        found.setdefault(participant.entity, []).append(participant)
    return found


def _statements(participants: Sequence[Participant]) -> tuple[set[str], ...]:
    """The names, the roles and the levels that are stated of them, each as a set."""
    stated = (
        {one.name_as_printed for one in participants},
        {one.role for one in participants},
        {one.level for one in participants},
    )
    return tuple(values - {""} for values in stated)


def _presence(participant: Participant) -> str:
    # Without an entity it is the name that heads the line.
    name = participant.name_as_printed if participant.entity else ""
    parts = (name, participant.role, participant.level)
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
