"""Counting what is said against what is known."""

import pytest

from documents.engine import compare
from tests.benchmarks.known import Answer, KnownPair
from tests.benchmarks.scores import ALL_LINKS, LINKS, MOVES, Tally, said_by, score

PILOTS = "Welcomes the training of pilots by the Maritime Academy;"
FERRY = "Calls upon the coastal States to resume the ferry service;"
TOLLS = "Regrets the tolls levied on fishing vessels in the northern channel;"
TIDES = "Takes note of the tide tables issued by the Hydrographic Institute;"
FOUR = (PILOTS, FERRY, TOLLS, TIDES)


def _pair(*answers: Answer) -> KnownPair:
    return KnownPair("four", FOUR, FOUR, answers)


def _same(old: int, new: int, **fields: bool) -> Answer:
    return Answer((old,), (new,), "same", **fields)


def test_all_right() -> None:
    known = tuple(_same(at, at) for at in range(4))
    scores = score(_pair(*known), known)
    assert scores[LINKS] == scores["same"] == Tally(4, 4, 4, 4)
    assert scores[LINKS].f1 == 1.0


def test_a_missed_and_a_wrong_link() -> None:
    known = tuple(_same(at, at) for at in range(4))
    said = (*known[:2], _same(2, 3), Answer((3,), (), "removed"), Answer((), (2,), "added"))
    scores = score(_pair(*known), said)
    assert scores[LINKS] == Tally(known=4, found=2, said=3, right=2)
    assert scores[LINKS].f1 == pytest.approx(4 / 7)
    assert scores["removed"] == scores["added"] == Tally(known=0, found=0, said=1, right=0)


def test_doubtful_rows_are_ignored_and_counted_apart() -> None:
    known = (_same(0, 0), _same(1, 1), _same(2, 2, doubt=True), _same(3, 3))
    said = (_same(0, 0), _same(1, 1), _same(2, 3))
    scores = score(_pair(*known), said)
    assert scores[LINKS] == Tally(known=3, found=2, said=2, right=2)
    assert scores[ALL_LINKS] == Tally(known=4, found=2, said=3, right=2)


def test_a_move_counts_only_where_it_is_called_one() -> None:
    known = (_same(3, 0, moved=True), _same(0, 1), _same(1, 2), _same(2, 3))
    unmoved = tuple(_same(row.old[0], row.new[0]) for row in known)
    assert score(_pair(*known), known)["moved"] == Tally(1, 1, 1, 1)
    silent = score(_pair(*known), unmoved)
    assert (silent[LINKS].f1, silent["moved"].recall, silent[MOVES].recall) == (1.0, 0.0, 0.0)


def test_parts_of_a_split_count_one_by_one() -> None:
    known = (Answer((0,), (0, 1), "split"), _same(1, 2), _same(2, 3), Answer((3,), (), "removed"))
    said = (_same(0, 0), Answer((), (1,), "added"), *known[1:])
    assert score(_pair(*known), said)["split"] == Tally(known=2, found=1, said=0, right=0)


def test_what_the_engine_says_is_read_as_rows() -> None:
    said = said_by(compare("\n\n".join(FOUR), "\n\n".join(FOUR), paragraphs=True))
    assert said == tuple(_same(at, at) for at in range(4))
