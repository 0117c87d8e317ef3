"""The order of rows: the new text's, with what was removed where it stood."""

from collections.abc import Iterable, Sequence

from documents.engine.alignment import Link
from documents.engine.tuples import make

Pair = tuple[int, int]


def in_reading_order(
    links: Sequence[Link], moved: Iterable[Pair], old_count: int, new_count: int
) -> list[Link]:
    """All rows, those without a counterpart included, as links with an empty side.

    A removed clause comes after the row of the nearest clause before it in the
    old text that kept its place.
    """
    linked_old = {i for link in links for i in link.old}
    linked_new = {j for link in links for j in link.new}
    away = set(moved)
    after: dict[int, int] = {}
    for link in links:
        if link.pair not in away:
            for i in link.old:
                after[i] = link.new[0]
    places: list[tuple[tuple[int, int], Link]] = [((link.new[0], -1), link) for link in links]
    places += [
        ((j, -1), make(Link, ((), (j,), (-1, j)))) for j in range(new_count) if j not in linked_new
    ]
    at = -1
    for i in range(old_count):
        at = after.get(i, at)
        if i not in linked_old:
            places.append(((at, i), make(Link, ((i,), (), (i, -1)))))
    return [link for _, link in sorted(places, key=lambda place: place[0])]
