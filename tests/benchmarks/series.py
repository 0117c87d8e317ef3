"""Threads and phrases through series: how right, how fast.

    python -m tests.benchmarks.series CORPUS

prints what ``make bench`` writes into docs/accuracy.md and docs/speed.md.
"""

import gc
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from documents.engine import compare
from documents.engine.lineage import Text, extended, lineage
from documents.engine.provenance import provenance
from documents.engine.rows import Comparison
from tests.benchmarks import attestation, traced
from tests.benchmarks.held_series import read_series
from tests.benchmarks.intervals import interval, wilson
from tests.benchmarks.measures import RECALL
from tests.benchmarks.scores import Tally
from tests.benchmarks.tables import Target, at_least, share, table, unmeasured
from tests.benchmarks.traced import TracedScore

BAR = 0.97
MEASURE = "earliest attestation of each phrase"
# What must be reached, in seconds. The last is the General Assembly's series of seven texts
# that comes nearest to sixty clauses a text.
CLOCKED = {
    "unsc-undof": 2.0,
    "unsc-unficyp": 10.0,
    "unga-implementation-united-nations-convention-combat-desertificat": 1.0,
}
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds of a series, comparisons included; ``half``: of its first half.

    ``one_more``: of its last text added to the lineage of those before.
    """

    texts: int
    clauses: int
    half_clauses: int
    half: float
    lineage: float
    provenance: float
    one_more: float

    @property
    def whole(self) -> float:
        return self.lineage + self.provenance


@dataclass(slots=True)
class SeriesResults:
    """What a run found; empty where the corpus was not given."""

    engine: list[Tally] = field(default_factory=list)
    wikiwho: list[Tally] = field(default_factory=list)
    traced: list[TracedScore] = field(default_factory=list)
    costs: Mapping[str, Cost] = field(default_factory=dict)


def measure(corpus: Path | None, *, is_report: bool) -> SeriesResults:
    """Generated histories, and real series where there is a corpus."""
    results = SeriesResults(*attestation.measure(is_report=is_report))
    if corpus is not None:
        names = {it.series for it in traced.stretches()} | set(CLOCKED)
        series = read_series(corpus, names)
        results.traced = traced.measure(series)
        results.costs = {name: _cost(series[name]) for name in CLOCKED}
    return results


def series_targets(results: SeriesResults) -> Iterator[Target]:
    """The requirement on accuracy, on each kind of series."""
    if results.engine:
        engine, peer = sum(results.engine, Tally()), sum(results.wikiwho, Tally())
        on = f"generated histories ({len(results.engine)} of 14 revisions, {engine.known:,} words)"
        found = interval(results.engine, RECALL)
        if found:
            yield at_least(MEASURE, on, found, BAR, f"{share(peer.recall)} WikiWho's algorithm")
    if not results.traced:
        yield unmeasured(MEASURE, "real series", f"≥ {BAR:.3f}", "no --corpus")
        return
    for name, scores in (
        ("real series traced by hand", results.traced),
        ("of these, traced last", [it for it in results.traced if it.stretch.is_after]),
    ):
        ours = sum((it.engine for it in scores), Tally())
        theirs = sum((it.wikiwho for it in scores), Tally())
        count = "1 stretch" if len(scores) == 1 else f"{len(scores)} stretches"
        on = f"{name} ({count}, {ours.known} phrases)"
        bounds = wilson(ours.recall, ours.known)
        yield at_least(MEASURE, on, bounds, BAR, f"{share(theirs.recall)} WikiWho's algorithm")


def traced_table(results: SeriesResults) -> list[str]:
    """Each stretch, by both rules."""
    head = ("stretch", "texts", "phrases", "right", "every word right", "WikiWho's algorithm")
    return table(head, [_traced_row(it) for it in results.traced])


def cost_targets(results: SeriesResults) -> Iterator[list[str]]:
    """The requirements on cost, each with what was found and a plain verdict."""
    for name, cost in results.costs.items():
        bar = CLOCKED[name]
        verdict = "met" if cost.whole <= bar else "**not met**"
        measure = "lineage and provenance, seconds, comparisons included"
        on = f"{name} ({cost.texts} texts)"
        yield [on, measure, f"{cost.whole:.2f}", f"≤ {bar:g}", verdict]


def cost_table(results: SeriesResults) -> list[str]:
    """What a series costs, and how the cost grows with it."""
    head = (
        "series", "texts", "clauses", "lineage, s", "provenance, s", "first half of its texts, s",
        "times the clauses", "times the cost", "one text more, ms",
    )  # fmt: skip
    return table(head, [_cost_row(name, cost) for name, cost in results.costs.items()])


def _traced_row(found: TracedScore) -> list[str]:
    cells = [found.stretch.series, str(len(found.stretch.texts)), str(found.engine.known)]
    return cells + [share(it.recall) for it in (found.engine, found.strict, found.wikiwho)]


def _cost_row(name: str, cost: Cost) -> list[str]:
    return [
        name,
        str(cost.texts),
        f"{cost.clauses:,}",
        f"{cost.lineage:.2f}",
        f"{cost.provenance:.2f}",
        f"{cost.half:.2f}",
        f"{cost.clauses / cost.half_clauses:.1f}",
        f"{cost.whole / cost.half:.1f}",
        f"{1000 * cost.one_more:.0f}",
    ]


def _cost(texts: Sequence[Text]) -> Cost:
    half = texts[: len(texts) // 2]
    before, whole = lineage(texts[:-1], _compared), lineage(texts, _compared)
    return Cost(
        texts=len(texts),
        clauses=_clauses(texts),
        half_clauses=_clauses(half),
        half=_seconds(lambda: provenance(lineage(half, _compared))),
        lineage=_seconds(lambda: lineage(texts, _compared)),
        provenance=_seconds(lambda: provenance(whole)),
        one_more=_seconds(lambda: extended(before, texts[-1], _compared)),
    )


def _clauses(texts: Sequence[Text]) -> int:
    return sum(len(text.held_cut.clauses) for text in texts)


def _compared(old: Text, new: Text) -> Comparison:
    return compare(old.held_cut, new.held_cut)


def _seconds(work: Callable[[], object]) -> float:
    """The median processor time of a few runs, a first one not counted."""
    work()
    times = []
    for _ in range(_ROUNDS):
        gc.collect()
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return median(times)


if __name__ == "__main__":
    found = measure(Path(sys.argv[1]), is_report=True)
    for row in series_targets(found):
        print(" | ".join(row.cells()))
    for cells in cost_targets(found):
        print(" | ".join(cells))
    print("\n".join(traced_table(found) + cost_table(found)))
