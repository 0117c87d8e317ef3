"""Running heads, feet and page numbers of a PDF: what stands alike at one place of many pages."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from documents.ingest.pdf.columns import rows_of
from documents.ingest.pdf.process import Page, Word

# Shares of a page's height from its edges in which heads and feet stand.
_EDGE = 0.13
# Rows at either edge that are looked at: a symbol, a title, a rule of the publisher.
_ROWS = 4
# Share of the pages on which a row must stand alike: left and right pages may differ.
_PAGES = 0.4
# Heads stand at one height to this many points.
_HEIGHT = 6.0
# Of a row's height: heads and feet stand at least so far from the body.
_GAP = 0.6
_NUMBER = re.compile(
    r"(?:page|p\.|seite|الصفحة)?\s*[-–—\[(]*\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–—\])]*"
    r"(?:\s*(?:/|of|de|sur|من)\s*\d{1,4})?[-–—\])]*",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d+")


class Cleared(NamedTuple):
    """Pages without their furniture, and each text that was taken off them, once."""

    pages: tuple[Page, ...]
    dropped: tuple[str, ...]


class _Row(NamedTuple):
    text: str
    top: float
    bottom: float
    words: tuple[Word, ...]

    def key(self) -> tuple[str, int]:
        """What is alike on other pages: the text but for figures, and the height."""
        return _FIGURES.sub("#", self.text), round(self.top / _HEIGHT)


def without_furniture(pages: Sequence[Page]) -> Cleared:
    """The pages without running heads, feet and numbers; a first page's own head stays."""
    rows = [_rows(page) for page in pages]
    edges = [[*_head(of, page), *_foot(of, page)] for of, page in zip(rows, pages, strict=True)]
    seen = Counter(key for near in edges for key in {row.key() for row in near})
    least = max(2, _PAGES * len(pages))
    cleared: list[Page] = []
    dropped: dict[str, None] = {}
    for page, of in zip(pages, rows, strict=True):
        off = [
            *_set_apart(_head(of, page), of, seen, least),
            *_set_apart(_foot(of, page), of[::-1], seen, least),
        ]
        dropped |= {row.text: None for row in off if not _is_number(row)}
        words = {word for row in off for word in row.words}
        kept = tuple(word for word in page.words if word not in words)
        cleared.append(page._replace(words=kept))
    return Cleared(tuple(cleared), tuple(dropped))


def _rows(page: Page) -> list[_Row]:
    return [
        _Row(
            " ".join(word.text for word in row),
            min(word.top for word in row),
            max(word.bottom for word in row),
            tuple(row),
        )
        for row in rows_of(page.words)
    ]


def _head(rows: Sequence[_Row], page: Page) -> list[_Row]:
    return [row for row in rows[:_ROWS] if row.bottom <= _EDGE * page.height]


def _foot(rows: Sequence[_Row], page: Page) -> list[_Row]:
    """The rows at a page's foot, the lowest first."""
    lowest = rows[: -_ROWS - 1 : -1]
    return [row for row in lowest if row.top >= (1 - _EDGE) * page.height]


def _set_apart(
    near: Sequence[_Row], rows: Sequence[_Row], seen: Counter[tuple[str, int]], least: float
) -> list[_Row]:
    """The rows from the edge on that are alike on other pages, up to a gap before the body."""
    off: list[_Row] = []
    for row in near:
        if not (_is_number(row) or _pages_alike(seen, row) >= least):
            break
        off.append(row)
    while off and len(off) < len(rows) and _gap(off[-1], rows[len(off)]) < _GAP * _height(off[-1]):
        off.pop()
    return off


def _gap(a: _Row, b: _Row) -> float:
    return max(a.top, b.top) - min(a.bottom, b.bottom)


def _height(row: _Row) -> float:
    return row.bottom - row.top


def _pages_alike(seen: Counter[tuple[str, int]], row: _Row) -> int:
    text, height = row.key()
    return sum(seen[text, height + shift] for shift in (-1, 0, 1))


def _is_number(row: _Row) -> bool:
    return bool(_NUMBER.fullmatch(row.text))
