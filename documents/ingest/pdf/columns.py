"""Rows of words, and columns of rows: where a page is read down before it is read across.

A gutter is a strip in the middle of the page that hardly a row crosses, with prose
on either side. Rows that cross it (titles) part the columns into bands, each read
left column first.
"""

from collections.abc import Iterable, Sequence

from documents.ingest.pdf.process import Word

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


def gutter_of(words: Sequence[Word]) -> float | None:
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


def parted(words: Sequence[Word], gutter: float, depth: int = 0) -> list[list[Word]]:
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
            inner = gutter_of(column) if column and depth < _NESTED else None
            parts += [column] if inner is None else parted(column, inner, depth + 1)
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


def allowed_gutter(words: Sequence[Word], gutter: float | None) -> float | None:
    """The other pages' gutter, where this page's rows leave it free."""
    if gutter is None or _crossings(words, gutter) > _CROSSING * len(rows_of(words)):
        return None
    return gutter if any(w.x1 <= gutter for w in words) else None
