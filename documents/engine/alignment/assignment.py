"""The assignment of largest total value on a sparse graph, each clause used once.

Pairs that nothing contests are settled at once; the rest is solved exactly by
shortest augmenting paths over reduced costs (Jonker and Volgenant's method, on
adjacency lists). A clause may stay alone at no cost, so only pairs of positive
value are ever taken.
"""

from collections.abc import Mapping
from heapq import heappop, heappush
from typing import Final

Pair = tuple[int, int]
_Edges = dict[int, dict[int, float]]


def assign(values: Mapping[Pair, float], budget: int) -> list[Pair] | None:
    """The pairs of the best assignment, in the order of their old index.

    ``values`` holds what each admissible pair is worth; pairs worth nothing or
    less are left out. ``budget`` bounds the steps along edges: None is given
    back where it would not do.
    """
    edges: _Edges = {}
    rivals: dict[int, int] = {}
    for (i, j), value in values.items():
        if value > 0:
            edges.setdefault(i, {})[j] = value
            rivals[j] = rivals.get(j, 0) + 1
    settled = []
    for i, row in edges.items():
        j = next(iter(row))
        if len(row) == 1 and rivals[j] == 1:
            settled.append((i, j))
    for i, _ in settled:
        del edges[i]
    solver = _Solver(edges, budget)
    for i in sorted(edges, key=lambda i: (-max(edges[i].values()), i)):
        solver.place(i)
        if solver.budget < 0:
            return None
    return sorted([*settled, *solver.pairs])


class _Solver:
    """The state of the augmenting paths: who holds which column, and at what price.

    Column ``-1 - i`` is row ``i``'s own and stands for staying alone.
    """

    def __init__(self, edges: _Edges, budget: int) -> None:
        self.budget = budget
        self._edges = edges
        self._row_of: dict[int, int] = {}
        self._column_of: dict[int, int] = {}
        self._price: dict[int, float] = {}

    @property
    def pairs(self) -> list[Pair]:
        return [(i, j) for j, i in self._row_of.items() if j >= 0]

    def place(self, start: int) -> None:
        """Give one more row a column, moving others on where that is worth more."""
        heap: list[tuple[float, int]] = []
        nearest: dict[int, float] = {}
        came_from: dict[int, int] = {}
        done: dict[int, float] = {}
        row, base = start, 0.0
        while True:
            self._reach(row, base, heap, nearest, came_from, done)
            cost, column = heappop(heap)
            while column in done:
                cost, column = heappop(heap)
            done[column] = cost
            owner = self._row_of.get(column)
            if owner is None:
                break
            row = owner
            base = cost + self._value(row, column) - self._price.get(column, 0.0)
        for passed, at in done.items():
            self._price[passed] = self._price.get(passed, 0.0) + cost - at
        self._hand_on(column, start, came_from)

    def _reach(
        self,
        row: int,
        base: float,
        heap: list[tuple[float, int]],
        nearest: dict[int, float],
        came_from: dict[int, int],
        done: dict[int, float],
    ) -> None:
        choices = self._edges[row]
        self.budget -= len(choices)
        price = self._price
        for column, value in (*choices.items(), (-1 - row, 0.0)):
            cost = base - value + price.get(column, 0.0)
            if column not in done and cost < nearest.get(column, _FAR):
                nearest[column] = cost
                came_from[column] = row
                heappush(heap, (cost, column))

    def _value(self, row: int, column: int) -> float:
        return self._edges[row][column] if column >= 0 else 0.0

    def _hand_on(self, column: int, start: int, came_from: Mapping[int, int]) -> None:
        while True:
            row = came_from[column]
            left = self._column_of.get(row)
            self._row_of[column] = row
            self._column_of[row] = column
            if row == start or left is None:
                return
            column = left


_FAR: Final = float("inf")
