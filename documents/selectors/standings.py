"""How a version stands: how far it was checked, and whether it may still be read."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from documents.models import Version, VersionEvent

State = Literal["published", "withdrawn", "sealed"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A published version's state, read from its events.

    ``since`` and ``reason`` are those of the event that gave it its state;
    ``attestation`` is in words and empty where none was ever given. ``erased`` is
    when a sealed text's characters were removed for good, None where they were not.
    """

    state: State
    published: dt.datetime
    since: dt.datetime
    reason: str
    attestation: str
    is_machine_read: bool
    erased: dt.datetime | None = None

    @property
    def is_withdrawn(self) -> bool:
        return self.state == "withdrawn"

    @property
    def is_sealed(self) -> bool:
        return self.state == "sealed"

    @property
    def mark(self) -> str:
        """What whatever rests on the text must say of it; empty where there is nothing."""
        marks = [self.state] if self.state != "published" else []
        return ", ".join([*marks, *(["machine-read"] if self.is_machine_read else [])])


def standing_of(version: Version) -> Standing:
    """From the version's events as fetched by ``for_reading``; queries nothing more then."""
    events = sorted(version.events.all(), key=lambda event: event.number)
    turns = [e for e in events if e.kind in VersionEvent.STANDING_KINDS or e.kind == "published"]
    state, turn = _state(turns)
    checks = [event for event in events if event.attestation]
    last = checks[-1] if checks else None
    return Standing(
        state=state,
        published=events[0].at,
        since=turn.at,
        reason=turn.reason,
        attestation=_attestation(version, last) if last else "",
        is_machine_read=last is None or last.attestation == VersionEvent.Attestation.MACHINE_READ,
        erased=next((e.at for e in events if e.kind == VersionEvent.Kind.ERASED), None),
    )


def _state(turns: Sequence[VersionEvent]) -> tuple[State, VersionEvent]:
    last = turns[-1]
    if last.kind == VersionEvent.Kind.WITHDRAWN:
        return "withdrawn", last
    if last.kind == VersionEvent.Kind.SEALED:
        return "sealed", last
    return "published", last


def _attestation(version: Version, event: VersionEvent) -> str:
    if event.attestation == VersionEvent.Attestation.COLLATED and event.witnesses:
        return f"collated with {event.witnesses} witness{'es' if event.witnesses > 1 else ''}"
    witness = version.base_witness
    if event.attestation == VersionEvent.Attestation.PROOFREAD and witness:
        return f"proofread against its base witness {witness.siglum}"
    return str(event.get_attestation_display())
