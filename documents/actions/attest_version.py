"""How far a version's text was checked, said anew."""

import datetime as dt

from documents.actions.actor import Actor
from documents.actions.mark_version import mark_version
from documents.actions.refusal import ActionRefused
from documents.models import Version, VersionEvent

Attestation = VersionEvent.Attestation


def attest_version(
    actor: Actor,
    version: Version,
    *,
    attestation: str,
    reason: str,
    witnesses: int | None = None,
    at: dt.datetime | None = None,
) -> VersionEvent:
    """State that a published text was checked. Raises ActionRefused and PermissionRefused.

    A lower attestation than before is allowed: a check may turn out to have been wrong.
    """
    actor.require("documents.attest_version")
    check_attestation(version, attestation, witnesses)
    return mark_version(
        actor,
        version,
        VersionEvent.Kind.CHECKED,
        reason=reason,
        attestation=attestation,
        witnesses=witnesses,
        at=at,
    )


def check_attestation(version: Version, attestation: str, witnesses: int | None) -> None:
    """Raise ActionRefused where the records do not bear an attestation out."""
    if attestation not in Attestation.values:
        raise ActionRefused(f"{attestation!r} is no attestation; there are {Attestation.values}.")
    if attestation == Attestation.PROOFREAD and version.base_witness_id is None:
        raise ActionRefused("Proofread against its base witness: but no base witness is recorded.")
    if (attestation == Attestation.COLLATED) != bool(witnesses):
        raise ActionRefused("Say with how many witnesses the text was collated, and only then.")
