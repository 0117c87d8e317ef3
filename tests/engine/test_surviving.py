"""Phrases of a clause without counterpart that stand in clauses of the other text."""

from collections.abc import Sequence
from itertools import chain

import pytest

from documents.engine import FORM
from documents.engine.surviving import MOST, Phrase, surviving
from tests.engine.lines_run import lines_run

LONE = "Urges the harbour masters to publish the register of wrecks and of buoys every spring;"


def texts(lone: str, *other: str) -> list[str]:
    return [lone[it.start : it.end] for it in phrases(lone, *other)]


def phrases(lone: str, *other: str) -> tuple[Phrase, ...]:
    [found] = surviving([lone], other)
    return found


def test_a_phrase_is_told_as_its_clause_prints_it_with_the_clauses_that_have_it() -> None:
    [found] = phrases(
        LONE,
        "Welcomes the winter pilots;",
        "Asks that the Harbour-Masters and pilots rest;",
        "Invites the HARBOUR MASTERS to publish the register of wrecks, and to keep it;",
        "Thanks harbour masters, to publish the register of wrecks;",
    )
    # Only whole words count, hyphens inside words apart.
    assert LONE[found.start : found.end] == "harbour masters to publish the register of wrecks"
    assert (found.clauses, found.has_more) == ((2, 3), False)


@pytest.mark.parametrize(
    ("lone", "other", "expected"),
    [
        (
            "Organises sub-regional fisheries patrols;",
            "Whoever organizes subregional fisheries patrols",
            "Organises sub-regional fisheries patrols",
        ),
        (
            "Prie les capitaines d’armer les remorqueurs à vapeur;",
            "que les capitaines d'armer les remorqueurs a vapeur",
            "capitaines d’armer les remorqueurs à vapeur",
        ),
        (
            "يطلب نشر سجلّ السفن الغارقة والعوامات;",
            "قرر نشر سجل السفن الغارقه والعوامات",
            "نشر سجلّ السفن الغارقة والعوامات",
        ),
    ],
)
def test_variants_of_print_make_no_difference(lone: str, other: str, expected: str) -> None:
    assert texts(lone, other) == [expected]


def test_few_words_or_words_of_every_text_are_no_phrase() -> None:
    assert texts(LONE, "the register of wrecks and of the buoys") == []
    everywhere = "the international development of all United Nations Member States"
    assert texts(f"Notes {everywhere};", f"Asks {everywhere}.") == []
    assert surviving([LONE, "", ";"], []) == [(), (), ()]


def test_stop_words_at_the_ends_are_left_out_unless_they_negate() -> None:
    other = "and that the ferries are not to moor beside wrecks or buoys of the"
    assert texts("Decides that the ferries not to moor beside wrecks or buoys of", other) == [
        "not to moor beside wrecks or buoys"
    ]


def test_a_bracket_that_opens_in_a_phrase_closes_in_it() -> None:
    lone = "Recalls lighthouse circular 61 (2031) on beacons;"
    assert texts(lone, "the lighthouse circular 61 (2031) of all") == [
        "lighthouse circular 61 (2031)"
    ]


def test_the_longest_come_first_none_in_another_and_few() -> None:
    runs = ["alpha beta gamma delta {}", "beta gamma delta {}", "kappa lambda sigma omega {} zeta"]
    pieces = [run.format(chr(ord("m") + at) * 3) for at in range(3) for run in runs]
    found = texts("; then. ".join(pieces), *pieces)
    assert len(found) == MOST
    assert found == sorted(found, key=lambda it: -len(it.split()))
    assert not any(one in two for one in found for two in found if one is not two)
    assert found[0] == "kappa lambda sigma omega mmm zeta"


def test_of_many_clauses_the_first_are_told() -> None:
    [found] = phrases(LONE, *[f"To publish the register of wrecks and buoys: {LONE}"] * 5)
    assert (found.clauses, found.has_more) == ((0, 1, 2), True)


def test_clauses_are_looked_at_by_themselves() -> None:
    other = ["masters to publish the register of wrecks", "of buoys every spring"]
    both = surviving([LONE, "Urges nothing;", LONE], other)
    assert both == [*surviving([LONE], other), (), *surviving([LONE], other)]


def hostile(size: int) -> dict[str, tuple[Sequence[str], Sequence[str]]]:
    """Texts of so many words a side that make a search of every place against every place."""
    ring = ["alpha", "beta", "gamma", "delta", "omega"]
    cycle = [ring[at % 5] for at in range(size)]
    broken = [word if at % 9 else "kappa" for at, word in enumerate(cycle)]
    one = "peace " * size
    return {
        "one word": ([one], [one]),
        "one word in many clauses": (
            ["peace " * 10] * (size // 10),
            ["peace " * 10] * (size // 10),
        ),
        "words in turn": ([" ".join(cycle)], [" ".join(cycle)]),
        "words in turn, broken": ([" ".join(broken)], [" ".join(cycle)]),
        "stop words": (["of the " * (size // 2)], ["of the " * (size // 2)]),
        "clauses that are one": (
            [" ".join(cycle[at : at + 20]) for at in range(0, size, 20)],
            list(chain([" ".join(broken)], [" ".join(cycle)])),
        ),
    }


@pytest.mark.skipif(FORM == "compiled", reason="lines of the source are counted")
@pytest.mark.parametrize("name", hostile(100))
def test_twice_the_words_take_twice_the_work(name: str) -> None:
    small, large = hostile(1500)[name], hostile(3000)[name]
    surviving(*large)
    work = lines_run(lambda: surviving(*small)), lines_run(lambda: surviving(*large))
    assert work[1] <= 2.5 * work[0] + 500
    # Some dozens of lines a word of either side.
    assert work[1] <= 60 * len(" ".join(chain(*large)).split())
