"""A pair of texts with its known answer: which paragraphs correspond, and how."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

Label = Literal["same", "reworded", "split", "merged", "removed", "added"]
Class = Literal[
    "same", "reworded", "moved", "moved+reworded", "split", "merged", "removed", "added"
]
CLASSES: tuple[Class, ...] = get_args(Class)

Link = tuple[int, int]

_BLANK_LINES = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Answer:
    """One row as it should be; indexes count paragraphs from 0 on each side.

    ``moved``: it belongs to a set of rows of smallest weight, counted in words,
    without which the others stand in order. ``doubt``: a second careful reader
    could decide otherwise.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    label: Label
    moved: bool = False
    doubt: bool = False

    @property
    def links(self) -> set[Link]:
        """Every old paragraph with every new one."""
        return {(i, j) for i in self.old for j in self.new}

    @property
    def class_(self) -> Class:
        """The label, with moves told apart for what stayed one paragraph."""
        if self.moved and self.label in ("same", "reworded"):
            return "moved" if self.label == "same" else "moved+reworded"
        return self.label


@dataclass(frozen=True, slots=True)
class KnownPair:
    """Two texts as lists of paragraphs and the rows between them."""

    name: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    answers: tuple[Answer, ...]

    @property
    def texts(self) -> tuple[str, str]:
        """Both texts, paragraphs set apart by blank lines."""
        return "\n\n".join(self.old), "\n\n".join(self.new)

    @property
    def lines(self) -> tuple[str, str]:
        """Both texts for tools that compare lines: a paragraph a line."""
        return "\n".join(self.old), "\n".join(self.new)


def split_paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, set apart by blank lines, each as one line."""
    pieces = (" ".join(piece.split()) for piece in _BLANK_LINES.split(text))
    return tuple(piece for piece in pieces if piece)


def check_answers(pair: KnownPair) -> None:
    """Raise ValueError unless every paragraph of either side stands in exactly one row."""
    for side, count in (("old", len(pair.old)), ("new", len(pair.new))):
        told = _indexes(pair.answers, side)
        if sorted(told) != list(range(count)):
            raise ValueError(f"{pair.name}: the rows do not account for the {side} paragraphs")


def _indexes(answers: Sequence[Answer], side: str) -> list[int]:
    return [index for answer in answers for index in getattr(answer, side)]
