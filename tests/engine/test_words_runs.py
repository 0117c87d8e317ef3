"""Dates and numbers stand apart from the words that changed beside them."""

import pytest

from documents.engine.vocabulary import Vocabulary
from documents.engine.words import edit_words

OLD = "Meeting of the Contact Group, held on 23 April 2019 in Port Lunel."


def _changes(old: str, new: str) -> list[tuple[str | None, str, str]]:
    edits = edit_words(old, new, Vocabulary())
    assert "".join(edit.old for edit in edits) == old
    assert "".join(edit.new for edit in edits) == new
    return [(edit.class_, edit.old.strip(), edit.new.strip()) for edit in edits if edit.class_]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (
            "Meeting of the Contact Group, held on 12 October 2020.",
            [("date", "23 April 2019", "12 October 2020"), ("name", "in Port Lunel", "")],
        ),
        (
            "Meeting of the Contact Group, held on 12 October 2020 by correspondence.",
            [
                ("date", "23 April 2019", "12 October 2020"),
                ("word", "in Port Lunel", "by correspondence"),
            ],
        ),
    ],
)
def test_a_date_that_opens_a_run_is_an_edit_of_its_own(new, expected):
    assert _changes(OLD, new) == expected


def test_the_same_from_the_other_side():
    new = "Meeting of the Contact Group, held on 12 October 2020."

    assert _changes(new, OLD) == [
        ("date", "12 October 2020", "23 April 2019"),
        ("name", "", "in Port Lunel"),
    ]


def test_a_number_that_ends_a_run_is_an_edit_of_its_own():
    assert _changes("The crews number eighteen.", "The crews count twenty-three.") == [
        ("word", "number", "count"),
        ("number", "eighteen", "twenty-three"),
    ]


def test_what_has_no_date_or_number_on_both_sides_stays_whole():
    assert _changes("They met in May 2019.", "They met at last in Castelry.") == [
        ("word", "", "at last"),
        ("word", "May 2019", "Castelry"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "came"),
    [
        ("of 14 May 2018;", "of 14 May 2018 and 6 November 2018;", " and 6 November 2018"),
        ("on 3 May 2018, 4 May 2019", "on 3 May 2018, 7 June 2018, 4 May 2019", "7 June 2018, "),
        (
            "on 3 May 2018 and 4 May 2019",
            "on 3 May 2018, 7 June 2018 and 4 May 2019",
            ", 7 June 2018",
        ),
        ("le 14 mai 2018", "le 14 mai 2018 et le 6 juin 2018", " et le 6 juin 2018"),
        ("since May 25, 2024", "since May 3, 2024 and May 25, 2024", "May 3, 2024 and "),
        ("with Port Merrow", "with Port Lunel, Port Merrow", "Port Lunel, "),
        ("2018", "2018 and 5 May 2018", " and 5 May 2018"),
        ("5 May 2018", "5 May 2017 and 5 May 2018", "5 May 2017 and "),
    ],
)
def test_a_date_or_name_that_came_or_went_is_whole(old, new, came):
    edits = [edit for edit in edit_words(old, new, Vocabulary()) if edit.class_]
    back = [edit for edit in edit_words(new, old, Vocabulary()) if edit.class_]

    assert [(edit.op, edit.old, edit.new) for edit in edits] == [("insert", "", came)]
    assert [(edit.op, edit.old, edit.new) for edit in back] == [("delete", came, "")]


def test_a_common_noun_in_capitals_is_no_name_in_its_plural():
    assert _changes("the Joint Communiqué of", "the Joint Communiqués of") == [
        ("word", "Communiqué", "Communiqués")
    ]
    assert _changes("the port of Anzu", "the port of Anzus") == [("name", "Anzu", "Anzus")]
