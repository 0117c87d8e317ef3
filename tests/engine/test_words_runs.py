"""Each kind of substance stands apart from what else changed beside it."""

import pytest

from documents.engine.vocabulary import Vocabulary
from documents.engine.words import edit_words
from tests.engine.changes import changes

OLD = "Meeting of the Contact Group, held on 23 April 2019 in Port Lunel."


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
                ("name", "in Port Lunel", ""),
                ("word", "", "by correspondence"),
            ],
        ),
    ],
)
def test_a_date_that_opens_a_run_is_an_edit_of_its_own(new, expected):
    assert changes(OLD, new) == expected


def test_the_same_from_the_other_side():
    new = "Meeting of the Contact Group, held on 12 October 2020."

    assert changes(new, OLD) == [
        ("date", "12 October 2020", "23 April 2019"),
        ("name", "", "in Port Lunel"),
    ]


def test_a_number_that_ends_a_run_is_an_edit_of_its_own():
    assert changes("The crews number eighteen.", "The crews count twenty-three.") == [
        ("word", "number", "count"),
        ("number", "eighteen", "twenty-three"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "They met in May 2019.",
            "They met at last in Castelry.",
            [("word", "", "at last"), ("date", "May 2019", ""), ("name", "", "Castelry")],
        ),
        (
            "adopted in Esker on 3 May 2019, in Lomond on 22 June 2020 and in Anzu on 4 July 2021",
            "adopted in Esker on 3 May 2019 and in Anzu on 4 July 2021",
            [("name", ", in Lomond", ""), ("date", "on 22 June 2020", "")],
        ),
        (
            "Requests a report by 31 March 2026;",
            "Requests a report as soon as possible;",
            [("date", "by 31 March 2026", ""), ("qualifier", "", "as soon as possible")],
        ),
        (
            "Recognizes the claim;",
            "Does not recognize the claim;",
            [("qualifier", "", "Does not"), ("word", "Recognizes", "recognize")],
        ),
        (
            "Invites the crews to help;",
            "Invites the crews and all wardens (Anzu) to help;",
            [("qualifier", "", "and all"), ("word", "", "wardens"), ("name", "", "(Anzu)")],
        ),
        (
            "Note la demande;",
            "Note la demande de toutes les instances pertinentes de Lomond;",
            [
                ("qualifier", "", "de toutes"),
                ("word", "", "les instances"),
                ("qualifier", "", "pertinentes"),
                ("name", "", "de Lomond"),
            ],
        ),
        (
            "تطلب تقريرا في 3 أيار/مايو 2030؛",
            "تطلب تقريرا في أقرب وقت ممكن؛",
            [("date", "3 أيار/مايو 2030", ""), ("qualifier", "", "أقرب وقت ممكن")],
        ),
    ],
)
def test_each_kind_in_a_run_is_an_edit_of_its_own(old, new, expected):
    assert changes(old, new) == expected
    back = [(class_, come, gone) for class_, gone, come in changes(new, old)]
    assert back == expected


@pytest.mark.parametrize(
    ("old", "new", "came"),
    [
        ("Asks for help;", "Asks for help if the owners so request;", "if the owners so request"),
        (
            "Asks the wardens to send crews;",
            "Asks the wardens, subject to the consent of the owners, to send crews;",
            ", subject to the consent of the owners,",
        ),
        (
            "Demande de l'aide;",
            "Demande de l'aide si les riverains le souhaitent;",
            "si les riverains le souhaitent",
        ),
        ("تطلب إرسال مراقبين؛", "تطلب إرسال مراقبين إذا طلبت الأطراف ذلك؛", "إذا طلبت الأطراف ذلك"),
    ],
)
def test_a_condition_takes_its_words_along(old, new, came):
    assert changes(old, new) == [("qualifier", "", came)]


def test_a_condition_goes_no_further_than_a_mark_a_name_or_a_figure():
    assert changes("Asks for help.", "Asks for help, if wanted, from the crews.") == [
        ("qualifier", "", ", if wanted,"),
        ("word", "", "from the crews"),
    ]
    assert changes("Asks for help.", "Asks for help in consultation with the Ligue of Esker.") == [
        ("qualifier", "", "in consultation with"),
        ("name", "", "the Ligue of Esker"),
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
