"""The best way to string two texts together in order (Gale and Church 1993: "beads")."""

from collections.abc import Callable, Iterator

Bead = tuple[int, int, int, int]
"""First old clause, how many; first new clause, how many."""

Worth = Callable[[int, int, int, int], float]
Best = dict[tuple[int, int], tuple[float, tuple[int, int]]]
"""By place in both texts: what the rest is worth, and the first step of the best way on."""

# How many clauses of one text may be one bead with how many of the other.
SHAPES = ((1, 1), (1, 2), (2, 1))
ALONE = ((1, 0), (0, 1))
# Clauses to either side of the diagonal that are tried: what stands in one language only
# shifts the other, and annexes of some dozen clauses are often left untranslated.
BAND = 60
# The band narrows where clauses times band would pass this many places.
STEPS = 60_000
NARROWEST = 8


def best_beads(old: int, new: int, worth: Worth) -> list[Bead]:
    """The beads of largest worth, in order; each clause is in one.

    ``worth(i, old_count, j, new_count)`` is that of the clauses from ``i`` and
    ``j`` on being the same; a clause by itself is worth nothing. Where two ways
    are worth the same, pairs come before clauses by themselves. Time and space
    grow with the longer text times the band.
    """
    best: Best = {(old, new): (0.0, (0, 0))}
    for i in range(old, -1, -1):
        for j in _near(i, old, new):
            if (i, j) != (old, new):
                best[i, j] = max(_steps(i, j, worth, best), key=lambda step: step[0])
    beads: list[Bead] = []
    i = j = 0
    while (i, j) != (old, new):
        _, (more_old, more_new) = best[i, j]
        beads.append((i, more_old, j, more_new))
        i, j = i + more_old, j + more_new
    return beads


def _near(i: int, old: int, new: int) -> range:
    """The places of the new text, last first, in the band around the line from start to end.

    Neighbouring bands overlap, so that the end can be reached from everywhere.
    """
    width = max(NARROWEST, min(BAND, STEPS // max(1, old, new)))
    steep = -(-new // max(1, old))
    middle = i * new // old if old else 0
    first = 0 if not old else max(0, middle - width - steep)
    last = new if not old else min(new, middle + width + steep)
    return range(last, first - 1, -1)


def _steps(i: int, j: int, worth: Worth, best: Best) -> Iterator[tuple[float, tuple[int, int]]]:
    """The ways on from a place, with what all of the rest is worth then."""
    for shape in SHAPES:
        after = best.get((i + shape[0], j + shape[1]))
        if after:
            yield worth(i, shape[0], j, shape[1]) + after[0], shape
    for shape in ALONE:
        after = best.get((i + shape[0], j + shape[1]))
        if after:
            yield after[0], shape
