"""95 % intervals of figures over documents."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from random import Random

from tests.benchmarks.measures import Measure
from tests.benchmarks.scores import Tally

# Fewer documents than this are too few to draw from.
FEWEST = 8
_RESAMPLES = 2_000
_SEED = 20_241
_Z = 1.96


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure and the bounds between which it lies in 95 of 100 samples."""

    figure: float
    low: float
    high: float


def interval(tallies: Sequence[Tally], measure: Measure) -> Interval | None:
    """The figure over all documents; its bounds by bootstrap, documents drawn with replacement.

    With few documents that have anything to count, or none or nothing but errors, there is
    nothing to draw from: the bounds are then Wilson's, for as many items as the figure is a
    share of. None where it is a share of none.
    """
    whole = sum(tallies, Tally())
    count, found = measure.count(whole), measure.share(whole)
    if not count:
        return None
    if found in (0.0, 1.0) or sum(measure.count(tally) > 0 for tally in tallies) < FEWEST:
        return wilson(found, count)
    drawn = sorted(measure.share(sums) for sums in _draws(tuple(tallies)) if measure.count(sums))
    return Interval(found, drawn[round(0.025 * len(drawn))], drawn[round(0.975 * len(drawn)) - 1])


@lru_cache(maxsize=256)
def _draws(tallies: tuple[Tally, ...]) -> list[Tally]:
    """Sums over as many documents as there are, drawn with replacement."""
    rng = Random(_SEED)
    return [_sum(rng.choices(tallies, k=len(tallies))) for _ in range(_RESAMPLES)]


def _sum(tallies: Sequence[Tally]) -> Tally:
    return Tally(
        sum([tally.known for tally in tallies]),
        sum([tally.found for tally in tallies]),
        sum([tally.said for tally in tallies]),
        sum([tally.right for tally in tallies]),
    )


def wilson(share: float, count: float) -> Interval:
    """Wilson's interval of a share, 0..1, of so many items, taken as independent."""
    if not count:
        return Interval(share, 0.0, 1.0)
    middle = share + _Z**2 / (2 * count)
    reach = _Z * sqrt(share * (1 - share) / count + _Z**2 / (4 * count**2))
    whole = 1 + _Z**2 / count
    return Interval(share, max((middle - reach) / whole, 0.0), min((middle + reach) / whole, 1.0))


def design_effect(by_pair: Sequence[tuple[int, int]]) -> float:
    """How many rows of a pair of texts tell as much as one would by itself, 1 or more.

    ``by_pair``: for each pair how many rows are right, of how many. The variance of the
    share between pairs, by Taylor's series, to what it would be if rows were independent
    (Kish 1965; Rao and Scott 1992); where they vary less than that, or none is wrong, 1. A
    single pair says nothing of others: all its rows tell as much as one.
    """
    clusters = [(right, of) for right, of in by_pair if of]
    right, count = (sum(column) for column in zip(*clusters, strict=True)) if clusters else (0, 0)
    if len(clusters) < 2:
        return float(max(count, 1))
    share = right / count
    if share in (0.0, 1.0):
        return 1.0
    many = len(clusters)
    between = many / (many - 1) * sum((one - share * of) ** 2 for one, of in clusters) / count**2
    return max(between / (share * (1 - share) / count), 1.0)
