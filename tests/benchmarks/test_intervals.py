"""Intervals: what a share is a share of, and few documents."""

import pytest

from tests.benchmarks.intervals import Interval, interval, wilson
from tests.benchmarks.measures import F1, PRECISION, RECALL, Measure
from tests.benchmarks.scores import Tally


def _interval(tallies: list[Tally], measure: Measure) -> Interval:
    found = interval(tallies, measure)
    assert found is not None
    return found


def test_an_interval_holds_its_figure_and_is_the_same_each_time() -> None:
    tallies = [Tally(10, found, 10, found) for found in (10, 9, 7, 10, 8, 10, 10, 9)]
    first = _interval(tallies, F1)
    assert first == interval(tallies, F1)
    assert first.figure == pytest.approx(73 / 80)
    assert first.low < first.figure < first.high


def test_few_documents_and_no_errors_are_no_certainty() -> None:
    one = _interval([Tally(100, 90, 100, 90)], F1)
    assert (one.low, one.high) == pytest.approx((0.8256, 0.9448), abs=0.0001)
    few, many = (_interval([Tally(n, n, n, n)], F1) for n in (6, 600))
    assert few.low == pytest.approx(6 / (6 + 1.96**2))
    assert few.low < many.low < 1.0 == many.high


def test_what_is_found_is_a_share_of_what_is_known_and_what_is_right_of_what_is_said() -> None:
    one = [Tally(known=100, found=50, said=20, right=10)]
    assert interval(one, RECALL) == wilson(0.5, 100)
    assert interval(one, PRECISION) == wilson(0.5, 20)
    assert interval(one, F1) == wilson(0.5, 60)


def test_of_nothing_there_is_no_share() -> None:
    missed, invented = Tally(known=3), Tally(said=2)
    assert interval([missed], PRECISION) is None
    assert interval([invented], RECALL) is None
    assert interval([missed], RECALL) == wilson(0.0, 3)
    assert interval([Tally()], F1) is None


def test_documents_without_such_items_are_not_drawn_from() -> None:
    """One clause moved, in one of eight texts: no draw tells how it would be in others."""
    found = [Tally(1, 0, 0, 0)] + [Tally()] * 7
    assert interval(found, RECALL) == wilson(0.0, 1)
    two = [Tally(2, 1, 1, 1), Tally(2, 2, 2, 2)] + [Tally()] * 6
    assert interval(two, RECALL) == wilson(0.75, 4)
