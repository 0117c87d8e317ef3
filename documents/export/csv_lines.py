"""Tables as CSV, line by line, so that however long they are they are never held whole."""

import csv
from collections.abc import Iterable, Iterator, Sequence

# With one of these at its front a spreadsheet takes a cell for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """What csv.writer writes into: it gives each line back."""

    def write(self, line: str) -> str:
        return line


def csv_lines(rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """A line a row; an apostrophe stands before what a spreadsheet would run."""
    writer = csv.writer(_Line())
    for row in rows:
        yield writer.writerow([_harmless(cell) for cell in row])


def _harmless(cell: object) -> str:
    written = "" if cell is None else str(cell)
    return f"'{written}" if written.startswith(_FORMULA) else written
