"""The log of a version as a fixture gives it: what the stored one lacks at its end is added."""

from collections.abc import Sequence

from documents.actions.actor import Actor
from documents.actions.attest_version import attest_version
from documents.actions.fixture_results import RecordResult, result_of
from documents.actions.mark_version import mark_version
from documents.ingest.fixture_records import FixtureRecord
from documents.models import Version, VersionEvent

Kind = VersionEvent.Kind

_DIFFERS = "the log here says otherwise from this event on, and a log is never rewritten"
# What an event says, with the value of a field that is left out.
_SAID = {"kind": "", "attestation": "", "witnesses": None, "reason": "", "at": None}


def import_log(actor: Actor, version: Version, log: Sequence[FixtureRecord]) -> list[RecordResult]:
    """Add the events that follow the stored ones; where the two differ, the stored log is kept.

    Events that only the archive has are no difference: more was done here.
    Raises ActionRefused and PermissionRefused.
    """
    stored = list(version.events.order_by("number"))
    results: list[RecordResult] = []
    for position, event in enumerate(log):
        if position < len(stored) and _is_same(stored[position], event):
            results.append(result_of(event, "unchanged"))
        elif position < len(stored) or (results and results[-1].outcome == "kept"):
            results.append(result_of(event, "kept", _DIFFERS))
        else:
            _add(actor, version, event)
            results.append(result_of(event, "created"))
    return results


def _is_same(stored: VersionEvent, event: FixtureRecord) -> bool:
    return all(
        getattr(stored, name) == event.values.get(name, default) for name, default in _SAID.items()
    )


def _add(actor: Actor, version: Version, event: FixtureRecord) -> None:
    kind, reason, at = Kind(event.values["kind"]), event.values["reason"], event.values["at"]
    if kind == Kind.CHECKED:
        attest_version(
            actor,
            version,
            attestation=event.values["attestation"],
            reason=reason,
            witnesses=event.values.get("witnesses"),
            at=at,
        )
        return
    verb = "withdraw" if kind == Kind.WITHDRAWN else "restore"
    actor.require(f"documents.{verb}_version")
    mark_version(actor, version, kind, reason=reason, at=at)
