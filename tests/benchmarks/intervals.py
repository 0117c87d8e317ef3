"""95 % intervals of figures over documents."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from tests.benchmarks.scores import Tally

Figure = Callable[[Tally], float]

_RESAMPLES = 2_000
_SEED = 20_241


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure and the bounds between which it lies in 95 of 100 samples."""

    figure: float
    low: float
    high: float


def interval(tallies: Sequence[Tally], figure: Figure) -> Interval:
    """The figure over all documents; its bounds by bootstrap, documents drawn with replacement.

    Where no document has an error there is nothing to draw from: the lower bound
    is then Clopper and Pearson's for as many items without an error.
    """
    whole = figure(_sum(tallies))
    if whole == 1.0:
        count = sum(tally.known for tally in tallies)
        return Interval(whole, 0.025 ** (1 / count) if count else 0.0, 1.0)
    rng = Random(_SEED)
    drawn = sorted(figure(_sum(rng.choices(tallies, k=len(tallies)))) for _ in range(_RESAMPLES))
    return Interval(whole, drawn[round(0.025 * _RESAMPLES)], drawn[round(0.975 * _RESAMPLES) - 1])


def _sum(tallies: Sequence[Tally]) -> Tally:
    return Tally(
        sum([tally.known for tally in tallies]),
        sum([tally.found for tally in tallies]),
        sum([tally.said for tally in tallies]),
        sum([tally.right for tally in tallies]),
    )
