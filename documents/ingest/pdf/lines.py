"""Lines of a page in reading order: words into rows, rows into columns where there are two.

A gutter is a strip in the middle of the page that hardly a row crosses, with a
good part of the words on either side. Rows that cross it (titles) part the
columns into bands, each read left column first.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from documents.ingest.pdf.process import Page, Word

# Where a gutter may lie, as shares of the text's width, and how wide it must be, in points.
_MIDDLE = (0.3, 0.7)
_GUTTER = 9.0
_STEP = 3.0
# Share of a page's rows that may cross a gutter; in one column, some 85 % cross any place.
_CROSSING = 0.2
# Share of the words that must lie on either side, and rows that a page must have at all.
_EACH_SIDE = 0.2
_LEAST_ROWS = 8
# Letters in a row of a column: three columns on a page leave 35, cells of tables have a few.
_PROSE = 18
# Columns are looked for inside columns so many times: eight on a page at most.
_NESTED = 2
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
    gutters = [_gutter(page.words) for page in turned]
    found = sorted(gutter for gutter in gutters if gutter is not None)
    # A last page may have one column and a line of the other; the rest say where it parts.
    usual = found[len(found) // 2] if 2 * len(found) >= len(pages) and found else None
    return [
        _lines_of(page, gutter if gutter is not None else _allowed(page.words, usual))
        for page, gutter in zip(turned, gutters, strict=True)
    ]


def _turned(page: Page) -> Page:
    if not is_right_to_left(page.words):
        return page
    return page._replace(words=tuple(_mirrored(word, page.width) for word in page.words))


def _allowed(words: Sequence[Word], gutter: float | None) -> float | None:
    """The other pages' gutter, where this page's rows leave it free."""
    if gutter is None or _crossings(words, gutter) > _CROSSING * len(rows_of(words)):
        return None
    return gutter if any(w.x1 <= gutter for w in words) else None


def _lines_of(page: Page, gutter: float | None) -> PageLines:
    words, is_arabic = page.words, is_right_to_left(page.words)
    columns = [words] if gutter is None else _parted(words, gutter)
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


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """Words that stand side by side, from the top, each row from its beginning."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.top):
        for row in reversed(rows[-3:]):
            tallest = max(row, key=lambda one: one.bottom - one.top)
            shared = min(word.bottom, tallest.bottom) - max(word.top, tallest.top)
            lower = min(word.bottom - word.top, tallest.bottom - tallest.top)
            if shared >= 0.5 * lower:
                row.append(word)
                break
        else:
            rows.append([word])
    return [sorted(row) for row in rows]


def _gutter(words: Sequence[Word]) -> float | None:
    """The middle of the strip that parts two columns; None where there is one column."""
    rows = rows_of(words)
    if len(rows) < _LEAST_ROWS:
        return None
    left, right = min(w.x0 for w in words), max(w.x1 for w in words)
    first = left + _MIDDLE[0] * (right - left)
    steps = int((_MIDDLE[1] - _MIDDLE[0]) * (right - left) / _STEP)
    counted = [(_crossings(words, first + at * _STEP), first + at * _STEP) for at in range(steps)]
    if not counted:
        return None
    fewest = min(count for count, _ in counted)
    strip = [at for count, at in counted if count == fewest]
    if fewest > _CROSSING * len(rows):
        return None
    middle = strip[len(strip) // 2]
    sides = [w for w in words if w.x1 <= middle], [w for w in words if w.x0 >= middle]
    is_parted = min(map(len, sides)) >= _EACH_SIDE * len(words)
    return middle if is_parted and all(map(_is_prose, sides)) else None


def _is_prose(words: Sequence[Word]) -> bool:
    """Whether rows are long enough for a column of a text; a table's are shorter."""
    return sum(len(word.text) for word in words) >= _PROSE * len(rows_of(words))


def _crossings(words: Sequence[Word], at: float) -> int:
    return sum(word.x0 < at + _GUTTER / 2 and word.x1 > at - _GUTTER / 2 for word in words)


def _parted(words: Sequence[Word], gutter: float, depth: int = 0) -> list[list[Word]]:
    """Bands of full rows and columns, in reading order; columns may have columns in turn."""
    full = [word for row in rows_of(words) if _is_full(row, gutter) for word in row]
    held = set(full)
    rest = [word for word in words if word not in held]
    parts: list[list[Word]] = []
    edges = [(min(w.top for w in row), row) for row in rows_of(full)]
    above = float("-inf")
    for top, row in [*edges, (float("inf"), [])]:
        band = [word for word in rest if above <= word.top < top]
        for column in ([w for w in band if w.x0 < gutter], [w for w in band if w.x0 >= gutter]):
            inner = _gutter(column) if column and depth < _NESTED else None
            parts += [column] if inner is None else _parted(column, inner, depth + 1)
        parts.append(list(row))
        above = top
    return _joined([part for part in parts if part])


def _joined(parts: list[list[Word]]) -> list[list[Word]]:
    """Full rows that follow each other are one stretch, as a title of two lines is."""
    joined: list[list[Word]] = []
    for part in parts:
        is_row = len(rows_of(part)) == 1
        if is_row and joined and len(rows_of(joined[-1])) < 4 and _is_next(joined[-1], part):
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def _is_next(above: list[Word], below: list[Word]) -> bool:
    size = max(word.size for word in below)
    gap = min(word.top for word in below) - max(word.bottom for word in above)
    overlap = min(max(w.x1 for w in above), max(w.x1 for w in below)) - max(
        min(w.x0 for w in above), min(w.x0 for w in below)
    )
    return gap + size >= 0 and gap < size and overlap > 0


def _is_full(row: list[Word], gutter: float) -> bool:
    """Whether a row runs across the gutter: a word over it, or no gap at it."""
    before = [word.x1 for word in row if word.x0 < gutter]
    after = [word.x0 for word in row if word.x0 >= gutter]
    if not before:
        return False
    if max(before) > gutter:
        return True
    return bool(after) and min(after) - max(before) < _GUTTER


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
