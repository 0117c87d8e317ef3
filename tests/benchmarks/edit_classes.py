"""How well the engine tells what kind of substance changed inside a row.

    python -m tests.benchmarks.edit_classes --corpus DIR --gold DIR [--part development|report]

The rows and their key are those of ``edit_class_key``, in two halves by a digest of
the pair of texts: "developed on", whose errors the engine's authors read, and
"reported only", whose errors are counted and never shown: without ``--part`` both
tables are printed, with ``--part development`` its errors too. They hold real text
and go to the terminal only.

Every changed character has the class of its edit; a word is told by the class of most
of its letters and digits. Words are counted, not edits. Left out are words that the
engine marks as equal, since which words change is the script's affair, and words whose
kind the key does not ask for. Where the key allows several kinds, a word told as one
of them counts under that one; told otherwise, it is missed under the likeliest.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from documents.engine.lexicon import LANGUAGES
from documents.engine.rows import Edit, EditClass
from documents.engine.vocabulary import Vocabulary
from documents.engine.words import edit_words
from tests.benchmarks.edit_class_key import KINDS, BadKey, LabelledRow, Span, Wording, read_rows
from tests.benchmarks.intervals import wilson
from tests.benchmarks.scores import Tally
from tests.benchmarks.tables import bounds, share, table

DEVELOPMENT, REPORT = "developed on", "reported only"
_PARTS = {"development": DEVELOPMENT, "report": REPORT}

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670"
_INNER = r"[’'ʼ\-\u2010\u2011/]|(?<=\d)[.,](?=\d)"
_WORD = re.compile(rf"[\w{_MARKS}]+(?:(?:{_INNER})[\w{_MARKS}]+)*")

# The class of the edit that each character of a side stands in; None where it is equal.
Classes = Sequence[EditClass | None]


@dataclass(frozen=True, slots=True)
class ToldWord:
    """A word whose kind is known, and the class it was told by (None: not marked).

    ``share`` of its letters and digits, 0..1, stand in changed edits of a right kind.
    """

    wording: Wording
    side: Literal["old", "new"]
    start: int
    end: int
    kinds: tuple[str, ...]
    told: EditClass | None
    share: float

    @property
    def is_right(self) -> bool:
        return self.told in self.kinds

    @property
    def kind(self) -> str:
        """The kind it counts under: the one told, where that is right, else the likeliest."""
        return self.told if self.told in self.kinds and self.told else self.kinds[0]


@dataclass(frozen=True, slots=True)
class JudgedEdits:
    """A row's words that are known and marked."""

    row: LabelledRow
    words: tuple[ToldWord, ...]

    @property
    def is_exact(self) -> bool:
        """Whether the set of kinds told is the key's: each is told, and no other is."""
        told = {word.told for word in self.words if word.told in KINDS}
        return all(told & set(word.kinds) for word in self.words) and told <= {
            kind for word in self.words for kind in word.kinds
        }


def judge(row: LabelledRow) -> JudgedEdits:
    """The engine's classes of a row against the key."""
    return judged(row, edit_words(row.old.clause, row.new.clause, Vocabulary()))


def judged(row: LabelledRow, edits: Sequence[Edit]) -> JudgedEdits:
    """A row's edits against the key; words that no edit marks are left out."""
    old = [edit.class_ for edit in edits for _ in edit.old]
    new = [edit.class_ for edit in edits for _ in edit.new]
    told = [*_told(row.old, "old", old), *_told(row.new, "new", new)]
    return JudgedEdits(row, tuple(word for word in told if word.told))


def _told(wording: Wording, side: Literal["old", "new"], classes: Classes) -> Iterator[ToldWord]:
    for span in wording.spans:
        for word in _WORD.finditer(wording.clause, span.start, span.end) if span.kinds else ():
            yield _told_word(wording, side, word, span, classes)


def _told_word(
    wording: Wording,
    side: Literal["old", "new"],
    word: re.Match[str],
    span: Span,
    classes: Classes,
) -> ToldWord:
    at = [index for index in range(*word.span()) if wording.clause[index].isalnum()]
    marked = Counter(class_ for class_ in (classes[index] for index in at) if class_)
    told = marked.most_common(1)[0][0] if marked else None
    right = sum(count for class_, count in marked.items() if class_ in span.kinds)
    part = right / marked.total() if marked else 0.0
    return ToldWord(wording, side, word.start(), word.end(), span.kinds, told, part)


def tally(rows: Iterable[JudgedEdits], kind: str) -> Tally:
    """Words of a kind known and found, told so and right."""
    words = [word for row in rows for word in row.words]
    found = sum(word.told == kind and word.is_right for word in words)
    return Tally(
        known=sum(word.kind == kind for word in words),
        found=found,
        said=sum(word.told == kind for word in words),
        right=found,
    )


def measure(corpus: Path | None, gold: Path | None) -> dict[str, list[JudgedEdits]]:
    """Both halves, judged: the rows whose directories are given. Raises BadKey, OSError."""
    halves: dict[str, list[JudgedEdits]] = {DEVELOPMENT: [], REPORT: []}
    for row in read_rows(corpus, gold):
        halves[DEVELOPMENT if row.is_developed_on else REPORT].append(judge(row))
    return halves


_INTRODUCTION = """\
What kind of substance each changed word of real reworded rows is: told by a reader from
the words alone before anything was measured (`tests/benchmarks/edit_classes.json`,
positions only; no second reader checked it). Words are counted that both the key and
the engine mark; small words by themselves are not asked for. "Kinds of the row": rows
in which the kinds told, as a set, are the key's. Intervals are Wilson's, words taken as
independent, which words of one row are not: they are too narrow."""


def edit_class_blocks(halves: Mapping[str, Sequence[JudgedEdits]]) -> Iterator[list[str] | str]:
    """The blocks of the section "Kinds of edits"."""
    if not halves:
        yield "Not measured: this run had no --corpus."
        return
    yield _INTRODUCTION
    for name in (DEVELOPMENT, REPORT):
        rows = halves[name]
        yield f"**{name}** ({len(rows)} rows)"
        yield class_table(rows)


def class_table(rows: Sequence[JudgedEdits]) -> list[str]:
    """Kinds by language and over all, then the rows whose kinds are right as a set."""
    head = ("language", "kind", "words", "found", "interval", "right", "interval", "F1")
    groups = {
        language: [row for row in rows if row.row.language == language] for language in LANGUAGES
    }
    lines = [
        _class_row(language, kind, tally(group, kind))
        for language, group in (*groups.items(), ("all", rows))
        for kind in KINDS
    ]
    lines += [_set_row(language, group) for language, group in (*groups.items(), ("all", rows))]
    return table(head, lines)


def _class_row(language: str, kind: str, found: Tally) -> list[str]:
    cells = [language, kind, f"{found.known}"]
    for figure, count in ((found.recall, found.known), (found.precision, found.said)):
        cells += [share(figure), bounds(wilson(figure, count))] if count else ["–", "–"]
    return [*cells, share(found.f1) if found.known or found.said else "–"]


def _set_row(language: str, rows: Sequence[JudgedEdits]) -> list[str]:
    counted = [row for row in rows if row.words]
    exact = sum(row.is_exact for row in counted)
    if not counted:
        return [language, "kinds of the row", "0 rows", "–", "–", "", "", ""]
    figure = exact / len(counted)
    cells = [share(figure), bounds(wilson(figure, len(counted)))]
    return [language, "kinds of the row", f"{exact} of {len(counted)} rows", *cells, "", "", ""]


def errors(rows: Iterable[JudgedEdits]) -> Iterator[str]:
    """Each word told wrongly: where it stands, what it is and was told as, and its text."""
    for row in rows:
        for word in row.words:
            if not word.is_right:
                yield _error(word)


def _error(word: ToldWord) -> str:
    at, clause = word.wording.start, word.wording.clause
    place = f"{word.wording.file} {word.wording.paragraph} [{at + word.start}:{at + word.end}]"
    around = f"{clause[max(word.start - 40, 0) : word.start]}⟦{clause[word.start : word.end]}⟧"
    told = f"{'|'.join(word.kinds)} told as {word.told} ({word.share:.2f} found)"
    return f"{place} {word.side}: {told}: {around}{clause[word.end : word.end + 30]}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; gives back the exit status: 0, or 2 where a directory cannot be used."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.edit_classes",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--corpus", type=Path, required=True, help="real documents")
    parser.add_argument("--gold", type=Path, required=True, help="labelled pairs")
    parser.add_argument("--part", choices=sorted(_PARTS), help="one half only")
    options = parser.parse_args(arguments)
    try:
        halves = measure(options.corpus, options.gold)
    except (BadKey, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    for name in [_PARTS[options.part]] if options.part else _PARTS.values():
        print("\n".join([f"{name} ({len(halves[name])} rows)", *class_table(halves[name]), ""]))
    if options.part == "development":
        print("\n".join(errors(halves[DEVELOPMENT])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
