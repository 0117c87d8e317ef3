"""Lines of a page in reading order, as they are read and not as they are drawn."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from documents.ingest.pdf.columns import allowed_gutter, gutter_of, parted, rows_of
from documents.ingest.pdf.process import Page, Word

# Of the letters' size: words nearer than this were set without a space between.
_NO_SPACE = 0.1
# A figure this much smaller than its row, raised, is a note's mark.
_SMALL = 0.82
# Of the row's letters: how far its foot stands above theirs, how near it is to its word.
_LIFT = 0.12
_HANGS = 0.3
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Line(NamedTuple):
    """A line of text; places as in Word, ``first`` the width of its first word.

    ``column`` counts the stretches of a page that are read one after the other.
    """

    page: int
    column: int
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    first: float
    text: str


class PageLines(NamedTuple):
    """A page's lines in reading order, and whether it has two columns."""

    page: Page
    lines: tuple[Line, ...]
    is_parted: bool = False


def laid_out(pages: Sequence[Page]) -> list[PageLines]:
    """The lines of pages. Those in Arabic are mirrored, so that every text begins at the left."""
    turned = [_turned(page) for page in pages]
    gutters = [gutter_of(page.words) for page in turned]
    found = sorted(gutter for gutter in gutters if gutter is not None)
    # A last page may have one column and a line of the other; the rest say where it parts.
    usual = found[len(found) // 2] if 2 * len(found) >= len(pages) and found else None
    return [
        _lines_of(page, gutter if gutter is not None else allowed_gutter(page.words, usual))
        for page, gutter in zip(turned, gutters, strict=True)
    ]


def _turned(page: Page) -> Page:
    if not is_right_to_left(page.words):
        return page
    return page._replace(words=tuple(_mirrored(word, page.width) for word in page.words))


def _lines_of(page: Page, gutter: float | None) -> PageLines:
    words, is_arabic = page.words, is_right_to_left(page.words)
    columns = [words] if gutter is None else parted(words, gutter)
    lines: list[Line] = []
    for column, part in enumerate(columns):
        lines += (_line(row, page.number, column, is_arabic=is_arabic) for row in rows_of(part))
    return PageLines(page, tuple(lines), gutter is not None)


def is_right_to_left(words: Iterable[Word]) -> bool:
    """Whether most words are written in Arabic letters."""
    votes = [bool(_ARABIC.search(w.text)) for w in words if any(map(str.isalpha, w.text))]
    return sum(votes) * 2 > len(votes)


def _mirrored(word: Word, width: float) -> Word:
    return word._replace(x0=width - word.x1, x1=width - word.x0)


def _line(row: list[Word], page: int, column: int, *, is_arabic: bool) -> Line:
    size = max(row, key=lambda word: len(word.text) * (word.size > 0) + word.size).size
    bottom = max(word.bottom for word in row if word.size >= _SMALL * size)
    text, end = "", 0.0
    for at, word in enumerate(row):
        part = logical(word.text) if is_arabic else word.text
        if part.isdecimal() and _is_raised(row, at, size, bottom):
            part = part.translate(_RAISED)
        space = " " if text and word.x0 - end > _NO_SPACE * size else ""
        text += space + part
        end = word.x1
    return Line(
        page,
        column,
        row[0].x0,
        max(word.x1 for word in row),
        min(word.top for word in row),
        bottom,
        size,
        row[0].x1 - row[0].x0,
        text,
    )


def _is_raised(row: Sequence[Word], at: int, size: float, bottom: float) -> bool:
    """Whether a word is small, stands high, and hangs on a word of the row's own size."""
    word = row[at]
    if word.size >= _SMALL * size or word.bottom >= bottom - _LIFT * size:
        return False
    if at:
        return row[at - 1].size >= _SMALL * size and word.x0 - row[at - 1].x1 < _HANGS * size
    return len(row) > 1 and row[1].size >= _SMALL * size and row[1].x0 - word.x1 < size


def logical(shown: str) -> str:
    """A word in the order in which it is read, from the order in which it is drawn.

    Figures and Latin letters run to the right inside it. Forms of letters that fonts
    draw (isolated, initial, ligatures) become the letters.
    """
    if not _ARABIC.search(shown):
        return shown
    turned = re.sub(r"[0-9٠-٩A-Za-z][0-9٠-٩A-Za-z.,/:-]*", lambda run: run[0][::-1], shown[::-1])
    mirrored = turned.translate(str.maketrans("()[]«»", ")(][»«"))
    return "".join(
        unicodedata.normalize("NFKC", char) if "\ufb50" <= char <= "\ufefc" else char
        for char in mirrored
    )
