"""A source's page, had from the web and put before a curator."""

from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.doubt_document import doubt_document, doubt_of
from documents.actions.draft_witness import draft_witness
from documents.actions.fetch_results import FetchResult, in_words
from documents.actions.publish_version import publish_version
from documents.actions.record_capture import record_capture
from documents.actions.record_event import object_key, record_event
from documents.actions.record_witness import record_witness
from documents.actions.refusal import ActionRefused
from documents.ingest.fetch.client import Fetched, Fetcher
from documents.ingest.fetch.faults import FetchFailed
from documents.ingest.fetch.soft_404 import refuse_soft_404
from documents.ingest.formats import read_file
from documents.ingest.page_doubts import with_language
from documents.ingest.reading import File, Reading, UnreadableFile
from documents.models import Capture, Event, Source, Version, VersionEvent, Witness

RIGHTS = ("add_capture", "add_witness", "add_expression", "add_version")


def fetcher_from_settings() -> Fetcher:
    """The way out that this archive's settings allow."""
    return Fetcher(allows_loopback=settings.ARCHIVE_FETCH_ALLOW_LOOPBACK)


def fetch_source(
    actor: Actor,
    source: Source,
    *,
    fetcher: Fetcher | None = None,
    found: Fetched | None = None,
    is_publishing: bool = False,
) -> FetchResult:
    """Get a source's page, keep its bytes, read them, and keep the text as a witness.

    Where the document has no text and no draft yet, the witness becomes a draft. If
    ``is_publishing``, a draft that is as it was fetched is published as machine-read,
    unless the page may be another document's. What goes wrong with the page is a
    result, and an Event of the source; nothing that is held is touched. Not for use
    within a transaction, since a page may take a minute, unless the page was had before:
    ``found``. Raises ActionRefused for a source
    that is not to be fetched, and PermissionRefused.
    """
    for right in (*RIGHTS, *(["publish_version"] if is_publishing else [])):
        actor.require(f"documents.{right}")
    _check(source)
    try:
        found = found or (fetcher or fetcher_from_settings()).get(source.address)
        refuse_soft_404(found)
    except FetchFailed as failed:
        return _failed(actor, source, str(failed), failed.address, failed.status)
    try:
        result = _taken_in(actor, source, found)
    except ValidationError as refused:
        message = " ".join(refused.messages)
        return _failed(actor, source, message, found.final_address, found.status)
    if is_publishing and result.witness is not None:
        return _published(actor, result, result.witness)
    return result


def _check(source: Source) -> None:
    if not source.address:
        raise ActionRefused(f"{source} has no address to fetch from.")
    if source.gives != Source.Gives.TEXT:
        raise ActionRefused(
            f"{source} gives a report, as its record says; if it gives the text, say so there."
        )
    if source.document.sealed_languages:
        raise ActionRefused(f"{source.document} has a sealed text, so its pages are not fetched.")


def _taken_in(actor: Actor, source: Source, found: Fetched) -> FetchResult:
    recorded = record_capture(
        actor,
        source,
        found.content,
        media_type=_media_type(found.media_type),
        status=found.status,
        at=found.at,
        final_address="" if found.final_address == source.address else found.final_address,
    )
    capture = recorded.capture
    witness = capture.witnesses.order_by("siglum").first()
    if witness is not None:
        return FetchResult(source, "unchanged", in_words(witness), capture, witness)
    try:
        reading = with_language(read_file(_file(found)))
        reading = doubt_document(source.document, reading, reading.metadata.language)
        return _read(actor, source, capture, reading)
    except (UnreadableFile, ActionRefused) as refused:
        return _failed(
            actor, source, str(refused), found.final_address, found.status, capture=capture
        )


def _read(actor: Actor, source: Source, capture: Capture, reading: Reading) -> FetchResult:
    with transaction.atomic():
        recorded = record_witness(actor, source.document, source, capture, reading)
        witness = recorded.witness
        if not recorded.is_new:
            note = f"{in_words(witness)}: other bytes, the same text"
            return FetchResult(source, "unchanged", note, capture, witness)
        draft = draft_witness(actor, witness, reading.cut)
    note = in_words(witness)
    if draft is not None:
        note = f"{note}, {draft.clauses.count()} clauses"
        return FetchResult(source, "draft", note, capture, witness, draft)
    return FetchResult(source, "witness", note, capture, witness)


def _published(actor: Actor, result: FetchResult, witness: Witness) -> FetchResult:
    """Publish the draft that the witness became, if it waits as it was fetched."""
    draft = _untouched_draft(witness)
    if draft is None:
        return result
    if doubt_of(witness):
        note = f"{result.note}: not published, since the page may be another document's"
        return replace(result, note=note, version=draft)
    try:
        version = publish_version(
            actor,
            draft,
            attestation=VersionEvent.Attestation.MACHINE_READ,
            reason=f"Fetched from {result.source.address}.",
        )
    except ActionRefused as refused:
        return replace(result, note=f"{result.note}: not published: {refused}", version=draft)
    return replace(result, outcome="published", note=f"{version}, {result.note}", version=version)


def _untouched_draft(witness: Witness) -> Version | None:
    """The draft that rests on the witness; None where somebody has it in hand or there is none."""
    drafts = Version.objects.filter(
        number=None, base_witness=witness, text_sha256=witness.text_sha256, reviews=None
    )
    for draft in drafts.order_by("pk"):
        changes = Event.objects.filter(object_type="version", object_key=object_key(draft))
        if not changes.exclude(action="draft").exists():
            return draft
    return None


def _failed(
    actor: Actor,
    source: Source,
    message: str,
    address: str,
    status: int | None,
    *,
    capture: Capture | None = None,
) -> FetchResult:
    """The Event and the result of a page that gave no text."""
    after = {"address": address, "status": status}
    if capture is not None:
        after["sha256"] = capture.sha256
    record_event(actor, "fetch-failed", source, after=after, reason=message)
    return FetchResult(source, "failed", message, capture)


def _media_type(said: str) -> str:
    """What a column holds of a header that may hold anything."""
    return "".join(sign for sign in said if sign.isascii() and sign.isprintable())[:120]


def _file(found: Fetched) -> File:
    name = PurePosixPath(unquote(urlsplit(found.final_address).path)).name
    return File(name, found.content, found.media_type, found.final_address)
