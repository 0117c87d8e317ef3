"""A text looked at beside the record it is to be a text of, before it is kept there."""

from typing import Any

from documents.ingest.page_doubts import OTHER_DOCUMENT, doubted_beside, doubted_by_title
from documents.ingest.reading import Reading
from documents.ingest.symbols import symbol_key
from documents.models import Document, Version, Witness

# More than a few texts of one document say the same.
_MOST = 5


def doubt_document(document: Document, reading: Reading, language: str) -> Reading:
    """The reading, with a doubt where the text may be another document's.

    Where the language has a text, that tells; else the record's title does, unless file
    and record bear the same symbol.
    """
    if language in document.sealed_languages:
        return reading
    if held := _held_texts(document, language):
        return doubted_beside(reading, held, language)
    symbol = symbol_key(reading.metadata.symbol)
    if symbol and symbol == symbol_key(document.symbol):
        return reading
    return doubted_by_title(reading, document.title, language)


def doubt_of(witness: Witness) -> str:
    """Why a witness may be another document's, in words; empty where nothing says so."""
    said = (doubt["message"] for doubt in witness.doubts if doubt["kind"] == OTHER_DOCUMENT)
    return next(said, "")


def settled(witness: Witness) -> list[dict[str, Any]]:
    """The witness's doubts without that one: somebody looked, and it is of its document."""
    return [doubt for doubt in witness.doubts if doubt["kind"] != OTHER_DOCUMENT]


def _held_texts(document: Document, language: str) -> list[str]:
    witnesses = document.witnesses.filter(language=language).exclude(text="")
    versions = Version.objects.filter(
        expression__document=document, expression__language=language
    ).exclude(text="")
    return [
        *witnesses.order_by("siglum").values_list("text", flat=True)[:_MOST],
        *versions.order_by("-pk").values_list("text", flat=True)[:1],
    ]
