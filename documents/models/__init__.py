"""The archive's records. Nothing here writes on its own: writes go through actions."""

from documents.models.bodies import Body, Membership, Series
from documents.models.captures import Capture, CaptureMissing, SealedText
from documents.models.clauses import Clause
from documents.models.decisions import Decision, DecisionEvent
from documents.models.documents import Document, FormerReference, Relation
from documents.models.events import Event, ImportedRecord
from documents.models.expressions import Expression
from documents.models.figures import Drawing, Figure
from documents.models.links import Comparison
from documents.models.lookups import (
    Citation,
    EarlierUses,
    Fingerprints,
    KeyedText,
    VerbChanges,
)
from documents.models.meetings import Meeting, Participant
from documents.models.reviews import ReviewEvent, ReviewState
from documents.models.rights import Access
from documents.models.scales import Scale, ScaleStep
from documents.models.sources import Claim, Source
from documents.models.threads import LineageText, LineageThread, SeriesLineage, Thread
from documents.models.version_events import VersionEvent
from documents.models.versions import SealedVersion, Version
from documents.models.witnesses import Witness

__all__ = [
    "Access",
    "Body",
    "Capture",
    "CaptureMissing",
    "Citation",
    "Claim",
    "Clause",
    "Comparison",
    "Decision",
    "DecisionEvent",
    "Document",
    "Drawing",
    "EarlierUses",
    "Event",
    "Expression",
    "Figure",
    "Fingerprints",
    "FormerReference",
    "ImportedRecord",
    "KeyedText",
    "LineageText",
    "LineageThread",
    "Meeting",
    "Membership",
    "Participant",
    "Relation",
    "ReviewEvent",
    "ReviewState",
    "Scale",
    "ScaleStep",
    "SealedText",
    "SealedVersion",
    "Series",
    "SeriesLineage",
    "Source",
    "Thread",
    "VerbChanges",
    "Version",
    "VersionEvent",
    "Witness",
]
