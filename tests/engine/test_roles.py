"""Lines of a front or back that share no informative word are paired by what they are there for."""

import pytest

from documents.engine import Constraints, compare
from documents.engine.confidence import BY_A_PERSON, NOT_MEASURED
from documents.engine.cuts import Cut
from documents.engine.regions import regions_of
from documents.engine.roles import MOST_LINES, role_of
from documents.engine.rows import Comparison, Row
from tests.engine.cuts_of import cut_of, cut_of_kinds

OLD = """Harbour Union

HU/RES/68 (2031)

Port Council

15 January 2031

Resolution 68 (2031)

The Port Council,

Recalling its resolution 61 (2030) on the pilotage of the western narrows,

1. Extends the mandate of the Pilotage Mission until 15 July 2031;

2. Requests the Harbour Master to report on the state of the buoys.
"""
NEW = """Harbour Union

HU/RES/87 (2032)

Port Council

15 July 2031

Resolution 87 (2032)

The Port Council,

Recalling its resolutions 61 (2030) and 68 (2031) on the pilotage of the western narrows,

1. Extends the mandate of the Pilotage Mission until 15 January 2032;

2. Requests the Harbour Master to report on the state of the buoys.
"""


def _row(done: Comparison, wording: str) -> Row:
    """The row of the old clause that reads so."""
    (at,) = [clause.position for clause in done.old.clauses if clause.text == wording]
    (row,) = [row for row in done.rows if at in row.old]
    return row


def _became(done: Comparison, wording: str) -> list[str]:
    return [done.new.clauses[j].text for j in _row(done, wording).new]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("HU/RES/68 (2031)", "HU/RES/87 (2032)"),
        ("15 January 2031", "15 July 2031"),
        ("Resolution 68 (2031)", "Resolution 87 (2032)"),
    ],
)
def test_lines_of_a_masthead_are_paired_by_role(old: str, new: str) -> None:
    done = compare(OLD, NEW)

    assert _became(done, old) == [new]
    assert _became(compare(NEW, OLD), new) == [old]
    assert not _row(done, old).moved


def test_a_line_of_the_front_is_no_part_of_a_clause_that_names_its_date_or_number() -> None:
    done = compare(OLD, NEW)

    assert {row.status for row in done.rows} == {"unchanged", "reworded"}
    assert [row.old for row in done.rows] == [row.new for row in done.rows]


def test_nothing_measured_is_said_of_such_a_row_and_its_likeness_is_told() -> None:
    row = _row(compare(OLD, NEW), "Resolution 68 (2031)")

    assert row.confidence == NOT_MEASURED
    assert 0.3 < row.similarity < 0.7


def test_decisions_win() -> None:
    plain = compare(OLD, NEW)
    i, j = _row(plain, "15 January 2031").old[0], _row(plain, "15 January 2031").new[0]

    apart = compare(OLD, NEW, constraints=Constraints(forbidden=frozenset({(i, j)})))
    assert _row(apart, "15 January 2031").status == "removed"

    forced = Constraints(forced=frozenset({(i, j + 1)}))
    assert _row(compare(OLD, NEW, constraints=forced), "15 January 2031").confidence == BY_A_PERSON


def _front(*lines: str) -> Cut:
    kinds = ["paratext"] * len(lines) + ["formula"]
    return cut_of_kinds(*zip([*lines, "The Port Council,"], kinds, strict=True))


def test_as_many_as_there_are_on_both_sides_pair_in_order() -> None:
    rows = compare(
        _front("3 May 2031", "Sixth session", "9 June 2032"),
        _front("4 April 2033", "Eighth session", "8 July 2034"),
    ).rows

    assert [(row.old, row.new) for row in rows] == [((at,), (at,)) for at in range(4)]


def test_where_one_side_has_more_none_is_chosen() -> None:
    rows = compare(_front("3 May 2031"), _front("4 April 2033", "8 July 2034")).rows

    assert [row.status for row in rows] == ["removed", "added", "added", "unchanged"]


def test_lines_that_changed_places_moved() -> None:
    rows = compare(
        _front("3 May 2031", "Port Council"), _front("Port Council", "4 April 2033")
    ).rows

    assert [(row.old, row.new, row.moved) for row in rows] == [
        ((1,), (0,), False),
        ((0,), (1,), True),
        ((2,), (2,), False),
    ]


def test_a_line_of_the_body_has_no_role() -> None:
    done = compare(cut_of("Sixth session"), cut_of("Eighth session"))

    assert {row.status for row in done.rows} == {"removed", "added"}


def test_titles_are_paired_whatever_they_say() -> None:
    old = cut_of_kinds(("61/4. The dredging of Port Esker", "title"), ("The Council,", "formula"))
    new = cut_of_kinds(("68/2. Grain dues", "title"), ("The Council,", "formula"))

    assert compare(old, new).rows[0].status == "reworded"


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "HU/RES/68 (2031)", "HU/RES/2/87"),
        ("en", "Seventy-second session", "Eightieth special session"),
        ("en", "Agenda item 6", "Agenda items 7 and 9"),
        ("fr", "Soixante-douzième session", "Quatre-vingtième session"),
        ("fr", "3 mai 2031", "Esker, le 1er juin 2032"),
        ("ar", "الدورة الثانية والسبعون", "الدورة الثمانون"),
        ("ar", "القرار 68 (2031)", "القرار ٨٧ (2032)"),
        ("en", "Paper no. 14", "Paper  no. 3"),
    ],
)
def test_lines_that_do_the_same_have_one_role(language: str, one: str, other: str) -> None:
    assert role_of(one, "front", language) == role_of(other, "front", language) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sixth session", "Agenda item 6"), ("3 May 2031", "HU/RES/68"), ("Grain 5", "Dues 5")],
)
def test_others_have_not(one: str, other: str) -> None:
    assert role_of(one, "front", "en") != role_of(other, "front", "en")


def test_a_line_that_nothing_tells_has_none() -> None:
    assert role_of("Grain dues", "front", "en") == ""


def test_who_signed_is_no_role() -> None:
    assert role_of("(Signed) The Harbour Master", "back", "en") == ""


def test_a_front_ends_where_the_body_begins_and_a_back_is_known_by_its_kind() -> None:
    kinds = ("paratext", "title", "heading", "formula", "heading", "operative", "paratext")
    cut = cut_of_kinds(*[("Port", kind) for kind in (*kinds, "closing", "annex", "note")])

    assert regions_of(cut.clauses) == [
        *["front"] * 3,
        *["body"] * 3,
        *["back"] * 2,
        *["body", "back"],
    ]


@pytest.mark.parametrize(("lines", "count"), [(3, 3), (MOST_LINES + 1, 0)])
def test_lines_without_end_have_no_roles(lines: int, count: int) -> None:
    old, new = (f"{OLD}\n\n" + f"{day}\n\n" * lines for day in ("3 May 2031", "4 June 2032"))
    done = compare(old, new)
    paired = [
        row for row in done.rows if row.old and done.old.clauses[row.old[0]].text == "3 May 2031"
    ]
    assert sum(bool(row.new) for row in paired) == count
