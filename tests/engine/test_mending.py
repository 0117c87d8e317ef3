"""Cuts mended by a person: nothing is lost, and what follows from a mend follows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.engine import segment
from documents.engine.cuts import KINDS, Cut, check_cut
from documents.engine.mending import MendError, join, move_under, relabel, retype, split

TEXT = """The Committee,

Recalling its decision of 3 March 2021,

1. Calls upon the parties:

(a) To open the harbour;

(b) To dredge the channel; and requests the harbour master to report;

2. Decides to remain seized of the matter.
"""


def refs(cut: Cut) -> list[str]:
    return [clause.ref for clause in cut.clauses]


def test_a_joined_clause_takes_in_the_label_of_the_second() -> None:
    cut = join(segment(TEXT), 4)
    assert refs(cut) == ["c1", "pp1", "op1", "op1.a", "op2"]
    assert "harbour;\n\n(b) To dredge" in cut.clauses[3].text


def test_what_stood_under_the_second_stands_under_the_joined_clause() -> None:
    cut = join(segment(TEXT), 2)
    assert [clause.parent for clause in cut.clauses] == [None, None, 1, 1, None]
    assert [clause.kind for clause in cut.clauses][1] == "preambular"


def test_a_clause_is_cut_in_two_at_its_own_place() -> None:
    whole = segment(TEXT)
    at = whole.text.index("requests the harbour")
    cut = split(whole, 4, at)
    assert cut.clauses[4].text.endswith("channel; and")
    assert cut.clauses[5].text.startswith("requests")
    assert [clause.parent for clause in cut.clauses] == [None, None, None, 2, 2, 2, None]
    assert refs(cut)[-1] == "op2"


def test_a_label_at_the_cut_becomes_the_label_of_the_second_part() -> None:
    whole = join(segment(TEXT), 4)
    cut = split(whole, 3, whole.text.index("(b)"))
    assert (cut.clauses[4].label, cut.clauses[4].ref) == ("(b)", "op1.b")
    assert cut == segment(TEXT)


def test_what_stood_under_a_clause_stands_under_its_second_part() -> None:
    whole = segment(TEXT)
    cut = split(whole, 2, whole.text.index("upon"))
    assert [clause.parent for clause in cut.clauses] == [None, None, None, None, 3, 3, None]


def test_a_kind_goes_down_to_what_stands_under() -> None:
    cut = retype(segment(TEXT), 2, "preambular")
    assert [clause.kind for clause in cut.clauses[2:5]] == ["preambular"] * 3
    assert refs(cut) == ["c1", "pp1", "pp2", "pp2.a", "pp2.b", "op2"]


def test_an_item_of_another_kind_stands_by_itself() -> None:
    cut = retype(segment(TEXT), 4, "closing")
    assert (cut.clauses[4].parent, cut.clauses[4].depth, cut.clauses[4].verbs) == (None, 0, ())


def test_a_label_can_be_taken_off_and_put_back() -> None:
    whole = segment(TEXT)
    bare = relabel(whole, 5, "")
    assert bare.clauses[5].text.startswith("2. Decides")
    assert relabel(bare, 5, "2.") == whole


def test_an_item_can_be_freed_and_put_under_another() -> None:
    freed = move_under(segment(TEXT), 4, None)
    assert (freed.clauses[4].depth, freed.clauses[4].governing_verb) == (0, None)
    back = move_under(freed, 4, 2)
    assert (back.clauses[4].parent, back.clauses[4].governing_verb) == (2, "call upon")


@pytest.mark.parametrize(
    ("mend", "told"),
    [
        (lambda cut: join(cut, 0), "first clause"),
        (lambda cut: join(cut, 99), "no clause"),
        (lambda cut: split(cut, 1, 0), "inside the clause"),
        (lambda cut: split(cut, 1, cut.clauses[1].end), "inside the clause"),
        (lambda cut: retype(cut, 1, "poem"), "no kind"),
        (lambda cut: relabel(cut, 5, "7."), "is not printed"),
        (lambda cut: relabel(cut, 5, cut.text[cut.clauses[5].label_start :]), "words after it"),
        (lambda cut: move_under(cut, 2, 5), "clause before it"),
    ],
)
def test_a_mend_without_sense_is_refused_in_words(mend, told: str) -> None:  # type: ignore[no-untyped-def]  # lambdas of a table
    with pytest.raises(MendError, match=told):
        mend(segment(TEXT))


def _mended(cut: Cut, data: st.DataObject) -> Cut:
    """The cut after some mend; raises MendError where that makes no sense."""
    index = data.draw(st.integers(0, len(cut.clauses) - 1))
    clause = cut.clauses[index]
    match data.draw(st.sampled_from(["join", "split", "retype", "relabel", "move under"])):
        case "join":
            return join(cut, index)
        case "split":
            return split(cut, index, data.draw(st.integers(clause.start, clause.end)))
        case "retype":
            return retype(cut, index, data.draw(st.sampled_from(KINDS)))
        case "relabel":
            return relabel(cut, index, "")
    parents = st.none() | st.integers(0, len(cut.clauses) - 1)
    return move_under(cut, index, data.draw(parents))


@given(st.data())
def test_no_row_of_mends_loses_a_character(data: st.DataObject) -> None:
    cut = segment(TEXT)
    for _ in range(data.draw(st.integers(1, 6))):
        try:
            cut = _mended(cut, data)
        except MendError:
            continue
        check_cut(cut)
        assert len(set(refs(cut))) == len(cut.clauses)
