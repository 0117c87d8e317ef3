"""What another witness of either side would do to the rows of a comparison."""

import pytest

from documents.engine import compare
from documents.engine.collation import WitnessText, collate
from documents.engine.collation.dependence import SideName, dependences
from tests.engine.cuts_of import cut_of

REPORT = "Requests the Secretary General to report to the Council within six months;"
STRAIT = "Calls upon all States to keep the northern Strait open to shipping;"
PATROLS = "Urges the Authority to carry out twelve patrols a month in the western narrows;"
CHANNEL = "Invites the Panel of Experts to examine the silting of the southern channel;"

OLD = (REPORT, STRAIT, PATROLS)
NEW = (REPORT.replace("six", "twelve"), STRAIT, PATROLS.replace("Urges", "Directs"), CHANNEL)


def _effects(
    *witness: str, side: SideName = "new", old: tuple[str, ...] = OLD, new: tuple[str, ...] = NEW
) -> list[tuple[int, str]]:
    cuts = {"old": cut_of(*old), "new": cut_of(*new)}
    text = WitnessText("B", cut_of(*witness).text)
    (collated,) = collate(cuts[side], [text]).witnesses
    found = dependences(compare(cuts["old"], cuts["new"]), side, cuts[side], collated)
    return [(it.row, it.effect) for it in found]


def test_a_witness_with_the_very_text_changes_no_row() -> None:
    assert _effects(*NEW) == []
    assert _effects(*OLD, side="old") == []


@pytest.mark.parametrize("side", ["old", "new"])
def test_a_change_vanishes_where_the_witness_reads_as_the_other_side(side: SideName) -> None:
    mine, others = (NEW, OLD) if side == "new" else (OLD, NEW)
    assert _effects(others[0], *mine[1:], side=side) == [(0, "vanishes")]


def test_a_row_that_is_unchanged_would_be_a_change() -> None:
    assert _effects(NEW[0], STRAIT.replace("all ", ""), *NEW[2:]) == [(1, "arises")]


def test_one_of_two_changes_is_gone() -> None:
    new = (OLD[0], OLD[1], PATROLS.replace("Urges", "Directs").replace("twelve", "sixteen"))
    assert _effects(*OLD[:2], new[2].replace("Directs", "Urges"), new=new) == [(2, "lessens")]


def test_the_witness_has_a_third_wording() -> None:
    assert _effects(NEW[0].replace("twelve", "two"), *NEW[1:]) == [(0, "differs")]


def test_what_only_accidents_part_depends_on_nobody() -> None:
    assert _effects(NEW[0].replace("Council", "council"), *NEW[1:]) == []


def test_more_words_beside_a_change_leave_it_what_it_is() -> None:
    assert _effects(NEW[0].replace("report", "report promptly"), *NEW[1:]) == []


def test_a_new_clause_that_the_witness_leaves_out() -> None:
    assert _effects(*NEW[:3]) == [(3, "left-out")]


def test_a_clause_that_is_missed_and_the_witness_has() -> None:
    assert _effects(*NEW, old=(*OLD, "Decides to remain seized."), side="new") == []
    seized = (*OLD, "Decides to remain seized of the matter of the Strait of Veldt.")
    assert _effects(*NEW, seized[-1], old=seized) == [(3, "held")]


def test_a_clause_that_the_witness_has_in_another_place() -> None:
    first, second, *rest = NEW
    assert [effect for _, effect in _effects(second, first, *rest)] == ["elsewhere"]
