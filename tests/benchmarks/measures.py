"""The shares that tables report of a tally, each with the items it is a share of."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.benchmarks.scores import Tally


@dataclass(frozen=True, slots=True)
class Measure:
    """``share`` gives a tally's figure, 0..1; ``count`` of how many items, 0 where it has none."""

    share: Callable[[Tally], float]
    count: Callable[[Tally], float]


RECALL = Measure(lambda tally: tally.recall, lambda tally: tally.known)
PRECISION = Measure(lambda tally: tally.precision, lambda tally: tally.said)
# A harmonic mean is a share of nothing: it is taken as one of the mean of both counts.
F1 = Measure(lambda tally: tally.f1, lambda tally: (tally.known + tally.said) / 2)
