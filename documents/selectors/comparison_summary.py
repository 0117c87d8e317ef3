"""The comparison at a glance: counts that filter, language carried over, and two drawings."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from documents.engine.rows import Comparison
from documents.selectors.comparison_options import STATUSES, Options
from documents.selectors.comparison_rows import SIGNS, DisplayRow
from documents.selectors.row_confidence import is_measured
from documents.selectors.row_places import percent
from documents.selectors.row_wordings import Part

# The drawings' own units; the page scales them to whatever room there is.
BAR_WIDTH = 1000
STRIP_WIDTH = 20
STRIP_HEIGHT = 1000
_LEAST_MARK = 3


@dataclass(frozen=True, slots=True)
class Chip:
    """A count that filters. ``href`` asks for its rows, or no longer where it is on."""

    status: str
    sign: str
    words: str
    count: int
    href: str
    is_on: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the bar: where it begins and how wide it is, in the bar's units."""

    status: str
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class StripMark:
    """A row on the overview strip, in the strip's units: what only the old text has
    stands in its left half, what only the new has in its right.

    ``anchor`` is empty where nothing changed, so that only changes are links.
    """

    status: str
    is_moved: bool
    x: int
    width: int
    start: float
    height: float
    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class SummaryView:
    """What the summary shows; ``kept`` and ``inherited`` are in percent of words.

    ``is_measured``: for texts of this sort it is known how often rows are right.
    """

    chips: Sequence[Chip]
    bar: Sequence[Stretch]
    strip: Sequence[StripMark]
    rows: int
    changes: int
    kept: int
    inherited: int
    is_too_different: bool
    form_change: str
    is_measured: bool
    has_removed: bool
    cleared: str


def summary_view(
    comparison: Comparison, rows: Sequence[DisplayRow], options: Options
) -> SummaryView:
    """The glance, counted from the rows as they are shown."""
    summary = comparison.summary
    counts = Counter(row.status for row in rows)
    counts["moved"] = sum(row.is_moved for row in rows)
    change = summary.form_change
    return SummaryView(
        chips=[_chip(status, counts[status], options) for status in STATUSES],
        bar=_bar(counts, len(rows)),
        strip=_strip(rows),
        rows=len(rows),
        changes=sum(row.is_change for row in rows),
        kept=percent(summary.kept),
        inherited=percent(summary.inherited),
        is_too_different=summary.too_different,
        form_change=f"{change.old or 'none'} → {change.new or 'none'}" if change else "",
        is_measured=is_measured(comparison),
        has_removed=counts["removed"] > 0,
        cleared=options.without_statuses.link,
    )


def _chip(status: str, count: int, options: Options) -> Chip:
    sign, words = SIGNS[status]
    return Chip(
        status=status,
        sign=sign,
        words=words,
        count=count,
        href=options.toggled(status).link,
        is_on=status in options.statuses,
    )


def _bar(counts: Counter[str], total: int) -> list[Stretch]:
    pieces, at = [], 0.0
    for status in ("unchanged", "reworded", "split", "merged", "added", "removed"):
        width = counts[status] / total * BAR_WIDTH if total else 0.0
        if width:
            pieces.append(Stretch(status, round(at, 1), round(width, 1)))
        at += width
    return pieces


def _strip(rows: Sequence[DisplayRow]) -> list[StripMark]:
    """Rows in their order, each as tall as its wording is long."""
    lengths = [_length(row) for row in rows]
    total = sum(lengths)
    marks, at = [], 0.0
    for row, length in zip(rows, lengths, strict=True):
        height = length / total * STRIP_HEIGHT
        marks.append(
            StripMark(
                status=row.status,
                is_moved=row.is_moved,
                x=STRIP_WIDTH // 2 if row.status == "added" else 0,
                width=STRIP_WIDTH // (2 if row.status in ("added", "removed") else 1),
                start=round(at, 1),
                height=round(max(height, _LEAST_MARK), 1),
                anchor=row.anchor if row.is_change else "",
                words=f"{row.numbers}: {row.words}" + (", moved" if row.is_moved else ""),
            )
        )
        at += height
    return marks


def _length(row: DisplayRow) -> int:
    return max(1, _characters(row.inline), _characters(row.new or row.old))


def _characters(parts: Sequence[Part]) -> int:
    return sum(len(segment.text) for part in parts for segment in part.segments)
