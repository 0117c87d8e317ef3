"""What is a matter of print: white space, invisible marks, marks of notes, accents."""

import pytest

from documents.engine import compare
from documents.engine.tokens import unspaced
from tests.engine.changes import changes


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("في 12 نيسان/أبريل 2031", "في 12 نيسان/ أبريل 2031"),
        ("at Anzu/Esker now", "at Anzu/ Esker now"),
        ("ports and/or docks", "ports and/ or docks"),
        ("le 1er mars", "le 1 er mars"),
        ("of 3 May 2031,36/10 of", "of 3 May 2031, 36/10 of"),
        ("the follow-up of", "the follow -up of"),
        ("crews \u200eof ports", "crews of ports"),
        ("crews \u200e of ports", "crews of ports"),
        ("تقـرر أن", "تقرر أن"),
        ("ports\u00ad of", "ports of"),
    ],
)
def test_what_agrees_without_white_space_and_invisible_marks_is_space(old, new):
    for told in (changes(old, new), changes(new, old)):
        assert {kind for kind, _, _ in told} == {"space"}


@pytest.mark.parametrize(
    ("old", "new", "class_"),
    [
        ("ten per cent", "ten percent", "spelling"),
        ("ports 1 2 and", "ports 12 and", "number"),
        ("في 12 نيسان/أبريل 2031", "في 12 نيسان/ أبريل 2032", "date"),
        ("at Anzu/Esker now", "at Anzu/ Lomond now", "name"),
    ],
)
def test_a_space_between_two_letters_or_two_figures_says_something(old, new, class_):
    assert {kind for kind, _, _ in changes(old, new)} == {class_}


def test_white_space_beside_a_change_of_print_is_no_part_of_the_change_after_it():
    assert changes("port/ quay Two", "port/quay two") == [
        ("space", "port/ quay", "port/quay"),
        ("case", "Two", "two"),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("des ports culturels5 et", "des ports culturels et"),
        ("the Harbour Convention12 and", "the Harbour Convention and"),
        ("تشكر الموانئ(2) ثم", "تشكر الموانئ ثم"),
    ],
)
def test_the_mark_of_a_note_is_punctuation(old, new):
    assert {kind for kind, _, _ in changes(old, new)} == {"punctuation"}


@pytest.mark.parametrize(
    ("old", "new"),
    [("under article5", "under article"), ("the G20 met", "the G met"), ("NATO2 met", "NATO met")],
)
def test_other_figures_are_no_mark_of_a_note(old, new):
    assert "punctuation" not in {kind for kind, _, _ in changes(old, new)}


@pytest.mark.parametrize(
    ("old", "new", "class_"),
    [
        ("à la rive", "à là rive", "word"),
        ("port ou ville", "port où ville", "word"),
        ("il prie Esker", "il a prié Esker", "word"),
        ("Décide de", "a décidé de", "word"),
        ("sa resolution sur", "sa résolution sur", "spelling"),
        ("the communique of", "the communiqué of", "spelling"),
        ("go toward it", "go towards it", "spelling"),
        ("A la rive", "À la rive", "spelling"),
    ],
)
def test_an_accent_may_tell_two_words_apart(old, new, class_):
    assert {kind for kind, _, _ in changes(old, new)} == {class_}


def test_one_name_behind_another_small_word_is_a_word():
    assert changes("تشكر المجلس الاقتصادي والاجتماعي", "تشكر والمجلس الاقتصادي والاجتماعي") == [
        ("word", "المجلس", "والمجلس")
    ]


def test_what_unspaced_leaves_in_place():
    assert unspaced("a b  c, 1 2 a/ b") == unspaced("a b c,1 2a/b")
    assert unspaced("a b") != unspaced("ab")
    assert unspaced("1 2") != unspaced("12")


@pytest.mark.parametrize(
    ("old", "new"), [("the second pillar", "the second pillar2"), ("all ports(2)", "all ports")]
)
def test_the_mark_of_a_note_is_punctuation_and_not_hidden_as_cosmetic(old: str, new: str) -> None:
    (row,) = compare(f"1. Supports {old};", f"1. Supports {new};").rows
    assert {edit.class_ for edit in row.edits if edit.class_} == {"punctuation"}
    assert not row.cosmetic
