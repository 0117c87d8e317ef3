"""Which rows moved: smallest-weight sets without which the others stand in order.

There may be several such sets (two neighbours of one length that changed
places); any of them is a right answer, so an answer is held against the one
that agrees with it most.
"""

import re
from collections.abc import Collection, Sequence

Run = tuple[int, int, int]

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def words_of(text: str) -> list[str]:
    """The words and numbers of a text as printed."""
    return _WORD.findall(text)


def closest_smallest_set(
    places: Sequence[int], weights: Sequence[int], said: Collection[int] = ()
) -> set[int]:
    """Positions of rows in the smallest-weight set that agrees most with those ``said``.

    ``places``: where each row stood, all different, in the order in which they
    stand now. What is left when the set is taken out increases.
    """
    order = sorted(range(len(places)), key=lambda at: places[at])
    rank = {at: place for place, at in enumerate(order, start=1)}
    tree: list[Run] = [(0, 0, -1)] * (len(places) + 1)
    before: list[int] = []
    for at, weight in enumerate(weights):
        kept, agreed, last = _best_below(tree, rank[at] - 1)
        before.append(last)
        run = (kept + weight, agreed + (-1 if at in said else 1), at)
        _enter(tree, rank[at], run)
    last = _best_below(tree, len(places))[2]
    staying = set()
    while last >= 0:
        staying.add(last)
        last = before[last]
    return set(range(len(places))) - staying


def _best_below(tree: list[Run], rank: int) -> Run:
    best = tree[0]
    while rank:
        best = max(best, tree[rank])
        rank -= rank & -rank
    return best


def _enter(tree: list[Run], rank: int, run: Run) -> None:
    while rank < len(tree):
        tree[rank] = max(tree[rank], run)
        rank += rank & -rank
