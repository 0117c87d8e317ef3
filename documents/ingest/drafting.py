"""A reading in the making: paragraphs one after another, doubts at their places."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from documents.ingest.reading import Doubt

BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph's text; its doubts' places count from the paragraph's start."""

    text: str
    doubts: tuple[Doubt, ...] = ()

    def after(self, label: str) -> "Passage":
        """The passage with a label put before it."""
        return Passage(label + self.text, moved(self.doubts, len(label)))


@dataclass(slots=True)
class Draft:
    """Paragraphs set apart by a blank line, which is how the segmenter knows them."""

    length: int = 0
    _parts: list[str] = field(default_factory=list)
    _doubts: list[Doubt] = field(default_factory=list)

    def add(self, passage: Passage) -> None:
        """Add a paragraph. One of white space only is layout: just its doubts are kept."""
        if passage.text.strip():
            self.length += len(BETWEEN) if self._parts else 0
            self._doubts += moved(passage.doubts, self.length)
            self._parts.append(passage.text)
            self.length += len(passage.text)
        else:
            self._doubts += (
                replace(doubt, start=self.length, end=self.length) for doubt in passage.doubts
            )

    def doubt(self, kind: str, message: str) -> None:
        """Note a doubt about the whole."""
        self._doubts.append(Doubt(kind, message))

    @property
    def text(self) -> str:
        """All paragraphs, ending in a line end; empty where there are none."""
        return BETWEEN.join(self._parts) + "\n" if self._parts else ""

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Doubts about the whole first, then by place."""
        return tuple(sorted(self._doubts, key=lambda d: -1 if d.start is None else d.start))


def moved(doubts: Iterable[Doubt], by: int) -> tuple[Doubt, ...]:
    """Doubts whose places lie ``by`` characters further on; those about the whole stay so."""
    return tuple(
        doubt
        if doubt.start is None
        else replace(
            doubt, start=doubt.start + by, end=None if doubt.end is None else doubt.end + by
        )
        for doubt in doubts
    )


def excerpt(text: str, limit: int = 200) -> str:
    """A text on one line for a message, cut at ``limit`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
