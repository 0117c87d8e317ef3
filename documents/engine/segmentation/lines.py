"""Lines of a text that are not blank, and what is asked of each once."""

from collections.abc import Iterator

from documents.engine.segmentation.config import MOST_LINES
from documents.engine.segmentation.labels import Label


class Line:
    """A line that is not blank; ``label``: what is printed before it, once ``is_read``."""

    __slots__ = ("end", "is_apart", "is_read", "label", "start")

    def __init__(self, start: int, end: int, is_apart: bool) -> None:
        self.start = start
        self.end = end
        self.is_apart = is_apart
        self.label: Label | None = None
        self.is_read = False


def lines_of(text: str) -> Iterator[Line]:
    """The lines that are not blank, trimmed, with whether a blank line came before."""
    at, is_apart, count = 0, True, 0
    for line in text.splitlines(keepends=True):
        kept = line.strip()
        if kept:
            is_flush = line[0] == kept[0]  # as most are, and need not be copied
            start = at if is_flush else at + len(line) - len(line.lstrip())
            count += 1
            if count > MOST_LINES:
                yield Line(start, len(text.rstrip()), is_apart)
                return
            yield Line(start, start + len(kept), is_apart)
        is_apart = not kept
        at += len(line)
