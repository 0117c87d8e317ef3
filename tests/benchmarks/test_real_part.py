"""What is told of real texts beside the requirements on generated ones."""

import pytest

from tests.benchmarks.accuracy import Accuracy, Texts, generated, of_real
from tests.benchmarks.accuracy_page import accuracy_page
from tests.benchmarks.accuracy_targets import Results
from tests.benchmarks.known import CLASSES
from tests.benchmarks.real_part import real_blocks
from tests.benchmarks.scores import LINKS, MOVES, Tally


def _part(name: str, moves: Tally) -> Accuracy:
    found = Accuracy(Texts(name, ()))
    found.scores = [dict.fromkeys([LINKS, MOVES, *CLASSES], Tally()) | {MOVES: moves}]
    found.pasted = [{LINKS: Tally(40, 38, 39, 38)}]
    return found


@pytest.fixture
def lines() -> list[str]:
    parts = [_part("a", Tally(13, 11, 11, 11)), _part("b", Tally(6, 5, 0, 0))]
    blocks = real_blocks(Results(reported=parts[0], developed=parts[1]))
    return [line for block in blocks if not isinstance(block, str) for line in block]


def _cells(lines: list[str], measure: str, on: str) -> list[str]:
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return next(row[2:4] for row in rows if row[0] == measure and row[1].startswith(on))


def test_counts_stand_beside_shares(lines: list[str]) -> None:
    assert _cells(lines, "moves: found", "a") == ["11 of 13", "0.8462"]
    assert _cells(lines, "moves: found", "real texts, both parts") == ["16 of 19", "0.8421"]


def test_where_nothing_was_said_nothing_is_right(lines: list[str]) -> None:
    assert _cells(lines, "moves: right of those labelled", "b") == ["none", "–"]
    assert _cells(lines, "split links found", "a") == ["none", "–"]


def test_links_of_texts_cut_as_pasted_are_told_in_full(lines: list[str]) -> None:
    found = _cells(lines, "clause pairs, F1, cut as pasted", "b")
    assert found == ["38 of 40 found, 38 of 39 right", "0.9620"]


def test_without_labelled_pairs_nothing_was_measured() -> None:
    assert list(real_blocks(Results())) == ["Not measured: this run had no --gold."]


def test_it_stands_right_below_the_requirements() -> None:
    found = of_real(Texts("real texts, reported only", generated(31, 1, is_report=False).pairs))
    text = accuracy_page(Results(reported=found), ["Engine 1"], "make bench")
    heads = [line for line in text.splitlines() if line.startswith("## ")]
    assert heads[:2] == ["## Against the requirements", "## The same on real texts"]
    assert found.pasted[0][LINKS].f1 > 0.9
