"""What is written down of threads and phrases. Nothing here is timed."""

from tests.benchmarks.scores import Tally
from tests.benchmarks.series import (
    Cost,
    SeriesResults,
    cost_table,
    cost_targets,
    series_targets,
    traced_table,
)
from tests.benchmarks.traced import Stretch, TracedScore

RIGHT, HALF = Tally(10, 10, 10, 10), Tally(10, 5, 10, 5)
COST = Cost(
    texts=53,
    clauses=1_400,
    half_clauses=700,
    half=0.5,
    lineage=1.0,
    provenance=0.5,
    one_more=0.02,
)


def _traced(engine: Tally, *, is_after: bool) -> TracedScore:
    return TracedScore(Stretch("channel", is_after, ("1", "2"), ()), engine, HALF, HALF)


def test_without_a_corpus_real_series_are_not_measured() -> None:
    generated, real = series_targets(SeriesResults(engine=[RIGHT], wikiwho=[HALF]))
    assert (generated.met, real.met) == (True, None)
    assert generated.elsewhere == "0.5000 WikiWho's algorithm"


def test_what_was_traced_last_stands_apart() -> None:
    scores = [_traced(RIGHT, is_after=False), _traced(HALF, is_after=True)]
    whole, last = series_targets(SeriesResults(traced=scores))
    assert (whole.found, whole.met) == ("0.7500", False)
    assert (last.found, last.met) == ("0.5000", False)


def test_both_rules_and_the_peer_stand_beside_each_other() -> None:
    *_, row = traced_table(SeriesResults(traced=[_traced(RIGHT, is_after=False)]))
    assert row == "| channel | 2 | 10 | 1.0000 | 0.5000 | 0.5000 |"


def test_a_series_is_held_against_its_seconds() -> None:
    slow = Cost(53, 1_400, 700, 0.5, 2.0, 0.5, 0.02)
    verdicts = [
        next(cost_targets(SeriesResults(costs={"unsc-undof": cost})))[2:] for cost in (COST, slow)
    ]
    assert verdicts == [["1.50", "≤ 2", "met"], ["2.50", "≤ 2", "**not met**"]]


def test_the_cost_is_set_beside_the_clauses() -> None:
    *_, row = cost_table(SeriesResults(costs={"unsc-undof": COST}))
    assert row == "| unsc-undof | 53 | 1,400 | 1.00 | 0.50 | 0.50 | 2.0 | 3.0 | 20 |"
