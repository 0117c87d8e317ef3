"""All runs of words of some wordings: found as by trying every one, in bounded room."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.engine.suffixes import HOLDERS, Suffixes

WORDS = st.lists(st.sampled_from("abc"), max_size=10)


def has(wording: Sequence[str], run: Sequence[str]) -> bool:
    return any(wording[at : at + len(run)] == run for at in range(len(wording)))


@given(st.lists(WORDS, max_size=6), WORDS)
def test_it_finds_what_trying_every_run_finds(wordings: list[list[str]], asked: list[str]) -> None:
    suffixes = Suffixes(enumerate(wordings))
    size = len(asked)
    runs = {
        (start, end): held
        for start in range(size)
        for end in range(start + 1, size + 1)
        if (held := [n for n, it in enumerate(wordings) if has(it, asked[start:end])])
    }
    longest = [
        (start, end)
        for start, end in runs
        if not {(start - 1, end), (start, end + 1)}.intersection(runs)
    ]

    assert suffixes.longest(asked) == sorted(longest)
    for (start, end), held in runs.items():
        assert suffixes.holders(asked[start:end]) == tuple(held[:HOLDERS])


def test_no_run_goes_across_the_end_of_a_wording() -> None:
    suffixes = Suffixes([(0, ["ports", "and"]), (5, ["piers", "ports"])])
    assert suffixes.longest(["ports", "and", "piers", "ports"]) == [(0, 2), (2, 4)]
    assert suffixes.holders(["ports"]) == (0, 5)
    assert suffixes.holders(["and", "piers"]) == ()


@pytest.mark.parametrize(
    "words",
    [
        ["peace"] * 3000,
        ["peace", "port"] * 1500,
        [str(at) for at in range(3000)],
        ["b", *["a"] * 2999],
        [str(at * at % 7) for at in range(3000)],
    ],
)
def test_states_are_fewer_than_twice_the_words(words: list[str]) -> None:
    assert len(Suffixes([(0, words)])) <= 2 * (len(words) + 1)
