"""Which documents kinds and verbs are measured on: drawn by body and year, in three languages.

A document belongs to the part that is developed on where the SHA-256 of its
symbol is even, to the part that is only reported on where it is odd; so the same
document is in one part in every language. Within a stratum (language, body, year)
documents are drawn in the order of a second digest, which nobody chose.
"""

import csv
import hashlib
import tarfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.akn_gold import Line, read_lines

# Documents drawn from a stratum at most: half of them fall into each part.
PER_STRATUM = 24


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the corpus; ``path`` inside its language's archive."""

    language: str
    body: str
    symbol: str
    year: str
    path: str

    @property
    def is_developed_on(self) -> bool:
        return _digest(self.symbol) % 2 == 0

    @property
    def is_tight(self) -> bool:
        """Whether its text is made with single line breaks, without blank lines between."""
        return _digest("breaks " + self.symbol) % 2 == 1

    @property
    def is_statement(self) -> bool:
        return self.body == "unsc-prst"


def draw(corpus: Path, per_stratum: int = PER_STRATUM) -> list[Document]:
    """The sample, in the order of strata. Raises OSError where the index cannot be read."""
    strata: dict[tuple[str, str, str], list[Document]] = defaultdict(list)
    with (corpus / "index.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            document = Document(
                row["language"], row["body"], row["symbol"], row["date"][:4], row["path"]
            )
            strata[document.language, document.body, document.year].append(document)
    drawn: list[Document] = []
    for stratum in sorted(strata):
        drawn += sorted(strata[stratum], key=lot)[:per_stratum]
    return drawn


def read(corpus: Path, documents: Sequence[Document]) -> Iterator[tuple[Document, list[Line]]]:
    """Each document with its paragraphs, archive by archive."""
    for language in sorted({document.language for document in documents}):
        wanted = {it.path: it for it in documents if it.language == language}
        with tarfile.open(corpus / f"un-{language}.tar.xz") as archive:
            for member in archive:
                document = wanted.get(member.name.removeprefix("./"))
                file = archive.extractfile(member) if document else None
                if document and file:
                    yield document, read_lines(file)


def paste(document: Document, lines: Sequence[Line]) -> tuple[str, list[int]]:
    """The text as a person would paste it, and where each paragraph starts in it."""
    between = "\n" if document.is_tight else "\n\n"
    starts: list[int] = []
    at = 0
    for line in lines:
        starts.append(at)
        at += len(line.printed) + len(between)
    return between.join(line.printed for line in lines), starts


def lot(document: Document) -> int:
    return _digest("drawn " + document.symbol)


def _digest(text: str) -> int:
    return int(hashlib.sha256(text.encode("utf-8")).hexdigest(), 16)
