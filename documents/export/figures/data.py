"""What a figure shows: a number for each part of each meeting's text, and its gaps."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

# stack: parts on one another; share: the same, of a hundred; lines: a line a part;
# panels: a small figure a part, one below the other.
Form = Literal["stack", "share", "lines", "panels"]
Gap = Literal["", "unheld", "machine", "first", "before"]

GAPS: Mapping[str, str] = {
    "unheld": "text not held",
    "machine": "machine-read text left out",
    "first": "nothing before it to compare with",
    "before": "text before it not held or left out",
}
# Of one meeting nothing can be said that goes from one to the next.
LEAST_MEETINGS = 2


@dataclass(frozen=True, slots=True)
class Column:
    """One meeting: its document's key and date as it is read, and a value for each part.

    Where ``gap`` says why there are none, ``values`` is empty.
    """

    key: str
    date: str
    values: tuple[float, ...] = ()
    gap: Gap = ""
    is_machine_read: bool = False


@dataclass(frozen=True, slots=True)
class FigureData:
    """A figure without its looks. ``columns``: every meeting in sequence, gaps too.

    ``unit`` is what values count, in the plural; ``notes`` say how they were counted.
    """

    name: str
    series: str
    series_title: str
    title: str
    form: Form
    unit: str
    language: str
    parts: tuple[str, ...]
    columns: tuple[Column, ...]
    notes: tuple[str, ...]
    is_fictional: bool

    @property
    def drawn(self) -> tuple[Column, ...]:
        """The meetings that have values."""
        return tuple(column for column in self.columns if not column.gap)

    @property
    def refusal(self) -> str:
        """Why there is nothing to draw; empty where there is."""
        count = len(self.drawn)
        if count >= LEAST_MEETINGS and self.parts:
            return ""
        left_out = sum(column.gap == "machine" for column in self.columns)
        machine = f"; {left_out} with a machine-read text left out" if left_out else ""
        point = " One point is no course of anything." if count == 1 else ""
        return (
            f"No figure is drawn: {count} of {len(self.columns)} meetings can be counted"
            f"{machine}.{point}"
        )

    @property
    def gaps(self) -> tuple[str, ...]:
        """What is drawn as a gap: ``2 × text not held``, a reason each."""
        counts = {gap: sum(it.gap == gap for it in self.columns) for gap in GAPS}
        return tuple(f"{count} × {GAPS[gap]}" for gap, count in counts.items() if count)

    @property
    def marks(self) -> tuple[str, ...]:
        """What the picture itself must say of what it rests on."""
        machine = sum(column.is_machine_read for column in self.drawn)
        return (
            *(["Fictional specimen: no such texts exist"] if self.is_fictional else []),
            *([f"Rests on machine-read text for {machine} of the meetings"] if machine else []),
        )


def data_object(data: FigureData) -> dict[str, Any]:
    """A figure's data as JSON has it."""
    return asdict(data)


def data_from_object(kept: Mapping[str, Any]) -> FigureData:
    """Read back what ``data_object`` gave. Raises KeyError and TypeError for anything else."""
    columns = tuple(
        Column(**{**column, "values": tuple(column["values"])}) for column in kept["columns"]
    )
    listed = {name: tuple(kept[name]) for name in ("parts", "notes")}
    return FigureData(**{**kept, **listed, "columns": columns})
