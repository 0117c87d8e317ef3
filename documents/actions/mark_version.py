"""A row of a version's own log, and the Event beside it."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from documents.actions.actor import Actor
from documents.actions.record_event import record_event
from documents.actions.refusal import ActionRefused
from documents.models import Version, VersionEvent

ACTIONS = {
    VersionEvent.Kind.CHECKED: "attest",
    VersionEvent.Kind.WITHDRAWN: "withdraw",
    VersionEvent.Kind.RESTORED: "restore",
    VersionEvent.Kind.SEALED: "seal",
    VersionEvent.Kind.ERASED: "erase",
}


def mark_version(
    actor: Actor,
    version: Version,
    kind: VersionEvent.Kind,
    *,
    reason: str,
    attestation: str = "",
    witnesses: int | None = None,
    at: dt.datetime | None = None,
) -> VersionEvent:
    """Write what was done with a published version. Whoever calls has checked the right to.

    ``at`` dates the row of the log, where it happened before it was written down here; the
    audit keeps its own time. Raises ActionRefused for a draft and for an empty reason.
    """
    if not version.is_published:
        raise ActionRefused(f"{version}: only a published version can be marked {kind.label}.")
    if not reason.strip():
        raise ActionRefused("A reason is needed.")
    at = at or timezone.now()
    with transaction.atomic():
        # The version's row is the lock under which its events are numbered.
        row = Version.objects.select_for_update().get(pk=version.pk)
        if row.is_erased:
            raise ActionRefused(f"The text of {row} was erased: nothing more is done with it.")
        last = row.events.order_by("-number").first()
        event = VersionEvent.objects.create(
            version=row,
            number=1 if last is None else last.number + 1,
            kind=kind,
            attestation=attestation,
            witnesses=witnesses,
            reason=reason,
            actor=actor.name,
            at=at,
        )
        after = attested(attestation, witnesses) if attestation else None
        record_event(actor, ACTIONS[kind], row, after=after, reason=reason)
    return event


def attested(attestation: str, witnesses: int | None) -> dict[str, str | int]:
    """What an Event says of how far a text was checked, as the log beside it does."""
    return {"attestation": attestation} | ({"witnesses": witnesses} if witnesses else {})
