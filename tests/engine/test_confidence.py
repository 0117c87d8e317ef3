"""How sure rows are: bands, types of text, decisions of people, the laws."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.engine import compare, segment
from documents.engine import comparison as comparison_module
from documents.engine.alignment import Constraints, Link, TooDifferent
from documents.engine.compare_contract import comparison_object
from documents.engine.compare_reading import comparison_from_object
from documents.engine.confidence import (
    BY_A_PERSON,
    NOT_MEASURED,
    Band,
    Calibration,
    Confidence,
    calibration_of,
    calibrations,
    place_of,
    text_type,
)
from documents.engine.rows import Nearest

REPORT = "Requests the Secretariat to submit a report on the navigation of the Strait of Anzu"
FERRY = "Calls upon the coastal States to resume the ferry service between the two harbours"
PILOTS = "Welcomes the training of pilots and of harbour masters by the Maritime Academy"
DREDGING = "Regrets that dredging of the northern channel was interrupted for want of funds"

BANDS = (
    Band("same", 1.0, "very likely", 60, 60),
    Band("reworded", 0.2, "uncertain", 6, 12),
    Band("reworded", 0.4, "likely", 50, 55),
    Band("alone", 0.0, "likely", 20, 21),
)
MEASURED = Calibration("en", "resolution", "specimens", BANDS)
ONE = Link((3,), (4,), (3, 4))
LONE = Link((3,), (), (3, -1))


def resolution(*operatives: str, title: str = "Resolution 7/12 on the Strait of Anzu") -> str:
    """A text in the form of a resolution."""
    numbered = [f"{number}. {text};" for number, text in enumerate(operatives, 1)]
    opening = ["The Maritime Assembly,", "Recalling its resolution 6/4 on pilotage,"]
    return "\n\n".join([title, *opening, *numbered])


def _said(old: str, new: str, constraints: Constraints | None = None) -> list[str]:
    forced = constraints or Constraints()
    return [row.confidence for row in compare(old, new, constraints=forced).rows]


def test_a_band_says_its_word_and_what_it_was_counted_on() -> None:
    assert str(BANDS[2]) == "likely: right in 50 of 55 labelled rows"


@pytest.mark.parametrize(
    ("similarity", "word"),
    [(0.199, NOT_MEASURED), (0.2, str(BANDS[1])), (0.399, str(BANDS[1])), (0.4, str(BANDS[2]))],
)
def test_a_band_begins_at_its_edge_and_nothing_is_said_below_the_lowest(
    similarity: float, word: str
) -> None:
    sure = Confidence(MEASURED, Constraints())
    assert sure.of_linked(ONE, "reworded", similarity, is_cosmetic=False) == word
    band = MEASURED.band("reworded", similarity)
    assert (str(band) if band else NOT_MEASURED) == word


def test_a_change_of_style_only_counts_as_the_same_wording() -> None:
    sure = Confidence(MEASURED, Constraints())
    assert sure.of_linked(ONE, "reworded", 0.97, is_cosmetic=True) == str(BANDS[0])


def test_a_group_without_labelled_rows_is_not_measured() -> None:
    sure = Confidence(MEASURED, Constraints())
    assert sure.of_linked(ONE, "split", 0.9, is_cosmetic=False) == NOT_MEASURED


def test_a_clause_with_nothing_near_it_is_in_the_lowest_band_of_those_alone() -> None:
    sure = Confidence(MEASURED, Constraints())
    assert sure.of_lone(LONE, None) == sure.of_lone(LONE, Nearest(2, 0.3)) == str(BANDS[3])


def test_a_resolution_calls_itself_one_and_has_its_form() -> None:
    assert text_type(segment(resolution(REPORT, FERRY))) == "resolution"
    communique = resolution(REPORT, FERRY, title="Final Communiqué of the Maritime Assembly")
    assert text_type(segment(communique)) is None
    assert text_type(segment(f"Resolution of the ferrymen\n\n{REPORT}.\n\n{FERRY}.")) is None


def test_what_was_measured_for_resolutions_in_english_is_said_of_them_only() -> None:
    text = resolution(REPORT, FERRY)
    assert all("labelled rows" in said for said in _said(text, text))
    other = resolution(REPORT, FERRY, title="Final Communiqué of the Maritime Assembly")
    assert set(_said(other, other)) == set(_said(text, other)) == {NOT_MEASURED}


def test_texts_of_two_languages_are_not_measured() -> None:
    text = resolution(REPORT, FERRY)
    assert calibration_of(segment(text, language="en"), segment(text, language="fr")) is None
    assert calibration_of(*[segment(text, language="fr")] * 2) is None


def test_a_row_that_a_person_decided_says_so() -> None:
    old, new = segment(resolution(REPORT, FERRY)), segment(resolution(PILOTS, FERRY))
    forced = Constraints(forced=frozenset({(3, 3)}))
    rows = compare(old, new, constraints=forced).rows
    assert {row.confidence for row in rows if row.old == (3,)} == {BY_A_PERSON}
    assert BY_A_PERSON not in {row.confidence for row in rows if row.old != (3,)}


def test_a_clause_that_a_person_left_without_counterpart_says_so() -> None:
    old, new = segment(resolution(REPORT, FERRY)), segment(resolution(REPORT, FERRY))
    count = len(new.clauses)
    forbidden = Constraints(forbidden=frozenset((3, j) for j in range(count)))
    rows = compare(old, new, constraints=forbidden).rows
    said = {(row.old, row.new): row.confidence for row in rows}
    assert said[(3,), ()] == BY_A_PERSON
    assert said[(), (3,)] not in (BY_A_PERSON, NOT_MEASURED)
    back = compare(new, old, constraints=forbidden.mirrored()).rows
    assert {(row.new, row.old): row.confidence for row in back} == said


def test_what_was_not_aligned_is_not_measured(interpreted: pytest.MonkeyPatch) -> None:
    def too_different(*_: object) -> None:
        raise TooDifferent

    interpreted.setattr(comparison_module, "align", too_different)
    done = compare(resolution(REPORT), resolution(FERRY))
    assert done.summary.too_different
    assert {row.confidence for row in done.rows} == {NOT_MEASURED}


def test_confidence_survives_being_stored() -> None:
    old, new = segment(resolution(REPORT, FERRY)), segment(resolution(FERRY, PILOTS))
    done = compare(old, new)
    read = comparison_from_object(comparison_object(done), old, new)
    assert [row.confidence for row in read.rows] == [row.confidence for row in done.rows]


operatives = st.lists(st.sampled_from([REPORT, FERRY, PILOTS, DREDGING]), min_size=1, max_size=5)
changes = st.sampled_from([("the", "all"), ("Secretariat", "Panel"), ("of", "or"), ("two", "2")])


@given(operatives, operatives, changes)
def test_swapping_the_sides_says_the_same(
    before: Sequence[str], after: Sequence[str], change: tuple[str, str]
) -> None:
    old = resolution(*before)
    new = resolution(*[text.replace(*change) for text in after])
    forth = {(row.old, row.new, row.confidence) for row in compare(old, new).rows}
    assert forth == {(row.new, row.old, row.confidence) for row in compare(new, old).rows}


@given(operatives, operatives)
def test_a_row_tells_its_band_by_itself(before: Sequence[str], after: Sequence[str]) -> None:
    (measured,) = calibrations()
    for row in compare(resolution(*before), resolution(*after)).rows:
        band = measured.band(*place_of(row))
        assert row.confidence == (str(band) if band else NOT_MEASURED)
