"""The best places of a tally, kept as a mapping and as one byte a place."""

from hypothesis import given
from hypothesis import strategies as st

from documents.engine.alignment.best import best_bytes, best_places, near_best

TALLIES = st.lists(st.integers(0, 9), min_size=1, max_size=60)


def test_places_found_most_often_come_first_and_equals_about_the_middle() -> None:
    tally = {0: 1, 3: 5, 5: 1, 6: 1, 8: 1, 9: 2}
    assert sorted(best_places(tally, 6, 4)) == [3, 5, 6, 9]


def test_what_is_less_than_a_unit_has_no_bearing() -> None:
    assert sorted(best_places({0: 109, 4: 101, 8: 100}, 8, 2, unit=100)) == [4, 8]


@given(TALLIES, st.integers(0, 59), st.integers(1, 6))
def test_both_forms_of_a_tally_have_the_same_best(
    times: list[int], middle: int, count: int
) -> None:
    middle = min(middle, len(times) - 1)
    found = {place: often for place, often in enumerate(times) if often}
    expected = sorted(best_places(found, middle, count))
    assert sorted(best_bytes(bytes(times), 9, middle, count)) == expected


@given(TALLIES, st.integers(1, 9), st.integers(0, 60))
def test_those_near_the_best_are_found_unless_they_are_too_many(
    times: list[int], most: int, bound: int
) -> None:
    times = [min(often, most) for often in times]
    near = [place for place, often in enumerate(times) if often and often >= 0.5 * most]
    found = near_best(bytes(times), most, 0.5, bound)
    assert (None if found is None else sorted(found)) == (near if len(near) <= bound else None)
