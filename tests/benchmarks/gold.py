"""The labelled pairs of a gold directory: real successive texts, aligned by careful readers.

Each folder holds old.txt, new.txt and labels.json. The texts stay outside the
repository. The split was fixed by who had been looked at when it was written
down: DEVELOPMENT pairs are those whose errors the engine's authors read; the
errors of all others are counted and not read.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.benchmarks.known import Answer, KnownPair, Label, check_answers, split_paragraphs
from tests.benchmarks.rows_moved import moved_rows

DEVELOPMENT = frozenset({"01", "02", "03", "04", "05", "06", "07", "08"})

_LABELS: dict[str, Label] = {
    "same": "same",
    "edited": "reworded",
    "split": "split",
    "merged": "merged",
    "removed": "removed",
    "added": "added",
}


class BadGold(ValueError):
    """A folder that cannot be read as a labelled pair; the message names it."""


def read_gold(directory: Path) -> tuple[list[KnownPair], list[KnownPair]]:
    """The pairs developed on and those only reported, each in the order of their names.

    Raises BadGold where a folder is incomplete or its labels leave a paragraph out.
    """
    pairs = [read_pair(labels.parent) for labels in sorted(directory.glob("*/labels.json"))]
    if not pairs:
        raise BadGold(f"{directory} holds no folder with a labels.json")
    developed = [pair for pair in pairs if pair.name in DEVELOPMENT]
    return developed, [pair for pair in pairs if pair.name not in DEVELOPMENT]


def read_unlabelled(corpus: Path) -> list[KnownPair]:
    """The pairs of successive texts of a corpus, without answers: to be clocked and counted.

    Raises BadGold where one cannot be read.
    """
    return [_unlabelled(old.parent) for old in sorted(corpus.glob("pairs/*/old.txt"))]


def _unlabelled(folder: Path) -> KnownPair:
    try:
        texts = [(folder / name).read_text("utf-8") for name in ("old.txt", "new.txt")]
    except (OSError, ValueError) as error:
        raise BadGold(f"{folder}: {error}") from error
    return KnownPair(folder.name, split_paragraphs(texts[0]), split_paragraphs(texts[1]), ())


def read_pair(folder: Path) -> KnownPair:
    """One folder as a pair; which rows moved follows from the indexes."""
    try:
        old, new = (
            split_paragraphs((folder / name).read_text("utf-8")) for name in ("old.txt", "new.txt")
        )
        rows = json.loads((folder / "labels.json").read_text("utf-8"))["rows"]
        answers = tuple(_answer(row) for row in rows)
        pair = KnownPair(folder.name, old, new, _with_moves(answers, old, new))
        check_answers(pair)
    except (OSError, KeyError, ValueError) as error:
        raise BadGold(f"{folder}: {error}") from error
    return pair


def _answer(row: Mapping[str, Any]) -> Answer:
    return Answer(
        tuple(row["old"]),
        tuple(row["new"]),
        _LABELS[row["label"]],
        doubt=bool(row.get("doubt", False)),
    )


def _with_moves(
    answers: tuple[Answer, ...], old: tuple[str, ...], new: tuple[str, ...]
) -> tuple[Answer, ...]:
    """The rows with the moved ones marked: a set of smallest weight, counted in words."""
    moved = moved_rows(answers, old, new)
    return tuple(replace(answer, moved=answer in moved) for answer in answers)
