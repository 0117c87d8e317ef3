"""Thresholds of the words: for each, a wording that it lets through and one that it does not."""

import pytest

from documents.engine.lexicon import LANGUAGES, read
from documents.engine.vocabulary import Vocabulary
from documents.engine.words import edit_words
from documents.engine.words.config import LONGEST_BRIDGE
from tests.engine.changes import changes

NINE = "".join(f"{number}, " for number in range(1901, 1910))


@pytest.mark.parametrize(
    ("old", "new", "class_"),
    [
        ("the port5 and quay", "the port and quay", "punctuation"),
        ("of 4 km2 and more", "of 4 km and more", "number"),
    ],
)
def test_a_note_is_marked_on_no_short_word(old: str, new: str, class_: str) -> None:
    assert {kind for kind, _, _ in changes(old, new)} == {class_}


@pytest.mark.parametrize(("before", "class_"), [(NINE, "number"), (2 * NINE, "date")])
def test_a_list_of_numbers_has_its_lead_near(before: str, class_: str) -> None:
    one, other = (f"resolutions {before}{last} of 3 May 2031" for last in (1990, 1991))
    assert changes(one, other) == [(class_, "1990", "1991")]


@pytest.mark.parametrize(
    ("joints", "class_"), [(" and", "date"), (", and", "date"), (", and of", "number")]
)
def test_parts_of_a_date_stand_near_one_another(joints: str, class_: str) -> None:
    one, other = (f"on {day}{joints} 14 May 2031" for day in (12, 13))
    assert changes(one, other) == [(class_, "12", "13")]


@pytest.mark.parametrize(("days", "class_"), [("5 and 6", "date"), ("5, 6 and 7", "name")])
def test_a_weekday_is_of_the_date_that_it_stands_near(days: str, class_: str) -> None:
    one, other = (f"on {weekday}, {days} May 2031" for weekday in ("Monday", "Friday"))
    assert changes(one, other) == [(class_, "Monday", "Friday")]


@pytest.mark.parametrize(
    ("between", "class_"), [("of", "name"), ("on the", "name"), ("and on the", "qualifier")]
)
def test_a_word_that_qualifies_is_a_names_near_its_capital(between: str, class_: str) -> None:
    one, other = f"met the Board {between} Full use", f"met the Board {between} use"
    assert changes(one, other) == [(class_, "Full", "")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_words_that_a_bridge_may_have_are_read(language: str) -> None:
    words = sorted(read("stopwords.json")[language], key=len)[-2:]
    bridge = f", {words[0]}, {words[1]}, "
    assert len(bridge) <= LONGEST_BRIDGE
    old, new = f"dry docks lie{bridge}quays", f"tall masts stand{bridge}reefs"
    assert {edit.group for edit in edit_words(old, new, Vocabulary()) if edit.class_} == {0}
