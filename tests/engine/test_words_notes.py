"""Marks of notes, and capitals that say nothing or more than they seem to."""

import pytest

from tests.engine.changes import changes


@pytest.mark.parametrize(
    ("old", "new", "mark"),
    [
        ("of its report;1", "of its report;", "1"),
        ("of the Nations,3 including", "of the Nations, including", "3"),
        ("of the Plan (2031),12 including", "of the Plan (2031), including", "12"),
        ("of the vessels.4 It has", "of the vessels. It has", "4"),
        ("في عام 2031(2)؛", "في عام 2031؛", "(2)"),
    ],
)
def test_figures_against_a_mark_after_a_word_are_those_of_a_note(old, new, mark):
    assert changes(old, new) == [("punctuation", mark, "")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("of ports 2,3 and", "of ports 2, and"),
        ("in para.3 of", "in para. of"),
        ("the ports, 3 of", "the ports, of"),
        ("its resolution 1540(12) of", "its resolution 1540 of"),
    ],
)
def test_other_figures_are_numbers(old, new):
    assert {kind for kind, _, _ in changes(old, new)} == {"number"}


def test_a_noted_word_beside_a_changed_one_is_not_changed():
    assert changes("if the Country1 are not", "if the Country were not") == [
        ("punctuation", "Country1", "Country"),
        ("word", "are", "were"),
    ]
    assert changes("they are Country1 by", "they were Country by")[-1][0] == "punctuation"


def test_the_capital_of_a_clause_taken_up_in_another_names_nothing():
    assert changes("the Strait, noting ports", "the Strait,\nWelcomes ports") == [
        ("word", "noting", "Welcomes")
    ]
    assert changes("the Strait,\nEsker ports", "the Strait,\nAlmara ports") == [
        ("name", "Esker", "Almara")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("met Mr. Oswin Dale in", "met Ms. Ada Marsh in"),
        ("avec M. Oswin Dale à", "avec Mme Ada Marsh à"),
    ],
)
def test_the_point_after_a_title_ends_no_sentence(old, new):
    assert {kind for kind, _, _ in changes(old, new)} == {"name"}
