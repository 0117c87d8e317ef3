"""A newspaper's own quotation marks round a text that it prints whole.

Printers open each paragraph of a long quotation anew and close the last one only,
or open once and close once. Marks inside the text open and close in one paragraph.
"""

import re

from documents.ingest.reading import Doubt

# Share of the text between the marks from which they go round the whole, not round a passage.
_MOST = 0.5
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")
_OPENING = "“«„"
_CLOSING = "”»"
_MESSAGE = (
    "Quotation marks open here and close only paragraphs later: the publisher's own, it seems, "
    "round the text; see whether they belong to the document."
)


def quotation_doubts(text: str) -> tuple[Doubt, ...]:
    """A doubt from the first such mark to the last, where they enclose most of the text."""
    first: int | None = None
    last = 0
    for found in _PARAGRAPH.finditer(text):
        paragraph = found[0].strip()
        if first is None and _opens(paragraph):
            first = found.start()
        elif first is not None and _closes(paragraph):
            last = found.end()
    if first is None or last - first < _MOST * len(text.strip()):
        return ()
    return (Doubt("quotation-marks", _MESSAGE, first, last),)


def _opens(paragraph: str) -> bool:
    """Whether it begins with a mark that is not closed in it."""
    if paragraph[:1] == '"':
        return paragraph.count('"') % 2 == 1
    return paragraph[:1] in tuple(_OPENING) and _count(paragraph, _OPENING) > _count(
        paragraph, _CLOSING
    )


def _closes(paragraph: str) -> bool:
    """Whether it ends with a mark that closes what was opened before, or anew at its start."""
    ending = paragraph.rstrip(".,;)]")
    if ending.endswith('"'):
        return paragraph.startswith('"') or paragraph.count('"') % 2 == 1
    is_open = paragraph.startswith(tuple(_OPENING))
    unopened = _count(paragraph, _CLOSING) > _count(paragraph, _OPENING)
    return ending.endswith(tuple(_CLOSING)) and (is_open or unopened)


def _count(text: str, marks: str) -> int:
    return sum(text.count(mark) for mark in marks)
