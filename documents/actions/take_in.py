"""A file or a paste of a curator's, taken in: source, capture, witness, and a draft."""

from dataclasses import dataclass, replace
from typing import Literal

from django.db import transaction
from django.utils.text import slugify

from documents.actions.actor import Actor
from documents.actions.carry_cut import carried_rows
from documents.actions.doubt_document import doubt_document
from documents.actions.record_capture import record_capture
from documents.actions.record_witness import record_witness
from documents.actions.refusal import ActionRefused
from documents.actions.save_draft import CutRows, save_draft
from documents.actions.save_record import save_record
from documents.engine.cuts import row_of
from documents.engine.lexicon import LANGUAGES
from documents.engine.segmentation.languages import guess_language
from documents.ingest.formats import read_file
from documents.ingest.reading import Doubt, File, Reading
from documents.models import Document, Expression, Source, Version, Witness
from documents.models.version_lists import VersionQuerySet

Outcome = Literal["draft", "witness", "unchanged"]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a text was published and what sort of text it is; roles, extents and stages
    are those of Source and Witness.
    """

    publisher: str
    role: str
    address: str = ""
    rights: str = ""
    extent: str = Witness.Extent.COMPLETE
    stage: str = Witness.Stage.UNKNOWN


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to come of a text: of which language and standing it is, and where a text of
    that language is held, whether it corrects it (``kind`` of the new version, and why).

    Without a kind a differing text stays a witness beside the one held.
    """

    language: str
    standing: str = Expression.Standing.ORIGINAL
    translator: str = ""
    kind: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of it: a draft to be mended, a witness beside a text held, or nothing new."""

    outcome: Outcome
    witness: Witness
    draft: Version | None = None


def take_in(
    actor: Actor,
    document: Document,
    file: File,
    provenance: Provenance,
    wanted: Wanted,
    *,
    reading: Reading | None = None,
    is_new_record: bool = False,
) -> TakenIn:
    """Keep the bytes, read them, keep the text as a witness, and draft a version where that
    is wanted. The same text from the same source is nothing new.

    ``reading`` is what read_file gave for the file, where it was read already;
    ``is_new_record`` says that the record was made of this text's facts just now, so that
    it is not looked at whether it is the record's.

    Raises UnreadableFile, ActionRefused, ValidationError and PermissionRefused; nothing
    is kept then.
    """
    for right in ("add_capture", "add_witness"):
        actor.require(f"documents.{right}")
    reading = _with_language_doubt(reading or read_file(file), wanted.language)
    with transaction.atomic():
        document = Document.objects.select_for_update().get(pk=document.pk)
        if wanted.language in document.sealed_languages and not wanted.kind:
            raise ActionRefused(
                f"{document} has a sealed text in this language, and nothing is kept beside it. "
                "If this text is to take its place, say what it corrects."
            )
        if not is_new_record:
            reading = doubt_document(document, reading, wanted.language)
        source = named_source(actor, document, provenance)
        capture = record_capture(
            actor, source, file.content, media_type=file.media_type[:120], file_name=file.name
        ).capture
        recorded = record_witness(
            actor,
            document,
            source,
            capture,
            reading,
            language=wanted.language,
            extent=provenance.extent,
            stage=provenance.stage,
        )
        draft = _drafted(actor, recorded.witness, reading, wanted)
    if draft is not None:
        return TakenIn("draft", recorded.witness, draft)
    return TakenIn("witness" if recorded.is_new else "unchanged", recorded.witness)


def _drafted(actor: Actor, witness: Witness, reading: Reading, wanted: Wanted) -> Version | None:
    """The draft, where the language has no text yet or its text is to be corrected."""
    held = Version.objects.filter(
        expression__document=witness.document_id, expression__language=wanted.language
    )
    if held.exists() and not wanted.kind:
        return None
    if wanted.kind and not held.exists():
        raise ActionRefused(
            f"{witness.document} has no text in “{wanted.language}” yet, so there is nothing to "
            "correct: say that it corrects none."
        )
    draft = held.filter(number=None).first()
    if draft is not None:
        raise ActionRefused(
            f"{draft} is in hand already: change it, have it published or, if it is yours alone, "
            "discard it before another is made; an administrator deletes others."
        )
    cut = reading.cut if reading.cut and reading.cut.language == wanted.language else None
    rows = [row_of(clause) for clause in cut.clauses] if cut else _carried(held, reading.text)
    return save_draft(
        actor,
        _expression(actor, witness.document, wanted),
        reading.text,
        kind=wanted.kind or Version.Kind.FIRST,
        reason=wanted.reason,
        base_witness=witness,
        cut_rows=rows,
        title=cut.title if cut else None,
    )


def _carried(held: VersionQuerySet, text: str) -> CutRows | None:
    """The clauses of the current version, where the text that corrects it still has them."""
    current = held.current().first()
    return None if current is None else carried_rows(current, text)


def _expression(actor: Actor, document: Document, wanted: Wanted) -> Expression:
    held = document.expressions.filter(language=wanted.language).first()
    if held is not None:
        return held
    made = Expression(
        document=document,
        language=wanted.language,
        standing=wanted.standing,
        translator=wanted.translator,
    )
    save_record(actor, made)
    return made


def named_source(actor: Actor, document: Document, provenance: Provenance) -> Source:
    """The document's source of that publisher and address, made where there is none.

    Raises ValidationError and PermissionRefused.
    """
    held = held_source(document, provenance)
    if held is not None:
        return held
    made = Source(
        document=document,
        key=_free_key(document, provenance.publisher),
        address=provenance.address,
        publisher=provenance.publisher,
        role=provenance.role,
        rights=provenance.rights,
        gives=Source.Gives.TEXT,
    )
    save_record(actor, made)
    return made


def held_source(document: Document, provenance: Provenance) -> Source | None:
    """The document's source of that publisher and address, if there is one."""
    named = document.sources.filter(publisher=provenance.publisher, address=provenance.address)
    return named.first()


def _free_key(document: Document, publisher: str) -> str:
    taken = set(document.sources.values_list("key", flat=True))
    name = slugify(publisher)[:60].strip("-") or "source"
    keys = (name if count == 1 else f"{name}-{count}" for count in range(1, len(taken) + 2))
    return next(key for key in keys if key not in taken)


def _with_language_doubt(reading: Reading, language: str) -> Reading:
    """The reading, with a doubt where its text seems to be in another language than said."""
    seems = reading.metadata.language or guess_language(reading.text)
    if language not in LANGUAGES or seems not in LANGUAGES or seems == language:
        return reading
    doubt = Doubt("language", f"This text seems to be in “{seems}”, not in “{language}”.")
    return replace(reading, doubts=(*reading.doubts, doubt))
