"""The archive's records. Nothing here writes on its own: writes go through actions."""

from documents.models.bodies import Body, Membership, Series
from documents.models.clauses import Clause
from documents.models.documents import Document, FormerReference, Relation
from documents.models.events import Event, ImportedRecord
from documents.models.expressions import Expression
from documents.models.links import Comparison
from documents.models.meetings import Meeting, Participant
from documents.models.sources import Capture, Claim, Source, Witness
from documents.models.versions import SealedVersion, Version, VersionEvent

__all__ = [
    "Body",
    "Capture",
    "Claim",
    "Clause",
    "Comparison",
    "Document",
    "Event",
    "Expression",
    "FormerReference",
    "ImportedRecord",
    "Meeting",
    "Membership",
    "Participant",
    "Relation",
    "SealedVersion",
    "Series",
    "Source",
    "Version",
    "VersionEvent",
    "Witness",
]
