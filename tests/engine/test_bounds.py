"""Past a bound of work the outcome is said: the texts are too different, and no clause is lost."""

from dataclasses import replace

import pytest

from documents.engine import compare, comparison
from documents.engine.alignment import TooDifferent, align, exact
from documents.engine.alignment.config import DEFAULT
from documents.engine.bounds import core_cells
from documents.engine.compare_contract import comparison_object
from documents.engine.cuts import check_cut
from documents.engine.segmentation import lines, paragraphs, segment
from documents.engine.vocabulary import Vocabulary
from documents.engine.words import TooLong, WordsConfig, edit_words
from tests.engine.cuts_of import cut_of

HARBOURS = ["Anzu", "Belmare", "Corvo", "Dunmor", "Esker", "Fenwick", "Galen", "Hollin"]
OLD = [f"Requests the Committee to inspect the harbour of {name}" for name in HARBOURS]
NEW = [f"Urges the Committee to inspect twice the port of {name}" for name in HARBOURS]


# Every candidate is taken for a likely pair, so that all contest one another.
EAGER = replace(DEFAULT, bias=2.0)


@pytest.mark.parametrize("bound", [{"work": 20}, {"cells": 100}, {"clauses": 7}])
def test_an_alignment_past_a_bound_is_refused(bound: dict[str, int]) -> None:
    assert len(align(OLD, NEW, Vocabulary(), config=EAGER).links) == 8
    with pytest.raises(TooDifferent):
        align(OLD, NEW, Vocabulary(), config=replace(EAGER, **bound))


def test_many_clauses_that_are_the_same_are_no_work() -> None:
    few = replace(DEFAULT, clauses=7)
    assert len(align(OLD, list(OLD), Vocabulary(), config=few).links) == 8


def test_long_wordings_that_hardly_differ_are_compared() -> None:
    old, new = "peace " * 20_000, "peace " * 10_000 + "and treaties " + "peace " * 10_000
    (row,) = compare(cut_of(old), cut_of(new)).rows
    assert [edit.new for edit in row.edits if edit.op != "equal"] == ["and treaties "]


def test_long_wordings_that_differ_throughout_are_too_different() -> None:
    old = " ".join(f"harbour {number} of Anzu" for number in range(40_000))
    new = " ".join(f"harbour {number} of Anzu" for number in range(40_000, 0, -1))
    done = compare(cut_of(OLD[0], old), cut_of(OLD[0], new))
    assert done.summary.too_different
    assert [row.status for row in done.rows] == ["removed", "removed", "added", "added"]
    assert comparison_object(done)["summary"]["too_different"] is True


@pytest.mark.parametrize(
    ("old", "new"), [("Peace " * 30, "peace " * 30), ("a b " * 30, "a c " * 30)]
)
def test_a_row_of_too_many_edits_is_too_long(old: str, new: str) -> None:
    assert edit_words(old, new, Vocabulary(), WordsConfig(edits=60))
    with pytest.raises(TooLong):
        edit_words(old, new, Vocabulary(), WordsConfig(edits=10))


def test_rows_of_too_many_edits_together_are_too_different(interpreted) -> None:
    old, new = cut_of(*OLD), cut_of(*NEW)
    assert not compare(old, new).summary.too_different
    interpreted.setattr(comparison, "MOST_EDITS", 20)
    assert compare(old, new).summary.too_different


def test_equals_without_a_run_in_common_pair_in_order(interpreted) -> None:
    old, new = dict(enumerate("axyba")), dict(enumerate("ybax"))
    assert (4, 2) in exact.pair_alike(old, new)
    interpreted.setattr(exact, "RUN_CELLS", 1)
    assert sorted(exact.pair_alike(old, new)) == [(0, 2), (1, 3), (2, 0), (3, 1)]


def test_lines_past_the_bound_are_one_clause_and_none_is_lost(interpreted) -> None:
    interpreted.setattr(lines, "MOST_LINES", 3)
    text = "Recalls the Fleet Code;\n\n" * 6 + " \n"
    for cut in (segment(text), paragraphs(text)):
        check_cut(cut)
        assert len(cut.clauses) == 4
        assert cut.clauses[3].text.count("Recalls") == 3


@pytest.mark.parametrize(
    ("old", "new", "cells"),
    [("", "", 0), ("abc", "abc", 0), ("abxc", "abyyc", 2), ("aa", "aaa", 0), ("abc", "xyz", 9)],
)
def test_what_two_sequences_share_at_their_ends_costs_nothing(old, new, cells) -> None:
    assert core_cells(old, new) == core_cells(new, old) == cells
