"""Markdown tables, and the rows that hold a figure against what must be reached."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.benchmarks.intervals import Interval

NOT_MEASURED = "not measured"


@dataclass(frozen=True, slots=True)
class Target:
    """One requirement and what was found. ``met`` is None where nothing was measured."""

    measure: str
    on: str
    found: str
    interval: str
    elsewhere: str
    must: str
    met: bool | None

    def cells(self) -> list[str]:
        """The row, with a plain verdict at its end."""
        verdict = NOT_MEASURED if self.met is None else "met" if self.met else "**not met**"
        facts = [self.measure, self.on, self.found, self.interval, self.elsewhere, self.must]
        return [*facts, verdict]


TARGET_HEAD = ("measure", "on", "found", "95 % interval", "elsewhere", "must reach", "")


def unmeasured(measure: str, on: str, must: str, why: str) -> Target:
    """A requirement that this run could not look at."""
    return Target(measure, on, f"{NOT_MEASURED}: {why}", "", "", must, None)


def at_least(measure: str, on: str, found: Interval, bar: float, elsewhere: str = "") -> Target:
    """A share that must reach a bar."""
    is_met = found.figure >= bar
    return Target(
        measure, on, share(found.figure), bounds(found), elsewhere, f"≥ {bar:.3f}", is_met
    )


def at_most(measure: str, on: str, ratio: float, bar: float, elsewhere: str = "") -> Target:
    """A ratio that must stay below a bar."""
    return Target(measure, on, f"{ratio:.3f}", "", elsewhere, f"≤ {bar}", ratio <= bar)


def share(figure: float) -> str:
    """A figure between 0 and 1."""
    return f"{figure:.4f}"


def bounds(found: Interval) -> str:
    """Both ends of an interval."""
    return f"{found.low:.4f}–{found.high:.4f}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a Markdown table."""
    lines = ["| " + " | ".join(head) + " |", "| " + " | ".join("---" for _ in head) + " |"]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]


def section(title: str, *blocks: Sequence[str] | str) -> list[str]:
    """A heading and what stands below it, blocks set apart by empty lines."""
    lines = [f"## {title}", ""]
    for block in blocks:
        lines += [block] if isinstance(block, str) else list(block)
        lines.append("")
    return lines
