"""A draft becomes a version: numbered, digested, chained, and never changed again."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from documents.actions.actor import Actor
from documents.actions.attest_version import check_attestation
from documents.actions.check_explained import check_explained
from documents.actions.check_second_person import check_second_person
from documents.actions.check_text import check_text
from documents.actions.index_texts import index_texts
from documents.actions.mark_review import last_step
from documents.actions.mark_version import attested
from documents.actions.record_event import object_key, record_event
from documents.actions.refusal import ActionRefused
from documents.actions.write_clauses import write_clauses
from documents.engine.cuts import Cut, CutError, digest_of, text_sha256
from documents.models import Expression, Version, VersionEvent


def publish_version(
    actor: Actor,
    version: Version,
    *,
    attestation: str,
    reason: str = "",
    witnesses: int | None = None,
    at: dt.datetime | None = None,
    metadata: Mapping[str, Any] | None = None,
    is_from_fixture: bool = False,
    seen: int | None = None,
) -> Version:
    """Publish a draft and say how far its text was checked; gives the published row.

    ``witnesses`` is with how many it was collated, for that attestation only.
    ``at`` is when it was published, if not now; the audit keeps its own time.
    ``metadata`` is for a version that was published before, in another archive,
    and is taken over with what the catalogue said then. ``is_from_fixture``: whoever reads
    a fixture in takes over what others wrote and published, and needs no second person.
    ``seen`` is the number of the review's last step when whoever publishes read the draft:
    it may have been taken back, changed and submitted anew since.
    Raises ActionRefused and PermissionRefused.
    """
    actor.require("documents.publish_version")
    at = at or timezone.now()
    with transaction.atomic():
        row = _locked(version)
        if seen is not None and seen != last_step(row):
            raise ActionRefused(f"{row} came back and was submitted anew; look at it again.")
        if not is_from_fixture:
            check_second_person(actor, row)
        check_attestation(row, attestation, witnesses)
        published = Version.objects.published().filter(expression=row.expression_id)
        predecessor = published.order_by("-number").first()
        cut = _check_draft(row, predecessor)
        row.departures = check_explained(row)
        # Once more from the cut: a draft's clause rows were free until now.
        row.clauses.all().delete()
        write_clauses(row, cut)
        draft_key = object_key(row)
        row.number = 1 if predecessor is None else (predecessor.number or 0) + 1
        row.predecessor = predecessor
        row.metadata = metadata_of(row) if metadata is None else dict(metadata)
        row.record_digest = row.digest_record()
        row.save()
        index_texts([(row, cut)])
        VersionEvent.objects.create(
            version=row,
            number=1,
            kind=VersionEvent.Kind.PUBLISHED,
            attestation=attestation,
            witnesses=witnesses,
            reason=reason,
            actor=actor.name,
            at=at,
        )
        after = {"record_digest": row.record_digest} | attested(attestation, witnesses)
        record_event(actor, "publish", row, before={"draft": draft_key}, after=after, reason=reason)
    return row


def _locked(version: Version) -> Version:
    """The version's row; its expression's is the lock under which versions are numbered."""
    Expression.objects.select_for_update().get(pk=version.expression_id)
    row: Version = (
        Version.objects.select_for_update(of=("self",))
        .select_related("expression__document__series", "base_witness")
        .get(pk=version.pk)
    )
    return row


def metadata_of(version: Version) -> dict[str, Any]:
    """What the catalogue says as a version is published: the part of the record digest
    that is neither text nor cut.

    Whoever published it and when is left out, so that the same text published
    with the same facts has one digest in every archive. Dates are in their
    written form; ``base_witness`` is null where the text rests on none. Departures
    from it stand by their digest, so that erasing their words leaves the record's whole.
    """
    expression, witness = version.expression, version.base_witness
    document = expression.document
    departures = {"departures": digest_of(version.departures)} if version.departures else {}
    return departures | {
        "reference": str(version),
        "language": expression.language,
        "standing": expression.standing,
        "translator": expression.translator,
        "kind": version.kind,
        "reason": version.reason,
        "title_as_printed": version.title,
        "title": document.title,
        "symbol": document.symbol,
        "adopted": None if document.adopted is None else str(document.adopted),
        "base_witness": None
        if witness is None
        else {
            "siglum": witness.siglum,
            "text_sha256": witness.text_sha256,
            "source": witness.source.address,
        },
    }


def _check_draft(draft: Version, predecessor: Version | None) -> Cut:
    if draft.is_published:
        raise ActionRefused(f"{draft} is published already.")
    check_text(draft.text)
    try:
        cut = draft.cut_for_checking()
    except CutError as error:
        raise ActionRefused(f"The cut does not fit the text: {error}.") from error
    if (text_sha256(draft.text), cut.digest) != (draft.text_sha256, draft.cut_digest):
        raise ActionRefused(f"{draft} was changed behind its digests; save the draft again.")
    if predecessor is None:
        if draft.kind != Version.Kind.FIRST:
            raise ActionRefused(
                f"{draft.expression} has no version yet: its first is of kind 'first'."
            )
    else:
        _check_step(draft, predecessor)
    return cut


def _check_step(draft: Version, predecessor: Version) -> None:
    is_same_text = draft.text_sha256 == predecessor.text_sha256
    sealed = _sealed_with_this_text(draft)
    if sealed is not None:
        raise ActionRefused(f"The text is that of {sealed}, which is sealed; restore that first.")
    if draft.kind == Version.Kind.FIRST:
        raise ActionRefused(
            f"{predecessor} is published: say what this version is (a corrected transcription, "
            "an official corrigendum, a recut)."
        )
    if not draft.reason.strip():
        raise ActionRefused("A version after the first needs a reason.")
    if is_same_text and draft.cut_digest == predecessor.cut_digest:
        raise ActionRefused(
            f"Text and cut are those of {predecessor}: there is nothing to publish."
        )
    if is_same_text != (draft.kind == Version.Kind.RECUT):
        raise ActionRefused(
            f"The text is that of {predecessor}, so this is a recut."
            if is_same_text
            else f"The text is not that of {predecessor}, so this is more than a recut."
        )


def _sealed_with_this_text(draft: Version) -> Version | None:
    versions = Version.objects.published().with_standing().filter(expression=draft.expression_id)
    same = versions.filter(text_sha256=draft.text_sha256)
    return same.filter(standing_event=VersionEvent.Kind.SEALED).first()
