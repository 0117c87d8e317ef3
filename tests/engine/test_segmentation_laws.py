"""Laws of every cut, whatever the text: nothing lost, nothing invented, no crash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.engine.cuts import Cut, check_cut, cut_from_rows, row_of
from documents.engine.segmentation import paragraphs, segment

LINES = (
    "Text of the Final Communiqué of the Contact Group",
    "The Ministers and Senior Officials:",
    "Recalling its earlier statements,",
    "Deeply concerned by the delays;",
    "1. Requests the Secretariat to report:",
    "(a) on the harbour works; and",
    "(i) the dredging,",
    "i. reopen the ferry line;",
    "• keep the channel marked;",
    "8 bis. Urges all parties to agree.",
    "Denounced the closure, and demanded its end;",
    "وإذ تشير إلى قراراتها السابقة،",
    "Prend note du rapport ;",
    "Annex",
    "____",
    "1.",
    "",
    " \t",
    "\ufeff\u200b",
)
diplomatic = st.lists(st.sampled_from(LINES), max_size=30).map("\n".join)
texts = st.one_of(
    st.text(), diplomatic, st.lists(st.one_of(st.text(), diplomatic)).map("\n\n".join)
)


def _spelt(cut: Cut) -> str:
    """The text put together again from labels, wordings and what lies between them."""
    spans = [(clause.start, clause.text) for clause in cut.clauses]
    spans += [(clause.label_start, clause.label) for clause in cut.clauses if clause.label]
    spans += [(gap.start, cut.text[gap.start : gap.end]) for gap in cut.gaps]
    return "".join(part for _, part in sorted(spans))


@given(texts)
def test_wordings_labels_and_gaps_give_the_text_back(text: str) -> None:
    for cut in (segment(text), paragraphs(text)):
        check_cut(cut)
        assert _spelt(cut) == text


@given(texts)
def test_the_same_text_is_cut_the_same_way(text: str) -> None:
    assert segment(text) == segment(text)


@given(texts)
def test_a_cut_survives_being_stored(text: str) -> None:
    cut = segment(text)
    rows = [row_of(clause) for clause in cut.clauses]

    assert cut_from_rows(text, rows, language=cut.language, title=cut.title) == cut


@given(texts)
def test_items_take_their_parents_kind_and_stand_one_deeper(text: str) -> None:
    cut = segment(text)
    for clause in cut.clauses:
        if clause.parent is None:
            assert clause.depth == 0
        else:
            above = cut.clauses[clause.parent]
            assert (clause.kind, clause.depth) == (above.kind, above.depth + 1)


HOSTILE = ("1. a:\n", "(i)\n", "Recalling, ", "a", "Text of the ", "The Council ", "-\n\n")


@pytest.mark.parametrize("line", HOSTILE)
def test_a_long_hostile_text_is_cut_whole(line: str) -> None:
    check_cut(segment(line * (300_000 // len(line))))
