"""Labels behind a newspaper's quotation marks, letters after numbers, what follows a heading."""

import pytest

from documents.engine.cuts import Cut, check_cut
from documents.engine.mending import retype
from documents.engine.segmentation import segment

COMMUNIQUE = """The Ministers of the Contact Group:

“Recalling the communiqué of their last meeting,

“1. Reaffirmed their commitment to free passage;

“2. Called upon all parties:

“(a) to keep the strait open;

“(b) to report;

“3. Requested the Secretary-General to report.”
"""


def cut_of(text: str) -> Cut:
    cut = segment(text)
    check_cut(cut)
    return cut


def labels(text: str) -> list[tuple[str, str]]:
    return [(clause.ref, clause.label) for clause in cut_of(text).clauses if clause.label]


@pytest.mark.parametrize("mark", ["“", "«", "« ", '"', "„"])
def test_a_papers_quotation_mark_is_part_of_the_label(mark: str) -> None:
    text = COMMUNIQUE.replace("“", mark)
    assert labels(text) == [
        ("op1", f"{mark}1."),
        ("op2", f"{mark}2."),
        ("op2.a", f"{mark}(a)"),
        ("op2.b", f"{mark}(b)"),
        ("op3", f"{mark}3."),
    ]
    cut = cut_of(text)
    verbs = {clause.ref: clause.verb for clause in cut.clauses}
    assert (verbs["op1"], verbs["op3"]) == ("reaffirm", "request")


def test_such_a_label_keeps_its_number_when_something_is_mended() -> None:
    cut = cut_of(COMMUNIQUE)
    mended = retype(cut, 1, "narrative")
    assert [clause.ref for clause in mended.clauses if clause.label][:2] == ["op1", "op2"]


def test_in_a_text_with_numbers_of_its_own_a_quoted_one_is_none_of_them() -> None:
    text = """The Board,

1. Decides to amend its rules as follows:

“1. Members shall be notified.”

2. Thanks all.
"""
    assert labels(text) == [("op1", "1."), ("op2", "2.")]


def test_a_number_with_a_letter_stands_after_the_number() -> None:
    text = "The Board,\n\n2. Decides to meet;\n\n2a. Invites observers;\n\n3. Thanks all.\n"
    assert labels(text) == [("op2", "2."), ("op2a", "2a."), ("op3", "3.")]
    assert labels("The Board,\n\n1. Decides it;\n\n3d printers are useful here.\n") == [
        ("op1", "1.")
    ]


@pytest.mark.parametrize(("heading", "parent"), [("Article 2", None), ("Seasons", 2)])
def test_text_under_an_article_is_no_child_of_the_number_before_it(
    heading: str, parent: int | None
) -> None:
    text = f"""The Council,

1. Decides that boats carry lamps.

2. Requests the Warden to report.

{heading}

The season opens in May.
"""
    cut = cut_of(text)
    assert [(clause.kind, clause.parent) for clause in cut.clauses][-2:] == [
        ("heading", None),
        ("operative", parent),
    ]


def test_recitals_without_a_verb_are_recitals() -> None:
    text = """Agreement on the strait

Whereas the Parties share the strait,

Have agreed as follows:

1. The Parties shall meet.
"""
    assert [clause.kind for clause in cut_of(text).clauses][1:3] == ["preambular", "formula"]
    french = "Accord\n\nEu égard à la situation,\n\nForts de l’appui de tous,\n\nPrie le garde.\n"
    kinds = [clause.kind for clause in segment(french, language="fr").clauses]
    assert kinds[1:3] == ["preambular", "preambular"]
