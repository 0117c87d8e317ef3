"""Which links moved, against every choice of links that could stay."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from documents.engine.alignment.moves import find_moved


def test_the_lighter_of_two_that_crossed_moved() -> None:
    assert find_moved([1, 0], [5, 9].__getitem__) == {0}


def test_of_two_as_heavy_that_crossed_the_earlier_moved() -> None:
    assert find_moved([1, 0], [5, 5].__getitem__) == {0}
    assert find_moved([0, 2, 1, 3], [5, 5, 5, 5].__getitem__) == {1}
    assert find_moved([2, 0, 3, 1], [5, 5, 5, 1].__getitem__) == {0, 3}


def test_a_clause_carried_to_the_front_moved_and_the_others_stayed() -> None:
    assert find_moved([4, 0, 1, 2, 3], [9, 9, 9, 9, 9].__getitem__) == {0}


@given(st.permutations(range(6)), st.lists(st.integers(1, 9), min_size=6, max_size=6))
def test_what_moved_has_the_smallest_weight_that_leaves_order(
    places: list[int], weights: list[int]
) -> None:
    moved = find_moved(places, weights.__getitem__)
    stayed = [place for at, place in enumerate(places) if at not in moved]
    assert stayed == sorted(stayed)
    heaviest = max(
        sum(weights[at] for at in chosen)
        for count in range(7)
        for chosen in combinations(range(6), count)
        if [places[at] for at in chosen] == sorted(places[at] for at in chosen)
    )
    assert sum(weights[at] for at in range(6) if at not in moved) == heaviest
