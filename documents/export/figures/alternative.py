"""A figure in words: what a reader learns who does not see it."""

from collections.abc import Iterator, Sequence

from documents.export.figures.data import Column, FigureData
from documents.export.figures.table import written

Value = tuple[Column, float]


def alternative(data: FigureData) -> str:
    """A sentence on the whole, and one a part: first, last, smallest and largest value.

    For a figure that is not drawn, why it is not.
    """
    if data.refusal:
        return data.refusal
    return " ".join([_whole(data), *_parts(data)])


def _whole(data: FigureData) -> str:
    drawn = data.drawn
    gaps = f" Gaps: {', '.join(data.gaps)}." if data.gaps else ""
    marks = "".join([f" {mark}." for mark in data.marks])
    return (
        f"{data.title}, in {data.unit}, for {len(drawn)} of {len(data.columns)} meetings "
        f"from {drawn[0].date} to {drawn[-1].date}.{gaps}{marks}"
    )


def _parts(data: FigureData) -> Iterator[str]:
    if data.form == "stack" and len(data.parts) > 1:
        yield _sentence("All together", [(it, sum(it.values)) for it in data.drawn])
    for at, part in enumerate(data.parts):
        yield _sentence(part[:1].upper() + part[1:], [(it, it.values[at]) for it in data.drawn])


def _sentence(name: str, values: Sequence[Value]) -> str:
    least = min(values, key=lambda it: it[1])
    most = max(values, key=lambda it: it[1])
    first, last = written(values[0][1]), written(values[-1][1])
    if least[1] == most[1]:
        return f"{name}: {first} throughout."
    return (
        f"{name}: first {first}, last {last}, smallest {written(least[1])} ({least[0].date}), "
        f"largest {written(most[1])} ({most[0].date})."
    )
