"""One file of an import: its document found or made, its text taken in, published if asked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction

from documents.actions.actor import Actor
from documents.actions.doubt_document import doubt_of
from documents.actions.import_issuers import find_or_add_body, find_or_add_series
from documents.actions.import_plan import Placement
from documents.actions.import_results import FileResult, Outcome
from documents.actions.publish_version import publish_version
from documents.actions.refusal import ActionRefused
from documents.actions.save_record import save_record
from documents.actions.take_in import Provenance, TakenIn, Wanted, take_in
from documents.dates import EARLIEST_YEAR, DateSpan
from documents.ingest.incoming import Incoming
from documents.ingest.reading import Metadata
from documents.ingest.symbols import SYMBOL_DOUBT, bears_symbol, names_another, spellings
from documents.models import Body, Document, Expression, Series, Source, Version, VersionEvent

RIGHTS = (
    "add_body",
    "add_series",
    "add_document",
    "add_source",
    "add_capture",
    "add_witness",
    "add_expression",
    "add_version",
)
_UNTITLED = "Untitled"


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What is said for all files; ``publisher`` goes before what a file says of itself."""

    is_publishing: bool = False
    publisher: str = ""
    role: str = Source.Role.ISSUER
    reason: str = "Import"


def require_rights(actor: Actor, options: ImportOptions) -> None:
    """Raise PermissionRefused unless the actor may do all that an import does."""
    for right in (*RIGHTS, *(["publish_version"] if options.is_publishing else [])):
        actor.require(f"documents.{right}")


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


def symbol_fault(incoming: Incoming) -> str:
    """Why a symbol may be another document's, which the file would join; empty where it is not.

    One after which the file is named is its own, whatever else is printed.
    """
    name, symbol = incoming.file.name, incoming.reading.metadata.symbol
    if symbol and names_another(name, symbol):
        return f"It bears the symbol {symbol}, and the file is named after another."
    if bears_symbol(name, symbol):
        return ""
    doubts = (it for it in incoming.reading.doubts if it.kind == SYMBOL_DOUBT)
    return next((doubt.message for doubt in doubts), "")


def check_placed(placement: Placement) -> None:
    """Raise ActionRefused where a file does not say enough to be found again."""
    if not placement.body:
        raise ActionRefused("It names no issuer; say into which series it goes (--series).")
    if not placement.key:
        raise ActionRefused(
            "It says neither a symbol nor a date (one before the year "
            f"{EARLIEST_YEAR} is none); name the file after its date (2031-05-03.en.txt), or "
            "take it in by hand."
        )


def new_document(series: Series, metadata: Metadata, placement: Placement) -> Document:
    """The record that a file's facts make, not saved yet."""
    vote = metadata.vote if metadata.adoption == Document.Adoption.VOTE else None
    return Document(
        series=series,
        key=placement.key,
        symbol=metadata.symbol,
        instrument_type=metadata.instrument_type[:80] or "document",
        title=placement.title[:500] or metadata.symbol or _UNTITLED,
        adopted=_date(metadata.adopted),
        issued=_date(metadata.issued),
        adoption=metadata.adoption or Document.Adoption.UNKNOWN,
        votes_for=vote.votes_for if vote else None,
        votes_against=vote.against if vote else None,
        abstentions=vote.abstentions if vote else None,
        sponsors=list(metadata.sponsors),
        subjects=list(metadata.subjects),
        is_in_sequence=series.is_sequence,
    )


def series_for(actor: Actor, placement: Placement, reason: str) -> Series:
    """The series that a plan names, made with its body where there is none."""
    held = Series.objects.select_related("body").filter(slug=placement.series).first()
    if held is not None:
        return held
    body = find_or_add_body(actor, placement.body, placement.body_name, reason)
    title = placement.series_title or f"Other documents of the {body.name}"
    return find_or_add_series(
        actor, placement.series, body, title, reason, is_sequence=placement.is_sequence
    )


def _date(written: str) -> DateSpan | None:
    return DateSpan.parse(written) if written else None


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


def provenance_of(body: Body, metadata: Metadata, options: ImportOptions) -> Provenance:
    """Who published: as said for the import, else the organisation that the issuer belongs to
    where the file names a publisher, else the issuer.
    """
    top = body
    while metadata.publisher and top.parent is not None:
        top = top.parent
    return Provenance(options.publisher or top.name, options.role, metadata.address)


def standing_of(held: Iterable[Expression], placement: Placement, language: str) -> str:
    """Original where the plan takes the language for it and no other is; else equally
    authentic, as the languages in which an issuer publishes are.
    """
    has_original = any(it.standing == Expression.Standing.ORIGINAL for it in held)
    if language == placement.original and not has_original:
        return Expression.Standing.ORIGINAL
    return Expression.Standing.AUTHENTIC


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
