"""Paragraphs with what can be told of each alone: its label, its verbs, how it ends."""

from collections.abc import Sequence
from typing import Final

from documents.engine.memory import Memory
from documents.engine.segmentation.blocks import Block
from documents.engine.segmentation.config import LONGEST_MARKS, LONGEST_SHORT, SHORT
from documents.engine.segmentation.labels import Label, find_label
from documents.engine.segmentation.note_marks import without_marks
from documents.engine.segmentation.unseen import without_unseen
from documents.engine.verb_matching import Verb
from documents.engine.verbs import Reading

_SENTENCE_END: Final = (".", ";", ",", ":", "!", "?", "؛", "،", "؟")
_SENTENCE_ENDS: Final = frozenset(_SENTENCE_END)
_QUOTES: Final = "\"'“”„«»‘’ \u00a0"


class Unit:
    """A paragraph: its wording ``text[start:end]``, its label outside it, its verbs.

    ``line``: the wording without what does not show, in which signs are looked for. ``last``:
    the mark it ends with, closing quotes and marks of notes aside; empty where it ends in a
    letter. ``is_furniture``: whether it is its publisher's in a front, once asked; ``has_that``:
    whether a clause that depends on another is in it, once asked.
    """

    __slots__ = (
        "_words",
        "end",
        "has_that",
        "is_furniture",
        "label",
        "last",
        "line",
        "reading",
        "start",
        "wording",
    )

    def __init__(
        self, start: int, end: int, label: Label | None, wording: str, reading: Reading
    ) -> None:
        self.start = start
        self.end = end
        self.label = label
        self.wording = wording
        self.line = without_unseen(wording)
        self.reading = reading
        self.last = _last(self.line)
        self.is_furniture: bool | None = None
        self.has_that: bool | None = None
        self._words = 0

    @property
    def words(self) -> int:
        """How many words it has: what stands between white space."""
        if not self._words:
            self._words = len(self.wording.split())
        return self._words

    @property
    def is_short(self) -> bool:
        """Whether it is short enough for a heading, a title, a formula or a closing line."""
        length = len(self.wording)
        return length < LONGEST_SHORT and (length < 2 * SHORT or self.words <= SHORT)

    @property
    def lead(self) -> Verb | None:
        return self.reading.lead

    @property
    def is_finite(self) -> bool:
        """Whether it opens as operatives do: Requests, Requested, We request."""
        return self.reading.opening == "finite"

    @property
    def is_bare(self) -> bool:
        """Whether it opens with a bare verb, which acts only where a formula is its subject."""
        return self.reading.opening == "bare"

    @property
    def is_reciting(self) -> bool:
        """Whether it opens as preambular clauses do: Recalling, Mindful, وإذ تشير."""
        return self.reading.opening == "reciting"

    @property
    def is_provision(self) -> bool:
        """Whether it opens with its verb, so that its subject must have been named before."""
        opening, has_subject = self.reading.opening, self.reading.has_subject
        return opening == "reciting" or (opening == "finite" and not has_subject)

    @property
    def opens_list(self) -> bool:
        """Whether what follows is announced."""
        return self.last == ":"


def read_units(
    text: str, blocks: Sequence[Block], readings: Memory[Reading], *, is_quoted: bool = False
) -> list[Unit]:
    """The paragraphs' units, in order; a label with nothing after it is its wording.

    ``readings`` gives the verbs of any wording; ``is_quoted``: see find_label. All labels are
    found before any verb is, for what does the one has no room beside what does the other in
    the processor's nearest memory.
    """
    labels = [find_label(text, it.start, it.end, is_quoted=is_quoted) for it in blocks]
    return [
        _read_unit(text, block, label, readings)
        for block, label in zip(blocks, labels, strict=True)
    ]


def _read_unit(text: str, block: Block, label: Label | None, readings: Memory[Reading]) -> Unit:
    start = block.start
    if label:
        start = label.end
        while start < block.end and text[start].isspace():
            start += 1
        if start == block.end:
            label, start = None, block.start
    wording = text[start : block.end]
    unit = Unit(start, block.end, label, wording, readings[wording])
    if label and label.is_bare and not unit.is_provision:
        wording = text[block.start : block.end]
        return Unit(block.start, block.end, None, wording, readings[wording])
    return unit


def _last(line: str) -> str:
    last = line[-1:]
    if last in _SENTENCE_ENDS:
        return last
    ending = without_marks(line[-LONGEST_MARKS:].rstrip(_QUOTES)).rstrip(_QUOTES)
    return ending[-1] if ending.endswith(_SENTENCE_END) else ""
