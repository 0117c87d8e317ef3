"""A figure for tests: a fictional series of three meetings, one without a text."""

from dataclasses import replace
from typing import Any

from documents.export.figures.data import Column, FigureData

FIRST = Column("2021-05-18", "18 May 2021", (40, 60))
GAP = Column("2022-05-12", "12 May 2022", gap="unheld")
LAST = Column("2023-05-04", "4 May 2023", (30, 90))
LENGTH = FigureData(
    name="length",
    series="veldt",
    series_title="Communiqués on the Strait of Veldt",
    title="Length by kind of clause",
    form="stack",
    unit="words",
    language="en",
    parts=("preambular", "operative"),
    columns=(FIRST, GAP, LAST),
    notes=("Texts in English.",),
    is_fictional=True,
)


def figure(**fields: Any) -> FigureData:
    """That figure with other fields."""
    return replace(LENGTH, **fields)
