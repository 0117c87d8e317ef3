"""Laws every comparison keeps, whatever the texts: what its rows and edits say is all there is."""

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.engine import compare
from documents.engine.compare_contract import comparison_object
from documents.engine.rows import Comparison
from tests.engine.cuts_of import cut_of
from tests.engine.wordings import any_text, broken_text, documents, revisions

Texts = tuple[list[str], list[str]]


def _spells(done: Comparison) -> None:
    """Whether each row's edits spell its clauses, and each clause stands in one row."""
    old, new = done.old.clauses, done.new.clauses
    for row in done.rows:
        assert "".join(e.old for e in row.edits) == "\n".join(old[i].text for i in row.old)
        assert "".join(e.new for e in row.edits) == "\n".join(new[j].text for j in row.new)
        assert all(edit.old == edit.new for edit in row.edits if edit.op == "equal")
        assert all(edit.old != edit.new for edit in row.edits if edit.op != "equal")
    assert sorted(i for row in done.rows for i in row.old) == list(range(len(old)))
    assert sorted(j for row in done.rows for j in row.new) == list(range(len(new)))


@given(revisions())
@settings(max_examples=300)
def test_applying_the_edits_to_the_old_text_gives_the_new(texts: Texts) -> None:
    _spells(compare(cut_of(*texts[0]), cut_of(*texts[1])))


@given(documents(), documents(), st.booleans())
def test_so_it_does_from_text_to_text(old: str, new: str, is_paragraphs: bool) -> None:
    done = compare(old, new, paragraphs=is_paragraphs)
    _spells(done)
    for row in done.rows:
        assert row.status != "unchanged" or len(row.old) == len(row.new) == 1


@given(revisions())
def test_rows_come_in_the_order_of_the_new_text(texts: Texts) -> None:
    rows = compare(cut_of(*texts[0]), cut_of(*texts[1])).rows
    firsts = [row.new[0] for row in rows if row.new]
    assert firsts == sorted(firsts)


@given(revisions())
def test_a_row_is_unchanged_where_its_wordings_are_the_same_and_nowhere_else(texts: Texts) -> None:
    old, new = texts
    for row in compare(cut_of(*old), cut_of(*new)).rows:
        is_same = [old[i] for i in row.old] == [new[j] for j in row.new]
        assert (row.status == "unchanged") == is_same


@given(revisions(), revisions())
def test_comparing_twice_gives_the_same_whatever_was_compared_between(
    texts: Texts, others: Texts
) -> None:
    sides = cut_of(*texts[0]), cut_of(*texts[1])
    first = compare(*sides)
    compare(cut_of(*others[0]), cut_of(*others[1]))
    assert compare(*sides) == first


@given(documents())
def test_a_text_compared_with_itself_is_unchanged(text: str) -> None:
    done = compare(text, text)
    assert {row.status for row in done.rows} <= {"unchanged"}
    assert not any(row.moved for row in done.rows)


@given(st.lists(any_text, max_size=4), st.lists(any_text, max_size=4))
@settings(max_examples=300)
def test_no_unicode_wording_crashes_it(old: list[str], new: list[str]) -> None:
    _spells(compare(cut_of(*old), cut_of(*new)))


@given(broken_text, broken_text)
@settings(max_examples=300)
def test_no_text_crashes_the_front_door(old: str, new: str) -> None:
    """Lone surrogates included, which no file and no form lets in."""
    for is_paragraphs in (True, False):
        done = compare(old, new, paragraphs=is_paragraphs)
        _spells(done)
        assert comparison_object(done)["summary"]["too_different"] is False


@given(documents(), st.sampled_from(("en", "fr", "ar")))
def test_no_document_crashes_it_in_the_wrong_language(text: str, language: str) -> None:
    done = compare(text, text[::-1], language=language)
    _spells(done)
    assert done.old.digest != done.new.digest or text == text[::-1]
