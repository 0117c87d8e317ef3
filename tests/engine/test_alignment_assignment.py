"""The assignment against every possible choice, on graphs small enough to try them all."""

from hypothesis import given
from hypothesis import strategies as st

from documents.engine.alignment.assignment import assign

Pair = tuple[int, int]
places = st.integers(0, 4)
graphs = st.dictionaries(st.tuples(places, places), st.integers(-2, 9), max_size=14)


def _best(values: list[tuple[Pair, int]], old: frozenset[int], new: frozenset[int]) -> int:
    if not values:
        return 0
    ((i, j), value), *rest = values
    without = _best(rest, old, new)
    if i in old or j in new:
        return without
    return max(without, value + _best(rest, old | {i}, new | {j}))


@given(graphs)
def test_no_choice_of_pairs_is_worth_more(values: dict[Pair, int]) -> None:
    pairs = assign(values, budget=10_000)
    assert pairs is not None
    assert len({i for i, _ in pairs}) == len(pairs) == len({j for _, j in pairs})
    assert sum(values[pair] for pair in pairs) == _best(
        list(values.items()), frozenset(), frozenset()
    )


def test_a_budget_that_does_not_do_is_said() -> None:
    values = {(i, j): 1.0 for i in range(9) for j in range(9)}
    assert assign(values, budget=3) is None
