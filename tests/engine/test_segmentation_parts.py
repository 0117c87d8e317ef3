"""Parts of a text that are no provisions, and texts that have none."""

import pytest

from documents.engine.cuts import Cut, check_cut
from documents.engine.segmentation import segment


def _cut(text: str) -> Cut:
    cut = segment(text)
    check_cut(cut)
    return cut


def _kinds(text: str) -> list[str]:
    return [clause.kind for clause in _cut(text).clauses]


def test_closing_signature_annex_and_notes() -> None:
    text = """The Board,

1. Decides to adopt the rules in the annex.

Done at Port Lunel, on 2 May 2001

(Signed) For the Government of Estoval

Annex

Rules

1. The Board meets once a year.

(a) in spring; or

(b) in autumn.

__________
See document SC/12.
"""
    assert _kinds(text) == [
        "formula",
        "operative",
        "closing",
        "signature",
        "annex",
        "annex",
        "annex",
        "annex",
        "annex",
        "note",
        "note",
    ]
    assert [clause.depth for clause in _cut(text).clauses[6:9]] == [0, 1, 1]


@pytest.mark.parametrize(
    "line", ["(Signed) The Chair", "[Signed] The Chair", "[Signé] Le Président"]
)
def test_a_signature_in_brackets_of_either_kind(line: str) -> None:
    assert _kinds(f"The Board,\n\n1. Decides to meet.\n\n{line}")[-1] == "signature"


def test_a_publishers_front() -> None:
    text = """United Nations
A/RES/74/999
General Assembly
Distr.: General
17 January 2020
Seventy-fourth session
74/999. Marking of sea lanes
The General Assembly,
Recalling its resolution 12/3,
1. Decides to mark them.
"""
    assert _kinds(text) == [*["paratext"] * 6, "title", "formula", "preambular", "operative"]
    assert _cut(text).title == "74/999. Marking of sea lanes"


def test_a_numbered_heading_keeps_its_number() -> None:
    (clause,) = _cut("1. Text of the communiqué").clauses

    assert (clause.label, clause.text) == ("1.", "Text of the communiqué")


def test_a_statement_in_the_first_person() -> None:
    text = """Leaders' Statement on the Strait

We, the Leaders of the Seven, met in Port Lunel on 3 June 2021.

Open waters

1. We welcome the buoys. To that end, we commit to:

• publish charts; and

• train pilots.
"""
    cut = _cut(text)

    assert [clause.kind for clause in cut.clauses] == [
        "title",
        "narrative",
        "heading",
        *["operative"] * 3,
    ]
    assert (cut.clauses[3].ref, cut.clauses[3].verbs) == ("op1", ("welcome", "commit"))
    assert cut.clauses[4].governing_verb == "commit"


@pytest.mark.parametrize(
    ("parties", "recital", "line", "article"),
    [
        ("The Coastal States,", "Recognizing the value of the lock,", "agreed as follows:", "1"),
        ("We, the Coastal States,", "Conscious of the tides,", "Agree on the following:", "I"),
        ("Les États riverains,", "Conscients des marées,", "Sont convenus de ce qui suit :", "1"),
        ("إن الدول الساحلية،", "إذ تدرك أهمية القناة،", "قد اتفقت على ما يلي:", "1"),
    ],
)
def test_the_line_before_the_articles_of_an_agreement(
    parties: str, recital: str, line: str, article: str
) -> None:
    body = f"Article {article}\n\nPilots are free of dues."
    kinds = _kinds(f"{parties}\n\n{recital}\n\n{line}\n\n{body}")

    assert kinds == ["formula", "preambular", "formula", "heading", "operative"]


def test_plain_paragraphs_are_narrative() -> None:
    text = "The narrows are closed.\n\nFerries have stopped; crews wait.\n\nTalks resume in May."

    assert _kinds(text) == ["narrative"] * 3
    assert [clause.ref for clause in _cut(text).clauses] == ["c1", "c2", "c3"]


def test_a_statement_that_names_its_subject_each_time() -> None:
    text = """At its 12th meeting the President made the following statement:

“The Security Panel condemns the closure. It also welcomes the talks.

“The narrows have been closed for three months.

“Recognizing the role of pilots, the Security Panel reiterates its support.”
"""
    cut = _cut(text)

    assert [clause.kind for clause in cut.clauses] == [
        "narrative",
        "operative",
        "narrative",
        "operative",
    ]
    assert cut.clauses[1].verbs == ("condemn", "welcome")


def test_page_numbers_break_nothing() -> None:
    text = "The Board,\n\n1. Requests:\n\n(a) charts;\n\nPage 2 of 5\n\n(b) buoys."

    assert [clause.ref for clause in _cut(text).clauses] == ["c1", "op1", "op1.a", "c4", "op1.b"]
    assert _kinds(text)[3] == "paratext"


def test_notes_between_provisions_leave_their_count_alone() -> None:
    text = "The Board,\n\n1. Requests:\n\n(a) charts;\n\n3 See resolution 12.\n\n(b) buoys."

    assert [clause.ref for clause in _cut(text).clauses] == ["c1", "op1", "op1.a", "c4", "op1.b"]
    assert _kinds(text)[3] == "note"
