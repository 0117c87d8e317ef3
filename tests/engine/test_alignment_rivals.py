"""The best of the others, against sorting all of them."""

from hypothesis import given
from hypothesis import strategies as st

from documents.engine.alignment.rivals import Rivals


@given(st.lists(st.integers(1, 5), min_size=1, max_size=8))
def test_the_rival_of_an_offer_is_the_best_of_the_others(offers: list[int]) -> None:
    rivals = Rivals(2, 0.0)
    for value in offers:
        rivals.offer(1, value)
    for at, value in enumerate(offers):
        assert rivals.of(1, value) == max([*offers[:at], *offers[at + 1 :], 0])


def test_clauses_are_offered_each_its_own() -> None:
    rivals = Rivals(2, -1.0)
    rivals.offer(0, 5.0)
    rivals.offer(1, 3.0)
    assert rivals.of(1, 3.0) == -1.0
