"""Each kind of substance stands apart from what else changed beside it."""

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
                ("name", "in Port Lunel", ""),
                ("word", "", "by correspondence"),
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
    assert _changes(old, new) == expected
    back = [(class_, come, gone) for class_, gone, come in _changes(new, old)]
    assert back == expected


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("for one year", "for six months", "one year", "six months"),
        ("for twelve (12) months", "for two years", "twelve (12) months", "two years"),
        ("for two months", "for two years", "months", "years"),
        ("a six-month lease", "a twelve-month lease", "six-month", "twelve-month"),
        ("pour douze mois", "pour un an", "douze mois", "un an"),
        ("لمدة شهرين", "لمدة ستة أشهر", "شهرين", "ستة أشهر"),
        ("لمدة اثني عشر شهرا", "لمدة ستة أشهر", "اثني عشر شهرا", "ستة أشهر"),
        ("لمدة سنة واحدة", "لمدة ستة أشهر", "سنة واحدة", "ستة أشهر"),
    ],
)
def test_a_number_and_what_it_counts_are_one_quantity(old, new, gone, come):
    assert _changes(old, new) == [("number", gone, come)]


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("في كانون الأول", "في تشرين الثاني", "كانون الأول", "تشرين الثاني"),
        ("في 3 كانون الأول 2031", "في 5 شباط 2032", "3 كانون الأول 2031", "5 شباط 2032"),
        (
            "منذ كانون الأول/ديسمبر",
            "منذ تشرين الثاني/نوفمبر",
            "كانون الأول/ديسمبر",
            "تشرين الثاني/نوفمبر",
        ),
    ],
)
def test_a_month_of_two_words_is_a_date_whole(old, new, gone, come):
    assert _changes(old, new) == [("date", gone, come)]


@pytest.mark.parametrize(
    ("old", "new", "class_"),
    [
        ("the 2019 regatta", "the 2021 regatta", "date"),
        ("le Forum 2019 des ports", "le Forum 2021 des ports", "date"),
        ("منتدى 2019 للموانئ", "منتدى 2021 للموانئ", "date"),
        ("its resolutions 2011 and 2019", "its resolutions 2011 and 2020", "number"),
        ("its resolution 2011 (2012)", "its resolution 2014 (2012)", "number"),
        ("sa résolution 2011", "sa résolution 2014", "number"),
        ("قراره 2011", "قراره 2014", "number"),
    ],
)
def test_a_year_is_a_date_and_the_number_of_a_resolution_is_none(old, new, class_):
    (change,) = _changes(old, new)
    assert change[0] == class_


def test_what_no_number_counts_is_a_word():
    assert _changes("in paragraph 12, years ago", "in paragraph 12, months ago") == [
        ("word", "years", "months")
    ]


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
    assert _changes(old, new) == [("qualifier", "", came)]


def test_a_condition_goes_no_further_than_a_mark_a_name_or_a_figure():
    assert _changes("Asks for help.", "Asks for help, if wanted, from the crews.") == [
        ("qualifier", "", ", if wanted,"),
        ("word", "", "from the crews"),
    ]
    assert _changes("Asks for help.", "Asks for help in consultation with the Ligue of Esker.") == [
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


def test_a_common_noun_in_capitals_is_no_name_in_its_plural():
    assert _changes("the Joint Communiqué of", "the Joint Communiqués of") == [
        ("word", "Communiqué", "Communiqués")
    ]
    assert _changes("the port of Anzu", "the port of Anzus") == [("name", "Anzu", "Anzus")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ten per cent of it", "ten percent of it"),
        ("twenty three ports", "twenty-three ports"),
        ("in so far as it goes", "insofar as it goes"),
        ("the Organisation met", "the Organization met"),
        ("the organisation's ports", "the organization's ports"),
    ],
)
def test_one_word_written_otherwise_is_a_matter_of_spelling(old, new):
    assert {class_ for class_, _, _ in _changes(old, new)} == {"spelling"}


def test_figures_run_together_are_other_figures():
    assert _changes("ports 1 2 and", "ports 12 and") == [("number", "1 2", "12")]
