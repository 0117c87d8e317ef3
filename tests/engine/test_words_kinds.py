"""What a changed token is: a quantity, a date, the number of a resolution, a variant."""

import pytest

from tests.engine.changes import changes


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
    assert changes(old, new) == [("number", gone, come)]


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
    assert changes(old, new) == [("date", gone, come)]


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
        ("its resolution 2014 of 5 May 2031", "its resolution 2015 of 5 May 2031", "number"),
        ("res. 2014 and", "res. 2015 and", "number"),
        ("needs 2000 boats", "needs 2010 boats", "number"),
        ("the $2000 fee", "the $1990 fee", "number"),
        ("within 2000 hours", "within 2010 hours", "number"),
        ("تحتاج 2000 سفينة", "تحتاج 2010 سفينة", "number"),
        ("in 2019, 2020 and 2031", "in 2019, 2020 and 2032", "date"),
        ("the forum (2031) met", "the forum (2032) met", "date"),
        ("the years 2020-2025", "the years 2020-2026", "date"),
        ("in the 1990s", "in the 1980s", "date"),
        ("document A/61/295", "document A/62/1", "number"),
        ("against COVID-19 and", "against Ebola and", "name"),
        ("the report for 2031.", "the report for 2032.", "date"),
        ("for 2000 boats", "for 2010 boats", "number"),
        ("le rapport pour 2031,", "le rapport pour 2032,", "date"),
        ("pour 2000 bateaux", "pour 2010 bateaux", "number"),
        ("à l’horizon 2030", "à l’horizon 2040", "date"),
        ("في عامي 2018 و 2019", "في عامي 2018 و 2020", "date"),
        ("من 12 إلى 14 حزيران/يونيه", "من 13 إلى 14 حزيران/يونيه", "date"),
        ("in July-August 2031", "in May-June 2031", "date"),
        ("section 57/283 A of", "section 57/283 B of", "number"),
        ("annex C of", "annex B of", "number"),
        ("annexes A and C", "annexes A and D", "number"),
        ("Part 1 of", "Part I of", "number"),
        ("the name A of", "the name B of", "name"),
        ("article 5 of", "article 5 bis of", "number"),
        ("it met again", "it once met again", "word"),
        ("once a year", "twice a year", "number"),
        ("it met in Esker", "it met for the first time in Esker", "word"),
        ("is a cause", "is one of the causes", "word"),
        ("se réunit", "se réunit pour la première fois", "word"),
        ("تجتمع", "تجتمع في المقام الأول", "word"),
    ],
)
def test_a_year_is_a_date_and_the_number_of_a_resolution_is_none(old, new, class_):
    (change,) = changes(old, new)
    assert change[0] == class_


@pytest.mark.parametrize(
    ("old", "new", "class_"),
    [
        ("en mai ils", "en juin ils", "date"),
        ("في مايو ثم", "في يونيو ثم", "date"),
        ("in May they", "in June they", "date"),
        ("May they rest", "Will they rest", "qualifier"),
        ("they may rest", "they will rest", "qualifier"),
    ],
)
def test_a_month_by_itself_is_a_date_unless_it_is_another_word(old, new, class_):
    assert {kind for kind, _, _ in changes(old, new)} == {class_}


def test_a_number_before_a_day_is_no_day():
    old, new = "الجلسة العامة 52 12 كانون الأول/ديسمبر", "الجلسة العامة 54 13 كانون الأول/ديسمبر"

    assert changes(old, new) == [("number", "52", "54"), ("date", "12", "13")]
    assert changes("May 12 2031 in", "June 13 2032 in") == [("date", "May 12 2031", "June 13 2032")]


def test_what_no_number_counts_is_a_word():
    assert changes("in paragraph 12, years ago", "in paragraph 12, months ago") == [
        ("word", "years", "months")
    ]


def test_a_common_noun_in_capitals_is_no_name_in_its_plural():
    assert changes("the Joint Communiqué of", "the Joint Communiqués of") == [
        ("word", "Communiqué", "Communiqués")
    ]
    assert changes("the port of Anzu", "the port of Anzus") == [("name", "Anzu", "Anzus")]


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
    assert {class_ for class_, _, _ in changes(old, new)} == {"spelling"}


def test_figures_run_together_are_other_figures():
    assert changes("ports 1 2 and", "ports 12 and") == [("number", "1 2", "12")]


def test_a_resolution_that_came_comes_with_its_brackets():
    old = "its resolutions 1990 (2015) and 2011 (2016),"
    new = "its resolutions 1990 (2015), 2011 (2016) and 2042 (2018),"

    assert changes(old, new) == [("word", "and", ","), ("number", "", "and 2042 (2018)")]
