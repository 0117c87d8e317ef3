"""What a fixture's records must be in themselves, before the archive is looked at."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db import models

from documents.actions.check_text import TextRefused, check_text
from documents.actions.fixture_decisions import (
    check_decision,
    check_decision_event,
    gaps_in_decisions,
)
from documents.engine.cuts import text_sha256
from documents.ingest.fixture_faults import Fault
from documents.ingest.fixture_records import FixtureRecord
from documents.ingest.fixture_schema import FIXTURE_ACTOR
from documents.ingest.fixture_yaml import Scalar
from documents.models import (
    Capture,
    CaptureMissing,
    Decision,
    DecisionEvent,
    Document,
    Expression,
    Relation,
    Version,
    VersionEvent,
    Witness,
)
from documents.models.captures import MAX_IN_TABLE
from documents.references import MOVING_KEYS

_SHA256 = re.compile("[0-9a-f]{64}")


def check_records(records: Iterable[FixtureRecord]) -> Iterator[Fault]:
    """What is wrong with single records, and with those that stand beside each other."""
    records = list(records)
    for record in records:
        check = _CHECKS.get(record.model)
        if check is not None:
            yield from check(record)
    yield from _second_originals(records)
    yield from _gaps_in_events(records)
    yield from gaps_in_decisions(records)


def _check_document(record: FixtureRecord) -> Iterator[Fault]:
    if record.values.get("key") in MOVING_KEYS:
        yield record.fault("key", "This word moves from document to document; take another key.")
    tally = [name for name in ("votes_for", "votes_against", "abstentions") if _has(record, name)]
    if tally and record.values.get("adoption") != Document.Adoption.VOTE:
        yield record.fault(tally[0], "Votes are counted only where adoption is vote.")


def _check_relation(record: FixtureRecord) -> Iterator[Fault]:
    if record.references["document"] == record.references["to"]:
        yield record.fault("to", "A document stands in no relation to itself; name another.")


def _check_capture(record: FixtureRecord) -> Iterator[Fault]:
    if record.values.get("is_in_folder"):
        yield from _check_capture_file(record)
        return
    content = bytes(record.values.get("content", b""))
    digest = hashlib.sha256(content).hexdigest()
    if len(content) > MAX_IN_TABLE:
        yield record.fault("content", f"A capture here has at most {MAX_IN_TABLE:,} bytes.")
    if record.values["sha256"] != digest:
        yield record.fault("sha256", f"The SHA-256 of the content is {digest}.")


def _check_capture_file(record: FixtureRecord) -> Iterator[Fault]:
    stated = record.values["sha256"]
    try:
        row = Capture(sha256=stated, is_in_folder=True)
        found = hashlib.sha256(row.content_for_checking()).hexdigest()
    except CaptureMissing as missing:
        yield record.fault("is_in_folder", f"{missing}; copy the file there.")
        return
    if found != stated:
        yield record.fault("sha256", f"The SHA-256 of the file in the folder is {found}.")


def _check_text(record: FixtureRecord) -> Iterator[Fault]:
    text, stated = record.values["text"], record.values["text_sha256"]
    try:
        check_text(text)
    except TextRefused as refused:
        yield record.fault("text", f"{refused} (Lines are those of the text.)")
        return
    if not _SHA256.fullmatch(stated):
        yield record.fault(
            "text_sha256",
            "This is no SHA-256, 64 digits of 0–9 and a–f. "
            f"That of the text as it stands here is {text_sha256(text)}.",
        )
    elif stated != text_sha256(text):
        yield record.fault("text_sha256", _checksum_remedy(record, text, stated))


def _check_version(record: FixtureRecord) -> Iterator[Fault]:
    yield from _check_text(record)
    if record.values.get("number") == 0:
        yield record.fault("number", "Versions are counted from 1.")
    witness, expression = record.references.get("base_witness"), record.references["expression"]
    if witness and expression and witness[:2] != expression[:2]:
        yield record.fault("base_witness", "This witness is of another document.")


def _check_event(record: FixtureRecord) -> Iterator[Fault]:
    kind, number = record.values["kind"], record.values["number"]
    if kind in {VersionEvent.Kind.SEALED, VersionEvent.Kind.ERASED}:
        yield record.fault("kind", "What is sealed is in no fixture: take out version and events.")
        return
    if (number == 1) != (kind == VersionEvent.Kind.PUBLISHED):
        yield record.fault(
            "kind", "The first event of a version, and only the first, is published."
        )
        return
    yield from _attestation_faults(record)
    if kind != VersionEvent.Kind.PUBLISHED and not record.values.get("reason", "").strip():
        yield record.fault("reason", "A reason is needed; write it.")
    if record.values["actor"] != FIXTURE_ACTOR:
        yield record.fault("actor", f"Whoever imports is the one who acts: write {FIXTURE_ACTOR}.")


def _attestation_faults(record: FixtureRecord) -> Iterator[Fault]:
    attestation = record.values.get("attestation")
    says_how_far = record.values["kind"] in {VersionEvent.Kind.PUBLISHED, VersionEvent.Kind.CHECKED}
    if says_how_far and not attestation:
        choices = ", ".join(VersionEvent.Attestation.values)
        yield record.fault("attestation", f"Say how far the text was checked: {choices}.")
    if attestation and not says_how_far:
        yield record.fault("attestation", "Only published and checked say how far; take it out.")
    is_collated = attestation == VersionEvent.Attestation.COLLATED
    if is_collated != bool(record.values.get("witnesses")):
        field = "witnesses" if record.states("witnesses") else "attestation"
        yield record.fault(
            field, "Say in witnesses with how many the text was collated, and only then."
        )


def _has(record: FixtureRecord, field: str) -> bool:
    return record.values.get(field) not in (None, "")


def _checksum_remedy(record: FixtureRecord, text: str, stated: str) -> str:
    said = f"The SHA-256 of the text as it stands here is {text_sha256(text)}; "
    if text_sha256(text.rstrip("\n")) == stated:
        return said + "the file's is that of the text without its last line end: write text: |-."
    if text_sha256(text + "\n") == stated:
        return said + "the file's is that of the text with one more line end: write text: | or |+."
    node = record.nodes["text"]
    style = node.style if isinstance(node, Scalar) else ""
    if style == ">":
        return said + "a folded text (>) loses its line ends: write text: |."
    if style != '"':
        return said + (
            "text or checksum was changed: restore the text, or correct the checksum. If spaces at "
            "line ends, tabs or unusual characters were lost on the way, write the text between "
            "double quotes, with escapes."
        )
    return said + "text or checksum was changed; restore the text, or correct the checksum."


def _second_originals(records: Iterable[FixtureRecord]) -> Iterator[Fault]:
    seen: dict[Any, FixtureRecord] = {}
    for record in records:
        if record.model is not Expression or not _is_original(record):
            continue
        first = seen.setdefault(record.key[:2], record)
        if first is not record:
            message = f"The original is {first.key[2]}; say what this language's text is."
            yield record.fault("standing", message)


def original_faults(records: Iterable[FixtureRecord]) -> Iterator[Fault]:
    """Originals of documents of which the archive has another that the files leave as it is."""
    expressions = {record.key: record for record in records if record.model is Expression}
    for (series, key, language), record in expressions.items():
        others = Expression.objects.filter(
            document__series__slug=series, document__key=key, standing=Expression.Standing.ORIGINAL
        ).exclude(language=language)
        for other in others if _is_original(record) else ():
            if (series, key, other.language) not in expressions:
                message = f"The original is {other.language} here; say what this text is."
                yield record.fault("standing", message)


def _is_original(record: FixtureRecord) -> bool:
    default = Expression._meta.get_field("standing").get_default()
    return bool(record.values.get("standing", default) == Expression.Standing.ORIGINAL)


def _gaps_in_events(records: Iterable[FixtureRecord]) -> Iterator[Fault]:
    numbers: dict[Any, dict[int, FixtureRecord]] = {}
    for record in records:
        if record.model is VersionEvent:
            numbers.setdefault(record.key[:-1], {})[record.values["number"]] = record
    for events in numbers.values():
        for expected, number in enumerate(sorted(events), 1):
            is_first = events[number].values["kind"] == VersionEvent.Kind.PUBLISHED
            if number != expected and not is_first:
                message = f"Event {expected} of this version is missing; count them from 1."
                yield events[number].fault("number", message)
                break


_CHECKS: dict[type[models.Model], Callable[[FixtureRecord], Iterator[Fault]]] = {
    Capture: _check_capture,
    Decision: check_decision,
    DecisionEvent: check_decision_event,
    Document: _check_document,
    Relation: _check_relation,
    Version: _check_version,
    VersionEvent: _check_event,
    Witness: _check_text,
}
