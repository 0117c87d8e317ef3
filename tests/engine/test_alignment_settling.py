"""Rounds of assignment: what is certain vouches for its neighbours, and nothing else does."""

from dataclasses import replace

import pytest

from documents.engine.alignment.config import DEFAULT
from documents.engine.alignment.neighbours import BOTH_SIDES
from documents.engine.alignment.scores import Evidence, heard, score
from documents.engine.alignment.settling import settle

Pair = tuple[int, int]


def worth(value: float) -> Evidence:
    """Evidence of so much log odds, nothing of it from the order of words."""
    shared = (value - DEFAULT.bias) / DEFAULT.shared
    seen = Evidence(1, 0, 0, 0, shared, 0, 0)
    assert abs(score(seen, DEFAULT) - value) < 1e-9
    return seen


def settled(
    values: dict[Pair, float],
    *certain: Pair,
    rounds: int = DEFAULT.rounds,
    counts: Pair = (7, 7),
) -> list[Pair] | None:
    evidence = {pair: worth(value) for pair, value in values.items()}
    return settle(counts, evidence, certain, replace(DEFAULT, rounds=rounds))


def test_a_pair_that_its_wording_does_not_carry_is_carried_by_its_neighbours() -> None:
    assert settled({(1, 1): -1.0}) == []
    assert settled({(1, 1): -1.0}, (0, 0), (2, 2)) == [(1, 1)]


def test_what_no_neighbours_could_carry_is_left_out() -> None:
    assert settled({(1, 1): -9.9}, (0, 0), (2, 2)) == []


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ((DEFAULT.reach, DEFAULT.reach), [(1, 1)]),
        ((DEFAULT.reach + 1, DEFAULT.reach + 1), []),
        ((DEFAULT.reach + 1, 2), [(1, 1)]),
        ((2, DEFAULT.reach + 1), [(1, 1)]),
    ],
)
def test_neighbours_far_apart_in_both_texts_carry_nothing(after: Pair, found: list[Pair]) -> None:
    assert settled({(1, 1): -1.0}, (0, 0), after, counts=(20, 20)) == found


@pytest.mark.parametrize(
    ("dice", "opening", "is_heard"),
    [
        (DEFAULT.heard_from, 0.0, True),
        (DEFAULT.heard_from - 0.01, 0.0, False),
        (0.0, 0.25, True),
    ],
)
def test_neighbours_carry_no_stranger(dice: float, opening: float, is_heard: bool) -> None:
    evidence = Evidence(dice, 0, 0, opening, 0, 0, 0)
    assert heard(BOTH_SIDES, evidence, DEFAULT) == (DEFAULT.both_sides if is_heard else 0)


# The first clauses do not correspond, so that the beginning of the texts vouches for nothing.
CROSSED = ((0, 5), (3, 3))


def test_what_was_assigned_vouches_in_the_next_round() -> None:
    values = {(1, 1): -0.5, (2, 2): -2.5}
    assert settled(values, *CROSSED) == [(1, 1), (2, 2)]
    assert settled(values, *CROSSED, rounds=1) == [(1, 1)]


def test_what_was_assigned_with_little_vouches_for_nothing() -> None:
    assert settled({(1, 1): -1.2, (2, 2): -2.5}, *CROSSED) == [(1, 1)]


def test_only_a_pair_without_a_near_rival_on_either_side_vouches_at_once() -> None:
    values = {(1, 1): 2.0, (2, 2): -2.5}
    assert settled(values, *CROSSED, rounds=1) == [(1, 1), (2, 2)]
    for rival in ((1, 4), (4, 1)):
        assert settled(values | {rival: 1.9}, *CROSSED, rounds=1) == [(1, 1)]


def test_mirrored_evidence_is_settled_in_mirror() -> None:
    values = {(1, 1): 2.0, (1, 4): 1.9, (4, 1): 1.8, (2, 2): -1.0, (5, 4): 3.0}
    found = settled(values, (3, 3)) or []
    mirrored = settled({(j, i): value for (i, j), value in values.items()}, (3, 3)) or []
    assert found
    assert sorted((j, i) for i, j in mirrored) == found
