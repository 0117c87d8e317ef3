"""What an uploaded file says of its document, for the fields that were left empty."""

from collections.abc import Iterator, Mapping
from typing import Any

from documents.dates import DateError, DateSpan
from documents.ingest.formats import format_of, read_file
from documents.ingest.reading import File, Metadata, Reading
from documents.ingest.symbols import SYMBOL_DOUBT

# Formats with a header for it; what a page or a Word file calls its title may be anything.
SAYING = frozenset({"akn", "tei"})

LABELS = {"symbol": "symbol", "adopted": "date", "title": "title", "instrument_type": "type"}


def reading_of(file: File) -> Reading | None:
    """The reading of a file whose format says what it is; None for any other.

    Raises UnreadableFile.
    """
    return read_file(file) if format_of(file) in SAYING else None


def facts_for(values: Mapping[str, Any], reading: Reading) -> dict[str, Any]:
    """What the file says for each fact of a new record that is empty in ``values``."""
    return {name: fact for name, fact in _facts(reading) if fact and not values.get(name)}


def in_words(facts: Mapping[str, Any]) -> str:
    """What was taken from the file, for whoever left it empty; empty where nothing was."""
    said = ", ".join(f"{LABELS[name]} “{fact}”" for name, fact in facts.items())
    return said and f"Taken from the file, since it was left empty: {said}."


def _facts(reading: Reading) -> Iterator[tuple[str, Any]]:
    metadata = reading.metadata
    is_doubted = any(doubt.kind == SYMBOL_DOUBT for doubt in reading.doubts)
    if not is_doubted and len(metadata.symbol) <= 80:
        yield "symbol", metadata.symbol
    yield "adopted", _adopted(metadata)
    yield "title", metadata.title[:500]
    yield "instrument_type", metadata.instrument_type[:80]


def _adopted(metadata: Metadata) -> DateSpan | None:
    try:
        adopted = DateSpan.parse(metadata.adopted)
    except DateError:
        return None
    return adopted if adopted.is_entered else None
