"""The text of a document as one capture gives it, kept as a witness."""

import dataclasses
import itertools
import string
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.check_text import check_text
from documents.actions.refusal import ActionRefused
from documents.actions.save_record import save_record
from documents.engine.cuts import text_sha256
from documents.ingest.reading import Doubt, Metadata, Reading
from documents.models import Capture, Document, Source, Witness


@dataclass(frozen=True, slots=True)
class RecordedWitness:
    """A witness, and whether its text was new from this source."""

    witness: Witness
    is_new: bool


def record_witness(
    actor: Actor,
    document: Document,
    source: Source,
    capture: Capture | None,
    reading: Reading,
    *,
    language: str = "",
    extent: str = Witness.Extent.COMPLETE,
    stage: str = Witness.Stage.UNKNOWN,
    note: str = "",
) -> RecordedWitness:
    """Keep a reading under the document's next free siglum, unless the source's text is held.

    ``language`` goes before what the reading says of itself; one of the two must say it.
    Doubts and metadata are kept as JSON beside the text. A text that is held from the
    same source stays with all that was said of it, and whatever rests on it. Raises
    ActionRefused (its subclass TextRefused for the text), ValidationError and
    PermissionRefused.
    """
    actor.require("documents.add_witness")
    language = language or reading.metadata.language
    _check(document, source, capture, language)
    check_text(reading.text)
    digest = text_sha256(reading.text)
    with transaction.atomic():
        # The document's row is the lock under which its sigla are given.
        document = Document.objects.select_for_update().get(pk=document.pk)
        texts = Witness.objects.filter(source=source, language=language, text_sha256=digest)
        held = texts.order_by("siglum").first()
        if held is not None:
            return RecordedWitness(held, is_new=False)
        witness = Witness(
            document=document,
            siglum=free_siglum(set(document.witnesses.values_list("siglum", flat=True))),
            source=source,
            capture=capture,
            language=language,
            extent=extent,
            stage=stage,
            text=reading.text,
            text_sha256=digest,
            doubts=doubt_rows(reading.doubts),
            metadata=stated(reading.metadata),
            note=note,
        )
        save_record(actor, witness)
    return RecordedWitness(witness, is_new=True)


def doubt_rows(doubts: tuple[Doubt, ...]) -> list[dict[str, Any]]:
    """Doubts as a witness keeps them: their fields, offsets left out where they are None."""
    return [
        {name: value for name, value in dataclasses.asdict(doubt).items() if value is not None}
        for doubt in doubts
    ]


def stated(metadata: Metadata) -> dict[str, Any]:
    """What a file says of itself as a witness keeps it: only what is said."""
    said = {name: value for name, value in dataclasses.asdict(metadata).items() if value}
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in said.items()
    }


def sigla() -> Iterator[str]:
    """A, B … Z, AA, AB …"""
    for length in itertools.count(1):
        for letters in itertools.product(string.ascii_uppercase, repeat=length):
            yield "".join(letters)


def free_siglum(taken: Collection[str]) -> str:
    """The first siglum that no witness of a document bears."""
    return next(siglum for siglum in sigla() if siglum not in taken)


def _check(document: Document, source: Source, capture: Capture | None, language: str) -> None:
    if source.document_id != document.pk:
        raise ActionRefused(f"{source} is a source of {source.document}, not of {document}.")
    if capture is not None and capture.source_id != source.pk:
        raise ActionRefused(f"The capture was had from {capture.source}, not from {source}.")
    if not language:
        raise ActionRefused("Nothing says in which language the text is; name it.")
