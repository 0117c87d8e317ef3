"""The generator's answers are what was done to the texts."""

from collections import Counter
from random import Random

import pytest

from tests.benchmarks.generator import SHARES, revise
from tests.benchmarks.known import Answer, KnownPair, check_answers
from tests.benchmarks.moved import words_of
from tests.benchmarks.paragraphs import STOCK, Writer
from tests.benchmarks.rewordings import any_degree, reword

SIZES = (31, 310)


def _linked(pair: KnownPair) -> list[Answer]:
    return [answer for answer in pair.answers if answer.old and answer.new]


def test_a_seed_gives_always_the_same_revision_and_another_seed_another() -> None:
    assert revise(31, 7) == revise(31, 7)
    assert revise(31, 7) != revise(31, 8)


@pytest.mark.parametrize("count", SIZES)
def test_same_means_the_same_words_and_reworded_means_others(count: int) -> None:
    pair = revise(count, 1)
    for answer in pair.answers:
        if answer.label in ("same", "reworded"):
            is_same = pair.old[answer.old[0]] == pair.new[answer.new[0]]
            assert is_same == (answer.label == "same")


def test_shares_are_those_asked_for() -> None:
    labels = Counter(answer.class_ for seed in range(40) for answer in revise(31, seed).answers)
    for label, share in SHARES.items():
        assert labels[label] / (31 * 40) == pytest.approx(share, abs=0.02)  # type: ignore[index]  # the names of classes


@pytest.mark.parametrize("count", SIZES)
def test_without_the_moved_rows_the_others_stand_in_order(count: int) -> None:
    pair = revise(count, 2)
    staying = [answer.old[0] for answer in _linked(pair) if not answer.moved]
    assert staying == sorted(staying)


@pytest.mark.parametrize("count", SIZES)
def test_every_single_moved_row_breaks_order(count: int) -> None:
    pair = revise(count, 3)
    for moved in (answer for answer in pair.answers if answer.moved):
        rest = [it.old[0] for it in _linked(pair) if it is moved or not it.moved]
        assert rest != sorted(rest)


def test_two_paragraphs_of_one_clause_differ_in_two_names_at_least() -> None:
    drafts = Writer(Random(1)).base(620)
    for at, one in enumerate(drafts):
        for other in drafts[:at]:
            if one.stock == other.stock:
                differing = [blank for blank in one.names if one.names[blank] != other.names[blank]]
                assert len(differing) >= 2


def test_names_outlive_every_rewording() -> None:
    rng = Random(1)
    for stock in range(len(STOCK)):
        draft = Writer(rng).draft(stock)
        wording = " ".join(reword(draft, any_degree(rng), rng))
        assert all(name in wording for name in draft.names.values())


def _alike(one: str, other: str) -> float:
    """The share of the shorter text's words that the other has too."""
    words, others = Counter(words_of(one)), Counter(words_of(other))
    return (words & others).total() / min(words.total(), others.total())


def test_what_is_added_is_no_twin_of_what_is_removed() -> None:
    pair = revise(310, 4)
    removed = [pair.old[answer.old[0]] for answer in pair.answers if answer.label == "removed"]
    added = [pair.new[answer.new[0]] for answer in pair.answers if answer.label == "added"]
    alike = [_alike(old, new) for old in removed for new in added]
    assert 0 < max(alike) < 0.6  # twins of one clause: about 0.72


def test_rows_that_leave_a_paragraph_out_are_refused() -> None:
    pair = KnownPair("two", ("One.", "Two."), ("One.",), (Answer((0,), (0,), "same"),))
    with pytest.raises(ValueError, match="two: the rows do not account for the old"):
        check_answers(pair)
