"""One file of an import: its document found or made, its text taken in, published if asked."""

from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction

from documents.actions.actor import Actor
from documents.actions.doubt_document import doubt_of
from documents.actions.import_facts import (
    check_placed,
    new_document,
    provenance_of,
    series_for,
    standing_of,
    symbol_fault,
)
from documents.actions.import_options import ImportOptions, require_rights
from documents.actions.import_plan import Placement
from documents.actions.import_results import FileResult, Outcome
from documents.actions.publish_version import publish_version
from documents.actions.refusal import ActionRefused
from documents.actions.save_record import save_record
from documents.actions.take_in import TakenIn, Wanted, take_in
from documents.ingest.incoming import Incoming
from documents.ingest.reading import Metadata
from documents.ingest.symbols import spellings
from documents.models import Document, Version, VersionEvent


def import_document(
    actor: Actor, incoming: Incoming, placement: Placement, options: ImportOptions
) -> FileResult:
    """Take one file in, in one transaction: all of it or nothing.

    A text that is held in its language changes nothing; another becomes a witness
    beside it, whether the one held is published or a draft. Raises
    PermissionRefused; every other refusal is a result.
    """
    require_rights(actor, options)
    try:
        with transaction.atomic():
            return _imported(actor, incoming, placement, options)
    except ValidationError as refused:
        return FileResult(incoming.name, "refused", " ".join(refused.messages))
    except ActionRefused as refused:
        return FileResult(incoming.name, "refused", str(refused))
    except (DataError, IntegrityError) as refused:
        said = " ".join(str(refused).split())
        return FileResult(incoming.name, "refused", f"The database refuses it: {said}")


def _imported(
    actor: Actor, incoming: Incoming, placement: Placement, options: ImportOptions
) -> FileResult:
    if fault := symbol_fault(incoming):
        raise ActionRefused(f"{fault} Mend the file, or take it in by hand.")
    metadata = incoming.reading.metadata
    document = _held_document(metadata, placement)
    is_new = document is None
    if document is None:
        document = _add_document(actor, metadata, placement, options)
    elif metadata.language in document.sealed_languages:
        raise ActionRefused(f"{document} has a sealed text in this language; nothing is added.")
    if _is_held(document, incoming):
        return _published_at_last(actor, document, incoming, options)
    taken = take_in(
        actor,
        document,
        incoming.file,
        provenance_of(document.series.body, metadata, options),
        Wanted(
            metadata.language,
            standing=standing_of(document.expressions.all(), placement, metadata.language),
        ),
        reading=incoming.reading,
        is_new_record=is_new,
    )
    return _result(actor, incoming.name, document, taken, options)


def _held_document(metadata: Metadata, placement: Placement) -> Document | None:
    """The document of this symbol and issuer; without a symbol, the one that the plan names.

    Raises ActionRefused where the plan names several, or one that was not taken in.
    """
    documents = Document.objects.select_related("series__body").order_by("pk")
    if metadata.symbol:
        of_issuer = documents.filter(series__body__slug=placement.body)
        return of_issuer.filter(symbol__in=spellings(metadata.symbol)).first()
    of_series = documents.filter(series__slug=placement.series)
    if not placement.of_day:
        return of_series.filter(key=placement.key, symbol="").first()
    named = ", ".join(f"{placement.series}/{key}" for key in placement.of_day)
    if len(placement.of_day) > 1:
        raise ActionRefused(f"It may be of {named}; take it in by hand, naming the record.")
    found = of_series.filter(key=placement.of_day[0]).first()
    if found is None:
        raise ActionRefused(
            f"It goes to {named}, of its day, whose own file was refused; mend that one first, "
            "or take this one in by hand."
        )
    return found


def _add_document(
    actor: Actor, metadata: Metadata, placement: Placement, options: ImportOptions
) -> Document:
    check_placed(placement)
    series = series_for(actor, placement, options.reason)
    document = new_document(series, metadata, placement)
    save_record(actor, document, options.reason, related={"issuing_bodies": [series.body]})
    return document


def _is_held(document: Document, incoming: Incoming) -> bool:
    """Whether a witness or a version has the very text in its language."""
    language, digest = incoming.reading.metadata.language, incoming.text_sha256
    versions = Version.objects.filter(
        expression__document=document, expression__language=language, text_sha256=digest
    )
    witnesses = document.witnesses.filter(language=language, text_sha256=digest)
    return witnesses.exists() or versions.exists()


def _published_at_last(
    actor: Actor, document: Document, incoming: Incoming, options: ImportOptions
) -> FileResult:
    """A held text: published if that is asked and an import's draft of it waits."""
    language = incoming.reading.metadata.language
    unchanged = FileResult(incoming.name, "unchanged", "", f"{document}.{language}")
    of_language = Version.objects.filter(
        expression__document=document, expression__language=language
    )
    if not options.is_publishing or of_language.published().exists():
        return unchanged
    draft = of_language.filter(text_sha256=incoming.text_sha256, reviews=None).first()
    if draft is None:
        return unchanged
    if draft.base_witness is not None and (doubt := doubt_of(draft.base_witness)):
        return replace(unchanged, note=f"{doubt} Not published.")
    version = _publish(actor, draft, options)
    return replace(unchanged, outcome="new version", reference=str(version))


def _result(
    actor: Actor, name: str, document: Document, taken: TakenIn, options: ImportOptions
) -> FileResult:
    text = f"{document}.{taken.witness.language}"
    doubt = doubt_of(taken.witness)
    if taken.draft is None:
        outcome: Outcome = "unchanged" if taken.outcome == "unchanged" else "witness added"
        note = f"witness {taken.witness.siglum}" + (f": {doubt}" if doubt else "")
        return FileResult(name, outcome, note, text)
    if doubt:
        kept = " Not published." if options.is_publishing else ""
        return FileResult(name, "imported", doubt + kept, text)
    if options.is_publishing:
        text = str(_publish(actor, taken.draft, options))
    return FileResult(name, "imported", "", text)


def _publish(actor: Actor, draft: Version, options: ImportOptions) -> Version:
    return publish_version(
        actor,
        draft,
        attestation=VersionEvent.Attestation.MACHINE_READ,
        reason=f"{options.reason}.",
    )
