"""What a comparison lists: rows, ghosts of what moved, folds of what did not change."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from documents.engine.rows import Comparison
from documents.selectors.comparison_options import Options
from documents.selectors.comparison_rows import DisplayRow


@dataclass(frozen=True, slots=True)
class Ghost:
    """The line where a moved clause stood in the old text; ``row`` is where it is now."""

    anchor: str
    ref: str
    row: DisplayRow


@dataclass(frozen=True, slots=True)
class Entry:
    """A row or a ghost, whichever is not None."""

    row: DisplayRow | None = None
    ghost: Ghost | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Entries in a row that are shown, or folded under ``label``."""

    label: str
    entries: Sequence[Entry]

    @property
    def is_folded(self) -> bool:
        return bool(self.label)


def layout(comparison: Comparison, rows: Sequence[DisplayRow], options: Options) -> list[Stretch]:
    """What the page lists from top to bottom."""
    wanted = [row for row in rows if _is_wanted(row, options)]
    has_ghosts = options.marks and (not options.statuses or "moved" in options.statuses)
    entries = list(_entries(comparison, wanted, has_ghosts=has_ghosts))
    if options.show == "all" or options.statuses:
        return [Stretch("", entries)] if entries else []
    return list(_folded(entries))


def _is_wanted(row: DisplayRow, options: Options) -> bool:
    asked = options.statuses
    return not asked or row.status in asked or (row.is_moved and "moved" in asked)


def _entries(
    comparison: Comparison, rows: Sequence[DisplayRow], *, has_ghosts: bool
) -> Iterable[Entry]:
    ghosts = _ghosts(comparison, rows) if has_ghosts else {}
    yield from ghosts.get(-1, ())
    for row in rows:
        yield Entry(row=row)
        yield from ghosts.get(row.index, ())


def _ghosts(comparison: Comparison, rows: Sequence[DisplayRow]) -> dict[int, list[Entry]]:
    """Ghosts by the row after which they stand: that of the last clause before them in the
    old text which did not move itself; -1 where there is none.
    """
    steady = sorted(
        (comparison.rows[row.index].old[-1], row.index)
        for row in rows
        if not row.is_moved and comparison.rows[row.index].old
    )
    olds = [old for old, _ in steady]
    moved = [row for row in rows if row.ghost]
    moved.sort(key=lambda row: comparison.rows[row.index].old)
    found: dict[int, list[Entry]] = {}
    for row in moved:
        place = bisect_left(olds, comparison.rows[row.index].old[0])
        after = steady[place - 1][1] if place else -1
        ghost = Ghost(row.ghost, row.ghost.removeprefix("was-"), row)
        found.setdefault(after, []).append(Entry(ghost=ghost))
    return found


def _folded(entries: Sequence[Entry]) -> Iterable[Stretch]:
    start = 0
    while start < len(entries):
        is_change = _is_change(entries[start])
        end = start
        while end < len(entries) and _is_change(entries[end]) == is_change:
            end += 1
        stretch = entries[start:end]
        yield Stretch("" if is_change else _label(stretch), stretch)
        start = end


def _is_change(entry: Entry) -> bool:
    return entry.row is None or entry.row.is_change


def _label(entries: Sequence[Entry]) -> str:
    rows = [entry.row for entry in entries if entry.row]
    first, last = rows[0].anchor, rows[-1].anchor
    renumbered = sum(row.is_renumbered for row in rows)
    if len(rows) == 1:
        return f"1 clause unchanged: {first}" + (", renumbered" if renumbered else "")
    tail = f", {renumbered} of them renumbered" if renumbered else ""
    return f"{len(rows)} clauses unchanged: {first} to {last}{tail}"
