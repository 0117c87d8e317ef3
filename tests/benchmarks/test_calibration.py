"""What is frozen about confidence follows from labelled rows, and from nothing else."""

import json
from itertools import pairwise

import pytest

from documents.engine.confidence import GROUPS
from tests.benchmarks.bands import FEWEST, FoundBand, bands_of
from tests.benchmarks.calibration import FILE, frozen, kind_of
from tests.benchmarks.gold import DEVELOPMENT
from tests.benchmarks.known import Answer, KnownPair
from tests.benchmarks.rightness import JudgedRow, Rightness

FRONT = ("Resolution 7/12 on pilotage", "The Maritime Assembly,", "Recalling its earlier work,")
PILOTS = "1. Welcomes the training of pilots by the Maritime Academy;"
FERRY = "2. Calls upon the coastal States to resume the ferry service;"


def _pair(front: tuple[str, ...] = FRONT) -> KnownPair:
    """Two texts that are the same, the last row labelled otherwise than anybody would."""
    text = (*front, PILOTS, FERRY)
    answers = [Answer((n,), (n,), "same") for n in range(len(text) - 1)]
    lone = len(text) - 1
    answers += [Answer((lone,), (), "removed"), Answer((), (lone,), "added", doubt=True)]
    return KnownPair("01", text, text, tuple(answers))


def _rows(group: str, *runs: tuple[float, int, int]) -> list[JudgedRow]:
    """Rows of one group: so many right and so many wrong at each figure."""
    return [
        JudgedRow(group, figure, "", is_right, is_doubtful=False)  # type: ignore[arg-type]  # a group
        for figure, right, wrong in runs
        for is_right in [True] * right + [False] * wrong
    ]


def _told(bands: list[FoundBand]) -> list[tuple[float, int, int]]:
    return [(band.least, band.found.right, band.found.of) for band in bands]


def test_a_group_is_cut_where_right_rows_part_from_wrong_ones() -> None:
    rows = _rows("reworded", (0.22, 4, 9), (0.61, 40, 0))
    assert _told(bands_of(rows)) == [(0.2, 4, 13), (0.6, 40, 40)]


def test_what_chance_could_do_cuts_nothing() -> None:
    rows = _rows("reworded", (0.22, 29, 1), (0.61, 30, 0))
    assert _told(bands_of(rows)) == [(0.2, 59, 60)]


def test_a_band_of_few_rows_is_not_cut_off() -> None:
    rows = _rows("reworded", (0.22, 0, FEWEST - 1), (0.61, 40, 0))
    assert all(band.found.of >= FEWEST for band in bands_of(rows))


def test_no_cut_says_that_likeness_makes_a_match_less_sure() -> None:
    runs = [(0.02, 40, 0), (0.31, 4, 9)]
    assert len(bands_of(_rows("reworded", *runs))) == 1
    assert _told(bands_of(_rows("alone", *runs))) == [(0.0, 40, 40), (0.3, 4, 13)]


@pytest.mark.parametrize(
    ("right", "of", "word"),
    [(87, 87, "very likely"), (20, 20, "likely"), (6, 7, "uncertain"), (4, 40, "uncertain")],
)
def test_the_word_is_what_the_lower_bound_bears_out(right: int, of: int, word: str) -> None:
    """With two pairs that differ as little as they can."""
    halves = (right // 2, of // 2), (right - right // 2, of - of // 2)
    assert FoundBand("reworded", 0.5, Rightness(0, halves)).word == word


def test_rows_that_fall_by_pairs_bear_out_less() -> None:
    even, uneven = ((55, 60), (55, 60)), ((60, 60), (50, 60))
    words = [FoundBand("reworded", 0.5, Rightness(0, it)).word for it in (even, uneven)]
    assert words == ["likely", "uncertain"]


def test_a_row_is_right_where_the_readers_drew_it_and_doubtful_ones_count() -> None:
    (table,) = json.loads(frozen([_pair()]))["tables"]
    (band,) = table["bands"]
    assert (band["group"], band["right"], band["of"], band["doubtful"]) == ("same", 4, 5, 1)


def test_texts_of_no_known_type_are_not_counted() -> None:
    other = _pair(("Final Communiqué on pilotage", *FRONT[1:]))
    assert kind_of(_pair()) == ("en", "resolution")
    assert kind_of(other) is None
    assert json.loads(frozen([other]))["tables"] == []


def test_the_frozen_file_holds_together() -> None:
    for table in json.loads(FILE.read_text("utf-8"))["tables"]:
        assert set(table["pairs"]) <= DEVELOPMENT
        assert sum(band["of"] for band in table["bands"]) == table["rows"]
        for band in table["bands"]:
            by_pair = tuple(_counts(pair) for pair in band["by_pair"].split())
            found = Rightness(band["doubtful"], by_pair)
            assert (found.right, found.of) == (band["right"], band["of"])
            assert band["word"] == FoundBand(band["group"], band["from"], found).word
            assert round(found.interval.low, 3) == band["low"]
        places = [(GROUPS.index(band["group"]), band["from"]) for band in table["bands"]]
        assert all(one < other for one, other in pairwise(places))


def _counts(told: str) -> tuple[int, int]:
    right, _, of = told.partition("/")
    return int(right), int(of)
