"""The first comparison of a process."""

import pytest

from tests.benchmarks import fresh
from tests.benchmarks.fresh import PAIRS, FirstTime, first_time
from tests.benchmarks.generator import revise
from tests.benchmarks.known import KnownPair


def test_what_is_met_for_the_first_time_costs_more() -> None:
    found = first_time([revise(31, 0)])
    assert found.pairs == 1
    assert found.first > found.again > 0


def test_a_few_pairs_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([(9.0, 1.0), (7.0, 3.0), (8.0, 2.0), (6.0, 2.0), (9.0, 5.0)])
    monkeypatch.setattr(fresh, "_times", lambda _: next(times))
    pairs = [KnownPair(str(at), (), (), ()) for at in range(PAIRS + 1)]
    assert first_time(pairs) == FirstTime(PAIRS, 8.0, 2.0)
