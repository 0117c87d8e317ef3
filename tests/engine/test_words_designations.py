"""Letters that number something, signs of currencies, and what only looks like a year."""

import pytest

from tests.engine.changes import changes


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("paragraph 4 (b) of", "paragraph 4 (c) of", "b", "c"),
        ("paragraph 4 (b) (ii) of", "paragraph 4 (b) (iv) of", "ii", "iv"),
        ("subparagraphs (a) and (b) of", "subparagraphs (a) and (d) of", "b", "d"),
        ("Point 98 kk) de", "Point 99 dd) de", "98 kk", "99 dd"),
        ("à l’alinéa b) du", "à l’alinéa c) du", "b", "c"),
        ("الفقرة 4 (أ) من", "الفقرة 4 (ب) من", "أ", "ب"),
        ("الفقرة الفرعية (د) من", "الفقرة الفرعية (هـ) من", "د", "هـ"),
    ],
)
def test_a_letter_after_what_it_is_a_part_of_is_a_number(old, new, gone, come):
    assert changes(old, new) == [("number", gone, come)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("to dredge (a) the ports and", "to dredge (b) the ports and"),
        ("the flag State of", "the flag State(s) of"),
        ("in all ports (b) and", "in all ports (c) and"),
    ],
)
def test_a_letter_after_nothing_it_is_a_part_of_is_none(old, new):
    assert "number" not in {kind for kind, _, _ in changes(old, new)}


@pytest.mark.parametrize(
    ("old", "new", "class_"),
    [
        ("a fund of $5 million", "a fund of €5 million", "number"),
        ("resolution 2031/25 of the Board", "resolution 2032/29 of the Board", "number"),
        ("of May 2031 and 2031/25 on", "of May 2031 and 2031/27 on", "number"),
        ("in 2030/31 the ports", "in 2031/32 the ports", "date"),
        ("a majority of two thirds of", "a majority of three quarters of", "number"),
        ("la majorité des deux tiers", "la majorité des trois quarts", "number"),
        ("la moitié des ports", "le tiers des ports", "number"),
        ("dans un pays tiers", "dans un pays voisin", "word"),
        ("l’objectif des ports", "l’objectif no 14 des ports", "number"),
        ("it has ports", "it has no ports", "qualifier"),
    ],
)
def test_what_numbers_and_counts_is_told_from_years_and_words(old, new, class_):
    assert {kind for kind, _, _ in changes(old, new)} == {class_}
