"""Laws of every cut, whatever the text: nothing lost, nothing invented, no crash."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.engine.cuts import Cut, check_cut, cut_from_rows, row_of
from documents.engine.segmentation import paragraphs, segment
from tests.engine.wordings import BREAKS, broken_text, documents

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
    "١ - تطلب إلى الأمانة أن تقدم تقريرا:",
    "(أ) عن أشغال الميناء؛",
    "Prend note du rapport ;",
    "1 - Prie\u00a0le Secrétariat\tde faire rapport :",
    "a)\u00a0\u00a0sur les travaux du port\u00a0;",
    "Annex",
    "Done at Port Merrow, 3 May 2019",
    "(Signed) The Chair",
    "¹ See the Fleet Code.",
    "____",
    "1.",
    "ـ",
    "",
    " \t",
    "\ufeff\u200b",
)
diplomatic = st.lists(
    st.one_of(st.sampled_from(LINES), st.sampled_from(BREAKS)), max_size=40
).flatmap(lambda parts: st.sampled_from(("\n", "\r\n", "")).map(lambda end: end.join(parts)))
texts = st.one_of(broken_text, diplomatic, documents(), st.lists(diplomatic).map("\n\n".join))


def _spelt(cut: Cut) -> str:
    """The text put together again from labels, wordings and what lies between them."""
    spans = [(clause.start, clause.text) for clause in cut.clauses]
    spans += [(clause.label_start, clause.label) for clause in cut.clauses if clause.label]
    spans += [(gap.start, cut.text[gap.start : gap.end]) for gap in cut.gaps]
    return "".join(part for _, part in sorted(spans))


@given(texts)
@settings(max_examples=300)
def test_wordings_labels_and_gaps_give_the_text_back(text: str) -> None:
    for cut in (segment(text), paragraphs(text)):
        check_cut(cut)
        assert _spelt(cut) == text
        assert all(not text[gap.start : gap.end].strip() for gap in cut.gaps)


@given(texts, st.sampled_from(("en", "fr", "ar")))
def test_they_do_in_any_language_it_is_said_to_be_in(text: str, language: str) -> None:
    for cut in (segment(text, language=language), paragraphs(text, language=language)):
        check_cut(cut)
        assert (cut.language, _spelt(cut)) == (language, text)


@given(texts)
def test_no_clause_is_empty_or_has_white_space_at_its_ends(text: str) -> None:
    for cut in (segment(text), paragraphs(text)):
        assert all(clause.text and clause.text == clause.text.strip() for clause in cut.clauses)


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
