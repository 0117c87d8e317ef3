"""What people decided is kept, or refused where these texts cannot keep it."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from documents.engine import Constraints, compare
from documents.engine.alignment import TooDifferent, align
from documents.engine.alignment.config import AlignmentConfig
from documents.engine.vocabulary import Vocabulary

OLD = [
    "Requests the Secretariat to submit a report on the navigation of the Strait of Anzu",
    "Calls upon the coastal States to resume the ferry service between the two harbours",
]
NEW = [*OLD, "Urges the fishing fleets to respect the closed season"]

OUTSIDE = [(-1, 0), (0, -1), (2, 0), (0, 3), (99, 99)]
NO_INDEXES: list[Any] = [(0.0, 1), ("0", 1), (None, 0), (0,), (0, 1, 2), 0]


def linked(constraints: Constraints) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(link.old, link.new) for link in align(OLD, NEW, Vocabulary(), constraints).links]


@pytest.mark.parametrize("pair", [*OUTSIDE, *NO_INDEXES])
def test_a_pair_of_other_than_the_texts_clauses_is_refused(pair: Any) -> None:
    for constraints in (Constraints(frozenset({pair})), Constraints(forbidden=frozenset({pair}))):
        with pytest.raises(ValueError, match="2 old and 3 new") as refused:
            align(OLD, NEW, Vocabulary(), constraints)
        assert str(refused.value).startswith(f"{pair!r} is no pair of these texts' clauses")


def test_so_it_is_by_a_comparison_of_texts() -> None:
    with pytest.raises(ValueError, match=r"\(-1, 0\) is no pair .* 2 old and 3 new ones"):
        compare(
            "\n\n".join(OLD),
            "\n\n".join(NEW),
            paragraphs=True,
            constraints=Constraints(frozenset({(0, 0), (-1, 0)})),
        )


def test_so_it_is_where_the_texts_are_past_the_bound_of_work() -> None:
    bound = AlignmentConfig(clauses=1)
    with pytest.raises(TooDifferent):
        align(OLD, NEW, Vocabulary(), Constraints(frozenset({(1, 2)})), bound)
    with pytest.raises(ValueError, match="is no pair"):
        align(OLD, NEW, Vocabulary(), Constraints(frozenset({(1, 3)})), bound)


def test_a_pair_that_must_and_must_not_be_is_refused() -> None:
    both = frozenset({(1, 2)})
    with pytest.raises(ValueError, match=r"\(1, 2\) is both forced and forbidden"):
        align(OLD, NEW, Vocabulary(), Constraints(both, both))


def test_the_last_clauses_may_be_decided_on() -> None:
    assert linked(Constraints(frozenset({(1, 2)}), frozenset({(0, 0)}))) == [((1,), (2,))]


def test_clauses_forced_on_one_are_one_merge() -> None:
    assert linked(Constraints(frozenset({(0, 2), (1, 2)}))) == [((0, 1), (2,))]


def test_forced_pairs_that_share_clauses_are_one_link_of_several_with_several() -> None:
    forced = Constraints(frozenset({(0, 0), (0, 1), (1, 1)}))
    assert linked(forced) == [((0, 1), (0, 1))]


def test_forced_pairs_that_would_link_a_forbidden_one_are_refused() -> None:
    forced = frozenset({(0, 1), (0, 2), (1, 2)})
    with pytest.raises(ValueError, match=r"\(1, 1\) is forbidden, and forced pairs put both"):
        linked(Constraints(forced, frozenset({(1, 1)})))


def test_of_identical_clauses_those_not_forbidden_are_assigned_anew() -> None:
    twice = [OLD[0], OLD[0]]
    forbidden = Constraints(forbidden=frozenset({(0, 0)}))
    found = align(twice, twice, Vocabulary(), forbidden)
    assert {link.pair for link in found.links} == {(0, 1), (1, 0)}
    respelt = [text.upper() for text in twice]
    found = align(twice, respelt, Vocabulary(), forbidden)
    assert {link.pair for link in found.links} == {(0, 1), (1, 0)}


@given(
    st.lists(st.sampled_from(NEW), min_size=1, max_size=5),
    st.lists(st.sampled_from(NEW), min_size=1, max_size=5),
    st.data(),
)
def test_what_people_decided_holds_whatever_the_texts(
    old: list[str], new: list[str], data: st.DataObject
) -> None:
    pairs = st.tuples(st.sampled_from(range(len(old))), st.sampled_from(range(len(new))))
    constraints = Constraints(data.draw(st.frozensets(pairs, max_size=2)), frozenset())
    free = st.frozensets(pairs.filter(lambda it: it not in constraints.forced), max_size=4)
    constraints = replace(constraints, forbidden=data.draw(free))
    assume(not constraints.clashes())
    links = align(old, new, Vocabulary(), constraints).links
    linked = {(i, j) for link in links for i in link.old for j in link.new}
    assert constraints.forced <= linked
    assert constraints.forbidden.isdisjoint(linked)
    mirrored = align(new, old, Vocabulary(), constraints.mirrored()).links
    assert linked == {(i, j) for link in mirrored for j in link.old for i in link.new}
