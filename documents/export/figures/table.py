"""A figure's numbers as rows, for the page and as CSV (RFC 4180)."""

import csv
import io
from collections.abc import Sequence

from documents.export.figures.data import GAPS, Column, FigureData

# A spreadsheet takes what begins so for a formula; an apostrophe makes it text again.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def written(value: float) -> str:
    """A value as it is read: no fraction where there is none."""
    return f"{value:g}" if value != round(value) else str(round(value))


def cells(data: FigureData, column: Column) -> tuple[str, ...]:
    """One meeting's values as they are read; empty ones where it is a gap."""
    return tuple(map(written, column.values)) if not column.gap else ("",) * len(data.parts)


def figure_csv(data: FigureData) -> str:
    """Every meeting in sequence, one a row: what it is, a column a part, and what to know.

    ``note`` says why there are no values, or what they rest on.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["series", "document", "date", *map(_inert, data.parts), "unit", "note"])
    for column in data.columns:
        row = [data.series, column.key, column.date, *cells(data, column), data.unit]
        writer.writerow([*row, _note(data, column)])
    return out.getvalue()


def _note(data: FigureData, column: Column) -> str:
    said: Sequence[str] = (
        *([GAPS[column.gap]] if column.gap else []),
        *(["machine-read"] if column.is_machine_read else []),
        *(["fictional specimen"] if data.is_fictional else []),
    )
    return "; ".join(said)


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
