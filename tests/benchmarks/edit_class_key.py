"""Reworded rows of real texts in which the kind of every changed word is known.

``edit_classes.json`` holds positions only. The kinds were told by one reader from
the words alone, before anything was measured; no second reader checked them.

How the rows were drawn. English: the pairs of ``CORPUS/pairs`` and the rows of GOLD
labelled as edited without doubt. French and Arabic: successive texts of a recurring
series by date. Paragraphs were paired where each is the other's likest by difflib's
ratio over words, between .5 and .97. Three rows of a pair of texts at most, drawn in an
order that a fixed seed gives, so many for each body; rows of 2 to 25 changed words (French
and Arabic: 4 to 25) whose clause ends in punctuation, which leaves titles out. Qualifiers
are rare: in every other draw (French and Arabic: two of three), and in all draws of
some further pairs, rows came first in which a word of a list written beforehand
changed (all, any, shall, not, fully, if, and their like in the three languages).

Which words changed: difflib over words, autojunk off, from the clause's first word
after its number. A changed word is a date, a number, a name, a qualifier or a word.
The year in parentheses after a resolution's number is a number or a date; where two
careful readers could differ, both kinds are right. A small word by itself, and a word
changed in its case, accents or spelling alone, is "any": its kind is not asked for.
"""

import hashlib
import json
import tarfile
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks import gold
from tests.benchmarks.akn_gold import read_lines
from tests.benchmarks.known import split_paragraphs

KEY = Path(__file__).parent / "edit_classes.json"

KINDS = ("word", "number", "date", "name", "qualifier")
ANY = "any"

# The paragraphs of files, by their path in the corpus.
Paragraphs = Mapping[str, tuple[str, ...]]


class BadKey(ValueError):
    """Texts that are not those the key was made on; the message names the paragraph."""


@dataclass(frozen=True, slots=True)
class Span:
    """Changed words from ``start`` to ``end`` of a clause, and the kinds that are right.

    No kinds: it is not asked for. The first kind is the likeliest.
    """

    start: int
    end: int
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One side of a row: its clause without the number, and where that stands.

    Spans count from the clause's start; ``start`` is its place in the paragraph.
    """

    file: str
    paragraph: int
    start: int
    clause: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """A reworded row with its key."""

    language: str
    body: str
    old: Wording
    new: Wording

    @property
    def is_developed_on(self) -> bool:
        """Whether the engine's authors may read the errors in it."""
        return _is_developed_on(self.old.file, self.new.file)


def read_rows(
    corpus: Path | None, gold_directory: Path | None, key: Path = KEY
) -> list[LabelledRow]:
    """The rows whose texts are given; those of a directory that is not are left out.

    Raises BadKey where a text changed or a paragraph is missing, OSError where a
    directory lacks a file.
    """
    rows = json.loads(key.read_text("utf-8"))["rows"]
    rows = [row for row in rows if (gold_directory if _is_gold(row) else corpus) is not None]
    files = {row[side]["file"] for row in rows for side in ("old", "new")}
    texts = _read_plain(corpus, gold_directory, files) | _read_archives(corpus, files)
    return [labelled_row(row, texts) for row in rows]


def labelled_row(row: Mapping[str, Any], texts: Paragraphs) -> LabelledRow:
    """One row of the key beside its texts. Raises BadKey."""
    old, new = (_wording(row[side], texts) for side in ("old", "new"))
    return LabelledRow(row["language"], row["body"], old, new)


def digest(paragraph: str) -> str:
    """What a paragraph is known again by."""
    return hashlib.sha256(paragraph.encode("utf-8")).hexdigest()


def _wording(side: Mapping[str, Any], texts: Paragraphs) -> Wording:
    file, index, start = side["file"], side["paragraph"], side["start"]
    paragraphs = texts.get(file, ())
    if index >= len(paragraphs) or digest(paragraphs[index]) != side["digest"]:
        raise BadKey(
            f"{file}, paragraph {index}: not the text that edit_classes.json was made on; "
            "its spans would mean other words"
        )
    spans = tuple(Span(a - start, b - start, _kinds(kinds)) for a, b, kinds in side["spans"])
    return Wording(file, index, start, paragraphs[index][start:], spans)


def _kinds(told: str) -> tuple[str, ...]:
    kinds = () if told == ANY else tuple(told.split("|"))
    if not set(kinds) <= set(KINDS):
        raise BadKey(f"{told}: no such kind")
    return kinds


def _is_developed_on(old: str, new: str) -> bool:
    """A labelled pair keeps its part; of all others every second is developed on.

    Every second: where the SHA-256 of both files' paths is even.
    """
    folder = Path(old).parent
    if folder.parent.name == "gold":
        return folder.name in gold.DEVELOPMENT
    return int(digest(f"{old} {new}"), 16) % 2 == 0


def _is_gold(row: Mapping[str, Any]) -> bool:
    return bool(row["old"]["file"].startswith("gold/"))


def _read_plain(
    corpus: Path | None, gold_directory: Path | None, files: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """Those of the files that are plain text: ``pairs/NN/old.txt``, ``gold/NN/old.txt``."""
    texts = {}
    for file in files:
        directory = gold_directory if file.startswith("gold/") else corpus
        if directory and file.endswith(".txt"):
            path = directory / file.removeprefix("gold/")
            texts[file] = split_paragraphs(path.read_text("utf-8"))
    return texts


def _read_archives(corpus: Path | None, files: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Those of the files that are packed by language: ``fr/unga/….xml``."""
    texts: dict[str, tuple[str, ...]] = {}
    languages = {file.split("/")[0] for file in files if file.endswith(".xml")}
    for language in sorted(languages) if corpus else ():
        with tarfile.open(corpus / f"un-{language}.tar.xz") as archive:
            for member in archive:
                name = member.name.removeprefix("./")
                content = archive.extractfile(member) if name in files else None
                if content is not None:
                    texts[name] = tuple(line.text for line in read_lines(content))
    return texts
