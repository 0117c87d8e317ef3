"""Real Akoma Ntoso: every file read, cut soundly, and known by its symbol.

Skipped without ``--corpus DIR``; none of its text is in the repository.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from documents.engine.cuts import check_cut
from documents.ingest.archives import Entry
from documents.ingest.containers import files_in
from documents.ingest.formats import read_file
from documents.ingest.reading import Reading
from documents.ingest.symbols import SYMBOL_DOUBT, symbol_key

# One file of so many is read: of 9,628 files, some four hundred.
ONE_OF = 24
ARCHIVES = ("en", "fr", "ar")


@pytest.fixture(scope="module")
def readings(corpus: Path) -> dict[str, Reading]:
    """Readings by the path inside the archives."""
    return {
        entry.path.partition(".tar.xz/")[2]: read_file(entry.file)
        for name in ARCHIVES
        for entry in _some(corpus / f"un-{name}.tar.xz")
        if entry.file is not None
    }


def _some(archive: Path) -> Iterator[Entry]:
    for number, entry in enumerate(files_in([archive])):
        if number % ONE_OF == 0:
            yield entry


def test_every_cut_accounts_for_its_text(readings: dict[str, Reading]) -> None:
    assert len(readings) > 100
    for reading in readings.values():
        assert reading.cut is not None
        check_cut(reading.cut)


def test_symbols_are_those_of_the_index(corpus: Path, readings: dict[str, Reading]) -> None:
    with (corpus / "index.csv").open(encoding="utf-8", newline="") as file:
        known = {row["path"]: row["symbol"] for row in csv.DictReader(file)}
    others = [
        path
        for path, reading in readings.items()
        if symbol_key(reading.metadata.symbol) != symbol_key(known[path])
        and not any(doubt.kind == SYMBOL_DOUBT for doubt in reading.doubts)
    ]
    # Single files bear their neighbour's symbol throughout, which nothing in them tells.
    assert len(others) * 100 <= len(readings), others


def test_resolutions_have_preambles_operatives_and_verbs(readings: dict[str, Reading]) -> None:
    kinds: Counter[str] = Counter()
    without_verb: Counter[str] = Counter()
    for reading in readings.values():
        if reading.metadata.instrument_type == "resolution" and reading.cut is not None:
            for clause in reading.cut.clauses:
                kinds[clause.kind] += clause.parent is None
                without_verb[clause.kind] += clause.parent is None and clause.verb is None
    for kind in ("preambular", "operative"):
        assert kinds[kind] > len(readings)
        assert without_verb[kind] * 50 <= kinds[kind], (kind, without_verb[kind], kinds[kind])
