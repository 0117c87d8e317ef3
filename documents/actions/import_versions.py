"""First versions of many texts at once: drafts with their clauses, then published."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from documents.actions.actor import Actor
from documents.actions.index_texts import index_new
from documents.actions.insert_rows import insert_rows
from documents.actions.mark_version import attested
from documents.actions.publish_version import metadata_of
from documents.actions.record_event import event_of, object_key, state_of
from documents.actions.write_clauses import write_cuts
from documents.engine.cuts import row_of
from documents.engine.lookups import Lookups, lookups_of
from documents.ingest.incoming import Incoming
from documents.models import (
    Capture,
    Document,
    Event,
    Expression,
    Source,
    Version,
    VersionEvent,
    Witness,
)

_MACHINE_READ = VersionEvent.Attestation.MACHINE_READ.value


@dataclass(slots=True)
class PlainText:
    """A file whose text is its document's first in its language, and the rows it makes.

    ``is_new`` is whether the document is.
    """

    incoming: Incoming
    document: Document
    is_new: bool
    source: Source
    capture: Capture
    witness: Witness
    expression: Expression


def add_drafts(actor: Actor, texts: Iterable[PlainText]) -> tuple[list[Version], list[Event]]:
    """A draft of each text, whose witness and expression are written; gives their Events too.

    As save_draft writes one; the cuts were checked where they were made.
    """
    actor.require("documents.add_version")
    drafts, cuts = [], []
    for text in texts:
        incoming = text.incoming
        draft = Version(
            expression=text.expression,
            base_witness=text.witness,
            text=incoming.reading.text,
            text_sha256=incoming.text_sha256,
            title=incoming.cut.title,
            cut=[row_of(clause) for clause in incoming.cut.clauses],
            cut_digest=incoming.cut_digest,
        )
        drafts.append(draft)
        cuts.append((draft, incoming.cut))
    insert_rows(drafts)
    write_cuts(cuts)
    return drafts, [event_of(actor, "draft", draft, after=state_of(draft)) for draft in drafts]


def publish_drafts(
    actor: Actor, drafts: Sequence[Version], texts: Iterable[PlainText], reason: str
) -> list[Event]:
    """Publish first drafts as they were just written, machine-read; gives their Events.

    As publish_version does with one. Their clauses are in place, which the guards let
    in while there is no number.
    """
    actor.require("documents.publish_version")
    at = timezone.now()
    events = []
    for draft in drafts:
        key = object_key(draft)
        draft.number = 1
        draft.metadata = metadata_of(draft)
        draft.record_digest = draft.digest_record()
        after = {"record_digest": draft.record_digest} | attested(_MACHINE_READ, None)
        events.append(
            event_of(actor, "publish", draft, before={"draft": key}, after=after, reason=reason)
        )
        draft.save(update_fields=["number", "metadata", "record_digest"])
    index_new([(draft, _lookups(text)) for draft, text in zip(drafts, texts, strict=True)])
    insert_rows(
        [
            VersionEvent(
                version=draft,
                number=1,
                kind=VersionEvent.Kind.PUBLISHED,
                attestation=_MACHINE_READ,
                reason=reason,
                actor=actor.name,
                at=at,
            )
            for draft in drafts
        ]
    )
    return events


def _lookups(text: PlainText) -> Lookups:
    """What a text is looked through by: as its reader found it, where it was told to look."""
    incoming = text.incoming
    return incoming.lookups or lookups_of(incoming.cut, text.document.symbol)
