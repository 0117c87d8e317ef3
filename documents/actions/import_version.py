"""One version of a fixture: published as the next of its expression, unless its text is held."""

from collections.abc import Mapping, Sequence
from typing import Any

from documents.actions.actor import Actor
from documents.actions.explain_departures import explain_departures
from documents.actions.fixture_links import Links
from documents.actions.fixture_results import RecordResult, result_of
from documents.actions.import_log import import_log
from documents.actions.publish_version import publish_version
from documents.actions.save_draft import save_draft
from documents.engine.cuts import cut_from_rows
from documents.ingest.fixture_records import FixtureRecord
from documents.models import Expression, Version, VersionEvent, Witness
from documents.selectors.departures import unexplained


def import_version(
    actor: Actor, record: FixtureRecord, log: Sequence[FixtureRecord], links: Links, reason: str
) -> list[RecordResult]:
    """Publish a version with its log, or find the stored one that says the same.

    A version with digests that goes on where the stored chain ends is taken over
    as it was published elsewhere; any other text that is new here becomes the
    next number. A text that is held is unchanged, and drafts are left alone.
    Raises ActionRefused and PermissionRefused.
    """
    expression = links.find(Expression, record.key[:3])
    versions = list(Version.objects.published().filter(expression=expression).order_by("number"))
    held = _held(record, versions)
    if held is not None:
        return [result_of(record, "unchanged", _note(record, held)), *import_log(actor, held, log)]
    row = _publish(actor, record, log, links, reason, versions)
    first = [result_of(event, "created") for event in log[:1]]
    return [
        result_of(record, "new version", f"number {row.number}" if versions else ""),
        *first,
        *import_log(actor, row, log)[len(first) :],
    ]


def _held(record: FixtureRecord, versions: Sequence[Version]) -> Version | None:
    """The stored version that the record is, or whose text it has; None for what is new here."""
    digest = record.values.get("record_digest")
    for version in versions:
        if version.record_digest == digest:
            return version
    same_text = [v for v in versions if v.text_sha256 == record.values["text_sha256"]]
    if not same_text or _continues(record, versions):
        return None
    cut_digest = _cut_digest(record)
    same_cut = [version for version in same_text if version.cut_digest == cut_digest]
    is_recut = record.values.get("kind") == Version.Kind.RECUT and cut_digest is not None
    if is_recut and not same_cut:
        return None
    return (same_cut or same_text)[-1]


def _continues(record: FixtureRecord, versions: Sequence[Version]) -> bool:
    """Whether the record is the next link of the very chain that is stored."""
    last = versions[-1] if versions else None
    if not record.states("record_digest") or int(record.key[-1]) != len(versions) + 1:
        return False
    row = Version(
        text_sha256=record.values["text_sha256"],
        cut_digest=record.values["cut_digest"],
        metadata=record.values["metadata"],
        predecessor=last,
    )
    return bool(row.digest_record() == record.values["record_digest"])


def _cut_digest(record: FixtureRecord) -> str | None:
    if not record.states("cut"):
        return None
    return cut_from_rows(record.values["text"], record.values["cut"], language=record.key[2]).digest


def _note(record: FixtureRecord, held: Version) -> str:
    if record.values.get("record_digest", held.record_digest) == held.record_digest:
        return "" if record.key[-1] == str(held.number) else f"held as version {held.number}"
    return f"its text is that of version {held.number} here, published with another cut or facts"


def _publish(
    actor: Actor,
    record: FixtureRecord,
    log: Sequence[FixtureRecord],
    links: Links,
    reason: str,
    versions: Sequence[Version],
) -> Version:
    values = record.values
    witness_key = record.references.get("base_witness")
    draft = save_draft(
        actor,
        links.find(Expression, record.key[:3]),
        values["text"],
        **_step(record, versions, reason),
        base_witness=None if witness_key is None else links.find(Witness, witness_key),
        cut_rows=values.get("cut"),
        title=values.get("title", "" if record.states("cut") else None),
        departures=values.get("departures"),
    )
    _explain_by_import(actor, draft)
    machine_read = {"attestation": VersionEvent.Attestation.MACHINE_READ.value}
    said: Mapping[str, Any] = log[0].values if log else machine_read
    return publish_version(
        actor,
        draft,
        attestation=said["attestation"],
        reason=said.get("reason", ""),
        witnesses=said.get("witnesses"),
        at=said.get("at"),
        metadata=values["metadata"] if _continues(record, versions) else None,
        is_from_fixture=True,
    )


def _explain_by_import(actor: Actor, draft: Version) -> None:
    """Where a text follows another, the reason for that is the reason of each departure
    for which the file gives none; a first text has to bring its own.
    """
    if draft.kind != Version.Kind.FIRST:
        silent = {(it.start, it.end): draft.reason for it in unexplained(draft)}
        if silent:
            explain_departures(actor, draft, silent)


def _step(record: FixtureRecord, versions: Sequence[Version], reason: str) -> dict[str, Any]:
    """Kind and reason: as stated, but a text that follows another here is no first one."""
    kind = record.values.get("kind", Version.Kind.FIRST)
    stated = record.values.get("reason", "")
    if not versions:
        return {"kind": kind, "reason": stated}
    if kind == Version.Kind.FIRST:
        kind = Version.Kind.TRANSCRIPTION
    return {"kind": kind, "reason": stated or f"{reason}: another text than was held."}
