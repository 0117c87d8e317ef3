"""Provisions of every build: numbered, lettered, bulleted, in sections, wrapped."""

from documents.engine.cuts import Cut, check_cut
from documents.engine.segmentation import segment


def _cut(text: str) -> Cut:
    cut = segment(text)
    check_cut(cut)
    return cut


def _refs(text: str) -> list[str]:
    return [clause.ref for clause in _cut(text).clauses]


def test_nested_numbering_and_inserted_numbers() -> None:
    text = """The General Conference,

Having considered the report,

1. Decides to extend the mandate;

1 bis. Also decides to review it;

2. Urges all members:

(a) to pay;

(b) to report on:

(i) ships;

(ii) buoys; and

(c) to attend;

3. Invites observers.
"""
    assert _refs(text) == [
        "c1",
        "pp1",
        "op1",
        "op1bis",
        "op2",
        "op2.a",
        "op2.b",
        "op2.b.i",
        "op2.b.ii",
        "op2.c",
        "op3",
    ]
    assert [clause.depth for clause in _cut(text).clauses] == [0, 0, 0, 0, 0, 1, 1, 2, 2, 1, 0]


def test_numbers_with_points_need_no_mark_after_them() -> None:
    text = (
        "The Board,\n\n1. Requests:\n\n1.1 charts;\n\n1.2 from:\n\n1.2.1 pilots;\n\n2. Thanks all."
    )

    assert _refs(text) == ["c1", "op1", "op1.1", "op1.2", "op1.2.1", "op2"]
    assert [clause.label for clause in _cut(text).clauses][2:5] == ["1.1", "1.2", "1.2.1"]


def test_an_amount_with_a_point_is_no_label() -> None:
    (clause,) = _cut("1.5 Million travellers crossed the narrows in May.").clauses

    assert clause.label == ""


def test_single_line_breaks_part_clauses_too() -> None:
    tight = "The Board,\nRecalling its report,\n1. Requests:\n(a) charts;\n(b) buoys.\n"

    assert _refs(tight) == ["c1", "pp1", "op1", "op1.a", "op1.b"]
    assert _refs(tight.replace("\n", "\n\n")) == _refs(tight)
    assert _refs(tight.replace("\n", "\r\n")) == _refs(tight)


def test_wrapped_lines_are_one_clause() -> None:
    text = """The Conference of the States that border on the Strait,
Recalling the decision of 5 May 1961 by which the narrows were
opened to vessels of all flags, and the two reports of the Board,
1. Requests the Secretariat to publish, not later than the end of
the year, a register of all incidents in the western narrows;
2. Decides to remain seized of the matter.
"""
    assert _refs(text) == ["c1", "pp1", "op1", "op2"]


def test_a_label_on_a_line_of_its_own_belongs_to_the_next() -> None:
    cut = _cut("The Board,\n\n1.\nRequests a report;\n\n2.\n\nDecides to meet again.")

    assert [(clause.label, clause.text) for clause in cut.clauses[1:]] == [
        ("1.", "Requests a report;"),
        ("2.", "Decides to meet again."),
    ]


def test_bullets_under_a_formula_are_operatives_and_dashes_below_them_items() -> None:
    text = """The Ministers:

• Reaffirmed their support for free passage;
• Urged Kestria to:
– lift the closure;
– release the crews;
• Decided to meet again.
"""
    cut = _cut(text)

    assert [clause.ref for clause in cut.clauses] == ["c1", "op1", "op2", "op2.1", "op2.2", "op3"]
    assert [clause.governing_verb for clause in cut.clauses[3:5]] == ["urge", "urge"]
    assert cut.clauses[3].verb is None


def test_unlabelled_items_follow_their_chapeau() -> None:
    text = "The Ministers:\n\nDemanded that:\n\nit be lifted;\n\ncrews be freed.\n\nNoted a report."

    assert _refs(text) == ["c1", "op1", "op1.1", "op1.2", "op2"]


def test_a_doubled_number_is_told_apart() -> None:
    text = (
        "The Board,\n\n1. Requests charts;\n\n2. Urges calm;\n\n2. Invites all;\n\n3. Decides so."
    )

    assert _refs(text) == ["c1", "op1", "op2", "op2-b", "op3"]


def test_items_are_ruled_by_the_last_act_of_their_chapeau() -> None:
    text = (
        "The Board,\n\n1. Welcomes the report, and requests the Secretariat:\n\n(a) to publish it."
    )

    assert _cut(text).clauses[-1].governing_verb == "request"


def test_headings_do_not_break_the_count() -> None:
    text = """The Board,

1. Requests charts:

(a) of the narrows;

Buoys and lights

(b) of the northern channel;

2. Decides to meet again.
"""
    assert _refs(text) == ["c1", "op1", "op1.a", "c4", "op1.b", "op2"]
