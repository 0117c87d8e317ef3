"""A cut carried over to a corrected text: clauses stay, and none is guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.engine import segment
from documents.engine.carrying import NotCarried, carry
from documents.engine.cuts import Cut, check_cut
from documents.engine.mending import join, retype, split
from tests.engine.test_mending import TEXT


def mended() -> Cut:
    """A cut that no segmenter makes of this text."""
    cut = join(segment(TEXT), 4)
    cut = split(cut, 4, TEXT.index("remain"))
    return retype(cut, 4, "closing")


def shapes(cut: Cut) -> list[tuple[str, str, str, int | None]]:
    return [(clause.ref, clause.kind, clause.label, clause.parent) for clause in cut.clauses]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("harbour master", "harbor master"),
        ("To open the harbour", "To open both harbours"),
        ("Recalling", "Deeply recalling"),
        ("of the matter.", "of the matter and of no other."),
        ("3 March 2021,", "4 March 2021, and all that followed,"),
        ("\n\n2. Decides", "\n\n\n2. Decides"),
        ("matter.\n", "matter."),
    ],
)
def test_a_correction_inside_lines_keeps_every_mend(old: str, new: str) -> None:
    text = TEXT.replace(old, new)
    cut = carry(mended(), text)
    assert shapes(cut) == shapes(mended())
    check_cut(cut)


def test_verbs_are_read_anew_where_the_wording_changed() -> None:
    cut = carry(mended(), TEXT.replace("Calls upon", "Urges"))
    assert [clause.verb for clause in cut.clauses if clause.ref == "op1"] == ["urge"]
    assert [clause.governing_verb for clause in cut.clauses if clause.ref == "op1.a"] == ["urge"]


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("(a) To open the harbour;\n\n", ""),
        TEXT.replace("2. Decides", "2. Requests a report;\n\n3. Decides"),
        TEXT.replace("Decides to remain seized", "Decides at once to keep seized"),
        "",
        "Quite another text.\n",
    ],
)
def test_what_no_clause_answers_to_is_not_carried(text: str) -> None:
    with pytest.raises(NotCarried):
        carry(mended(), text)


def test_the_same_text_has_the_same_cut() -> None:
    assert carry(mended(), TEXT) == mended()


@given(st.integers(0, len(TEXT)), st.integers(0, 12), st.text("ab 1.;\n", max_size=6))
def test_whatever_is_changed_the_cut_is_sound_or_there_is_none(
    at: int, gone: int, put: str
) -> None:
    text = TEXT[:at] + put + TEXT[at + gone :]
    try:
        cut = carry(mended(), text)
    except NotCarried:
        return
    check_cut(cut)
    assert (cut.text, len(cut.clauses)) == (text, len(mended().clauses))
