"""Notes and their marks: told from list items by what the text says and where they stand."""

import pytest

from documents.engine.cuts import check_cut
from documents.engine.segmentation import segment
from documents.engine.segmentation.note_marks import marks_in, without_marks


def _rows(text: str) -> list[tuple[str, str]]:
    cut = segment(text)
    check_cut(cut)
    return [(clause.ref, clause.kind) for clause in cut.clauses]


def _kinds(text: str) -> list[str]:
    return [kind for _, kind in _rows(text)]


@pytest.mark.parametrize("mark", ["[2]", " [2]", "²", "(2)", "*", "2", " 2/", "[2][3]", "†"])
@pytest.mark.parametrize(
    ("formula", "recital", "operative"),
    [
        ("The Panel,", "Noting the report,", "1. Requests charts;"),
        ("Le Comité,", "Notant le rapport,", "1. Demande des cartes ;"),
        ("إن اللجنة،", "إذ تلاحظ التقرير،", "1 - تطلب خرائط؛"),
    ],
)
def test_a_mark_at_the_end_spoils_no_clause(
    formula: str, recital: str, operative: str, mark: str
) -> None:
    text = f"{formula}{mark}\n\n{recital}{mark}\n\n{operative}{mark}"

    assert _rows(text) == [("c1", "formula"), ("pp1", "preambular"), ("op1", "operative")]
    assert _rows(text.replace("\n\n", "\n")) == _rows(text)


@pytest.mark.parametrize(
    ("ending", "kept"),
    [
        ("the report,[2]", "the report,"),
        ("resolution 7/31,2", "resolution 7/31,"),
        ("of 3 May 2031;12", "of 3 May 2031;"),
        ("some 2,5", "some 2,5"),
        ("Rule 4 (2)", "Rule 4 (2)"),
        ("press release No.3", "press release No.3"),
        ("in May 2031", "in May 2031"),
    ],
)
def test_what_is_a_mark(ending: str, kept: str) -> None:
    assert without_marks(ending) == kept


def test_what_a_text_refers_to() -> None:
    text = "The Board*, its report,[1] rules (2) and 4(3), a list;(4) and charts 5/, not A/7/8."

    assert marks_in(text) == {("star", 0), ("square", 1), ("round", 4), ("slash", 5)}


REFERRED = [
    ("the report,[2]", "[2] The report of May."),
    ("the report,(2)", "(2) The report of May."),
    ("the report,2/", "2/ The report of May."),
    ("the report*,", "* The report of May."),
    ("the report,²", "² The report of May."),
]


@pytest.mark.parametrize(("words", "note"), REFERRED)
def test_a_note_that_the_text_refers_to(words: str, note: str) -> None:
    text = f"The Panel,\n\nNoting {words}\n\n1. Requests:\n\n(a) charts.\n\n{note}"

    assert _kinds(text)[-2:] == ["operative", "note"]
    following = f"{text}\n\n(b) buoys;\n\n2. Decides so."
    assert _rows(following)[-2:] == [("op1.b", "operative"), ("op2", "operative")]


@pytest.mark.parametrize("note", ["[2] Of May.", "(2) Of May.", "2/ Of May.", "* Of May."])
def test_a_note_below_the_closing(note: str) -> None:
    closing = "Issued at Port Lunel, 3 May 2031"

    assert _kinds(f"The Panel,\n\n1. Requests charts.\n\n{closing}\n\n{note}")[-1] == "note"


@pytest.mark.parametrize(
    ("heading", "notes"),
    [
        ("Notes", "(2) Of May.\n\n(3) Of June."),
        ("Notes:", "1. Of May.\n\n2. Of June."),
        ("Notes :", "[1] De mai.\n\n[2] De juin."),
        ("Notes de bas de page", "1) De mai.\n\n2) De juin."),
        ("الحواشي", "(1) من أيار.\n\n(2) من حزيران."),
        ("الهوامش:", "1 - من أيار.\n\n2 - من حزيران."),
    ],
)
def test_notes_below_their_heading(heading: str, notes: str) -> None:
    text = f"The Panel,\n\n1. Requests charts.\n\n{heading}\n\n{notes}"

    assert _kinds(text)[-3:] == ["note"] * 3


@pytest.mark.parametrize(
    "note",
    [
        "[1] See the report.",
        "(1) Voir le rapport.",
        "(1) انظر التقرير.",
        "1/ Ibid.",
        "[1] https://lunel.example/charts",
        "(1) A/LUN/12, para. 5.",
        "[1] Adopted by the Board in May.",
        "(1) Adoptée par le Comité en mai.",
        "(1) اعتمد في عام 2031.",
        "* Reissued for technical reasons.",
        "* Nouveau tirage pour raisons techniques.",
        "* أعيد إصدارها لأسباب فنية.",
    ],
)
def test_a_note_that_says_what_to_see(note: str) -> None:
    assert _kinds(f"The Panel,\n\nRecalling it,\n\n1. Requests charts.\n\n{note}")[-1] == "note"
    assert "note" in _kinds(f"The Panel,\n\n1. Requests charts.\n\n{note}\n\n2. Decides so.")


@pytest.mark.parametrize("labels", [("[1]", "[2]"), ("(1)", "(2)"), ("*", "*")])
def test_a_list_below_its_chapeau_is_a_list(labels: tuple[str, str]) -> None:
    first, second = labels
    text = f"The Panel,\n\n1. Requests:\n\n{first} charts;\n\n{second} buoys;\n\n2. Decides so."

    assert [ref for ref, _ in _rows(text)] == ["c1", "op1", "op1.1", "op1.2", "op2"]


def test_operatives_in_brackets_are_operatives() -> None:
    text = "The Panel,\n\n(1) Recalls paragraph 4(2);\n\n(2) Requests charts;\n\n(3) Decides so."

    assert _kinds(text) == ["formula", *["operative"] * 3]


def test_notes_that_is_a_verb_announces_a_list() -> None:
    text = "The Panel,\n\nNotes:\n\n(1) that charts are old;\n\n(2) that buoys are few."

    assert _kinds(text) == ["formula", *["operative"] * 3]


def test_the_notes_of_a_page_end_where_the_count_goes_on() -> None:
    text = """The Panel,

1. Requests charts;

____

1 See the report.

2. Decides to meet again.

____

2 See the rules.

Annex

1. The Panel has five members.
"""
    assert _rows(text)[1:6] == [
        ("op1", "operative"),
        ("c3", "note"),
        ("c4", "note"),
        ("op2", "operative"),
        ("c6", "note"),
    ]
    assert _kinds(text)[6:] == ["note", "annex", "annex"]
