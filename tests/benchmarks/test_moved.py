"""Which rows moved, where several sets would do."""

from itertools import combinations
from random import Random

from tests.benchmarks.known import Answer
from tests.benchmarks.moved import closest_smallest_set, words_of
from tests.benchmarks.rows_moved import moved_rows

REPORT = "Requests the Secretariat to report on the ferry service by June;"
SHORT = "Thanks the pilots;"


def test_nothing_moved_in_order() -> None:
    assert closest_smallest_set([0, 2, 5], [1, 1, 1]) == set()


def test_the_light_row_moved_and_not_the_heavy_one() -> None:
    assert closest_smallest_set([1, 0], [30, 4]) == {1}
    assert closest_smallest_set([1, 0], [4, 30]) == {0}


def test_of_two_sets_of_one_weight_the_one_that_is_said_is_right() -> None:
    assert closest_smallest_set([1, 0], [7, 7], {0}) == {0}
    assert closest_smallest_set([1, 0], [7, 7], {1}) == {1}


def test_what_is_said_never_makes_a_larger_set_right() -> None:
    assert closest_smallest_set([2, 0, 1], [7, 7, 7], {1, 2}) == {0}


def test_no_smaller_set_leaves_order() -> None:
    rng = Random(4)
    for _ in range(60):
        places = rng.sample(range(20), 7)
        weights = [rng.randint(1, 5) for _ in places]
        found = closest_smallest_set(places, weights)
        least = min(
            sum(weights[at] for at in out)
            for size in range(8)
            for out in combinations(range(7), size)
            if (rest := [place for at, place in enumerate(places) if at not in out]) == sorted(rest)
        )
        assert sum(weights[at] for at in found) == least


def test_a_merged_row_stands_where_its_longest_paragraph_stands() -> None:
    old = (SHORT, REPORT, REPORT + REPORT)
    new = (REPORT, REPORT + REPORT + SHORT)
    merged = Answer((0, 2), (1,), "merged")
    assert moved_rows([merged, Answer((1,), (0,), "same")], old, new) == set()


def test_doubtful_rows_hold_nothing_in_place() -> None:
    rows = [Answer((1,), (0,), "same"), Answer((0,), (1,), "reworded", doubt=True)]
    assert moved_rows(rows, (REPORT, SHORT), (SHORT, REPORT)) == set()


def test_words_are_counted_as_printed() -> None:
    assert words_of("the sub-region's 1,240 ships (resolution 14/22);") == [
        "the", "sub-region's", "1", "240", "ships", "resolution", "14", "22",
    ]  # fmt: skip
