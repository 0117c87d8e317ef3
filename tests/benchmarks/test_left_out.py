"""Words tried on the pairs that did not make them, and bounds that take rows together."""

import pytest

from documents.engine.confidence import NOT_MEASURED
from tests.benchmarks.intervals import design_effect
from tests.benchmarks.left_out import CHOSEN, WAYS, on_pairs_left_out
from tests.benchmarks.rightness import JudgedRow, Rightness

# Two pairs in which nearly all is right, and two in which half is.
UNEVEN = ((30, 30), (29, 30), (15, 30), (14, 30))


def _rows(pair: str, right: int, wrong: int, figure: float = 0.6) -> list[JudgedRow]:
    return [
        JudgedRow("reworded", figure, "", is_right, is_doubtful=False, pair=pair)
        for is_right in [True] * right + [False] * wrong
    ]


def test_rows_of_pairs_that_differ_tell_less_than_as_many_of_pairs_that_do_not() -> None:
    even = ((22, 30),) * 4
    assert design_effect(even) == 1.0
    assert design_effect(UNEVEN) == pytest.approx(4 / 3 * 226 / (120 * 88 / 120 * 32 / 120))
    assert Rightness(0, UNEVEN).interval.low < Rightness(0, even).interval.low


def test_the_rows_of_a_single_pair_tell_as_much_as_one() -> None:
    assert design_effect(((29, 30),)) == 30.0
    assert design_effect(((29, 30), (0, 0))) == 30.0


def test_where_no_row_is_wrong_or_none_is_there_nothing_varies() -> None:
    assert design_effect(((9, 9), (4, 4))) == design_effect(()) == 1.0


def test_ways_that_take_rows_together_are_more_careful_where_pairs_differ() -> None:
    found = Rightness(0, UNEVEN)
    apart = WAYS["rows one by one"](found)
    assert all(bound(found) < apart for way, bound in WAYS.items() if way != "rows one by one")
    assert WAYS[CHOSEN](found) == found.interval.low


def test_a_pair_left_out_makes_no_word_for_itself() -> None:
    rows = [*_rows("01", 60, 0), *_rows("02", 60, 0), *_rows("03", 0, 15)]
    found = on_pairs_left_out(rows, WAYS["rows one by one"])
    assert {word: (it.right, it.of) for word, it in found.items()} == {
        "very likely": (0, 15),
        "likely": (120, 120),
    }


def test_a_row_below_what_the_other_pairs_reach_is_not_measured() -> None:
    rows = [*_rows("01", 60, 0), *_rows("02", 60, 0), *_rows("03", 5, 5, figure=0.2)]
    found = on_pairs_left_out(rows, WAYS[CHOSEN])
    assert (found[NOT_MEASURED].right, found[NOT_MEASURED].of) == (5, 10)
