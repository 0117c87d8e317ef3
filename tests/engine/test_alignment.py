"""Alignment on clauses in the register of the documents: twins, moves, splits, merges."""

import pytest

from documents.engine.alignment import Constraints, align
from documents.engine.vocabulary import Vocabulary

REPORT = "Requests the Secretariat to submit a report on the navigation of the Strait of Anzu"
FERRY = "Calls upon the coastal States to resume the ferry service between the two harbours"
FISHING = "Urges the fishing fleets to respect the closed season agreed by the coastal States"
PILOTS = "Welcomes the training of pilots and of harbour masters by the Maritime Academy"
DREDGING = "Regrets that dredging of the northern channel was interrupted for want of funds"
BOTH = f"{PILOTS}, and {DREDGING[0].lower()}{DREDGING[1:]}"

Pairs = set[tuple[int, int]]


def _pairs(old: list[str], new: list[str], constraints: Constraints | None = None) -> Pairs:
    found = align(old, new, Vocabulary(), constraints or Constraints())
    return {(i, j) for link in found.links for i in link.old for j in link.new}


def _moved(old: list[str], new: list[str]) -> Pairs:
    return set(align(old, new, Vocabulary()).moved)


def test_reworded_clauses_are_paired_and_strangers_are_not() -> None:
    new = [REPORT.replace("Requests", "Urges") + " within six months", DREDGING, PILOTS]
    assert _pairs([REPORT, FERRY, PILOTS], new) == {(0, 0), (2, 2)}


def test_a_clause_moved_to_the_front_is_the_one_that_moved() -> None:
    old = [REPORT, FERRY, FISHING, PILOTS]
    assert _moved(old, [PILOTS, REPORT, FERRY, FISHING]) == {(3, 0)}


def test_moved_and_reworded_is_found() -> None:
    old = [REPORT, FERRY, FISHING, PILOTS]
    new = [PILOTS.replace("Welcomes", "Notes with appreciation"), REPORT, FERRY, FISHING]
    assert _pairs(old, new) == {(3, 0), (0, 1), (1, 2), (2, 3)}
    assert _moved(old, new) == {(3, 0)}


def test_boilerplate_in_common_makes_no_pair() -> None:
    tail = ", in accordance with the relevant resolutions of the Security Council"
    assert _pairs([FERRY + tail], [PILOTS + tail]) == set()


def test_one_clause_that_went_into_two_is_a_split() -> None:
    (link,) = align([BOTH], [PILOTS, DREDGING], Vocabulary()).links
    assert (link.old, link.new) == ((0,), (0, 1))


def test_two_clauses_that_went_into_one_are_a_merge() -> None:
    (link,) = align([PILOTS, DREDGING], [BOTH], Vocabulary()).links
    assert (link.old, link.new) == ((0, 1), (0,))


def test_a_short_clause_taken_into_a_long_one_is_merged() -> None:
    short = "Notes that the shallows shift with every storm"
    long = f"{BOTH}, and {FERRY[0].lower()}{FERRY[1:]}"
    (link,) = align([long, short], [f"{long}, and notes{short[5:]}"], Vocabulary()).links
    assert (link.old, link.new) == ((0, 1), (0,))


@pytest.mark.parametrize("parts", [["front", "body"], ["body", "front"]])
def test_a_part_stands_where_its_whole_does(parts: list[str]) -> None:
    split = align([BOTH], [PILOTS, DREDGING], Vocabulary(), regions=(["body"], parts))
    merge = align([PILOTS, DREDGING], [BOTH], Vocabulary(), regions=(parts, ["body"]))
    for (link,) in (split.links, merge.links):
        assert len(link.old) == len(link.new) == 1


def test_parts_that_stand_together_are_parts() -> None:
    regions = ["front"], ["front", "front"]
    (link,) = align([BOTH], [PILOTS, DREDGING], Vocabulary(), regions=regions).links
    assert (link.old, link.new) == ((0,), (0, 1))


def test_a_clause_may_correspond_to_one_that_stands_elsewhere() -> None:
    found = align([REPORT], [f"{REPORT} twice"], Vocabulary(), regions=(["front"], ["body"]))
    assert [link.pair for link in found.links] == [(0, 0)]


def test_near_twins_are_told_apart_by_what_they_do_not_share() -> None:
    harbours = ["Anzu", "Belmare", "Corvo", "Dunmor", "Esker"]
    old = [f"Requests the Committee to inspect the harbour of {name}" for name in harbours]
    new = [
        f"Requests the Committee to inspect twice a year the port of {n}" for n in harbours[::-1]
    ]
    assert _pairs(old, new) == {(0, 4), (1, 3), (2, 2), (3, 1), (4, 0)}


def test_what_people_decided_is_kept() -> None:
    old, new = [REPORT, FERRY], [REPORT, FERRY, FISHING]
    decided = Constraints(forced=frozenset({(1, 2)}), forbidden=frozenset({(0, 0)}))
    assert _pairs(old, new, decided) == {(1, 2)}


def test_a_clause_forced_on_two_is_one_split() -> None:
    decided = Constraints(forced=frozenset({(0, 0), (0, 2)}))
    links = align([REPORT], [FERRY, REPORT, PILOTS], Vocabulary(), decided).links
    assert [(link.old, link.new) for link in links] == [((0,), (0, 2))]


def test_the_evidence_on_what_was_not_paired_is_kept_for_the_nearest() -> None:
    found = align([FERRY], [FISHING], Vocabulary())
    assert found.links == ()
    assert 0 < found.likeness[0, 0] < 0.5
