"""Turns of words whose kind their neighbours tell: titles, weekdays, quantities, negations."""

import pytest

from tests.engine.changes import changes


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("the plan for 2031–2033 stands", "the plan for 2031-2033 stands"),
        ("the Esker–Lomond road", "the Esker-Lomond road"),
        ("الخطة للفترة 2031–2033 قائمة", "الخطة للفترة 2031-2033 قائمة"),
    ],
)
def test_another_dash_inside_what_is_otherwise_alike_is_punctuation(old, new):
    assert [kind for kind, _, _ in changes(old, new)] == ["punctuation"]


def test_other_years_and_another_dash_are_a_date():
    edits = changes("the plan for 2031–2033 stands", "the plan for 2034-2036 stands")
    assert {kind for kind, _, _ in edits} == {"date"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a talk of Mr. Bellamy on fees", "a talk of Mr. Carrow on fees"),
        ("la visite de Mme. Bellamy au port", "la visite de Mme. Carrow au port"),
    ],
)
def test_the_point_of_a_title_opens_no_sentence(old, new):
    assert changes(old, new) == [("name", "Bellamy", "Carrow")]


def test_a_capital_after_the_end_of_a_sentence_says_nothing():
    edits = changes("the port reopened. Boats came", "the port reopened. Ships came")
    assert edits == [("word", "Boats", "Ships")]


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("on Monday 5 May 2031", "on Friday 9 May 2031", "Monday 5", "Friday 9"),
        ("le lundi 5 mai 2031", "le mardi 6 mai 2031", "lundi 5", "mardi 6"),
        ("يوم الاثنين 5 أيار/مايو", "يوم الثلاثاء 6 أيار/مايو", "الاثنين 5", "الثلاثاء 6"),
    ],
)
def test_the_day_of_the_week_is_of_the_date(old, new, gone, come):
    assert changes(old, new) == [("date", gone, come)]


def test_a_day_of_the_week_without_a_date_is_none():
    assert changes("open on Monday", "open on Friday") == [("name", "Monday", "Friday")]


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("for a year", "for two years", "a year", "two years"),
        ("لمدة سنة كاملة", "لمدة سنتين كاملة", "سنة", "سنتين"),
        ("by two thirds of them", "by three quarters of them", "two thirds", "three quarters"),
        ("aux deux tiers des voix", "aux trois quarts des voix", "deux tiers", "trois quarts"),
        ("to report every six months", "to report annually", "every six months", "annually"),
        ("rapport tous les six mois", "rapport chaque année", "tous les six mois", "chaque année"),
        ("تقريرا كل ستة أشهر", "تقريرا سنويا", "كل ستة أشهر", "سنويا"),
    ],
)
def test_how_much_and_how_often_are_numbers(old, new, gone, come):
    assert changes(old, new) == [("number", gone, come)]


def test_what_a_year_is_followed_by_after_and_is_not_counted_by_it():
    edits = changes("لعام 2031 وللسنوات اللاحقة", "لعام 2032 وللسنوات اللاحقة")
    assert edits == [("date", "2031", "2032")]


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        ("their not only formal part", "their only formal part", "not"),
        ("les États non membres paient", "les États membres paient", "non"),
        ("الدول غير الأعضاء", "الدول الأعضاء", "غير"),
    ],
)
def test_a_negation_that_goes_out_of_a_fixed_term_negates(old, new, gone):
    assert changes(old, new) == [("qualifier", gone, "")]


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("their duty to complete it", "their duty to begin it", "complete", "begin"),
        ("the right to seize boats", "the right to sell boats", "seize", "sell"),
        ("la foire s’est tenue à Esker", "la foire à Esker", "s’est tenue", ""),
        ("les quais relevant du port", "les quais du port", "relevant", ""),
    ],
)
def test_what_qualifies_or_counts_elsewhere_is_a_word_in_other_turns(old, new, gone, come):
    assert changes(old, new) == [("word", gone, come)]


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("يدين الهجوم في مدينة لومند أمس", "يدين الهجوم في مدينة إسكر أمس", "لومند", "إسكر"),
        ("يشكر لحكومة لومند عرضها", "يشكر لحكومة إسكر عرضها", "لومند", "إسكر"),
        ("لقاء السيدة لومند والمجلس", "لقاء السيدة إسكر والمجلس", "لومند", "إسكر"),
    ],
)
def test_what_no_list_knows_behind_an_arabic_head_is_a_name(old, new, gone, come):
    assert changes(old, new) == [("name", gone, come)]


@pytest.mark.parametrize("word", ["منتخبة", "وطنية", "وشعبا", "القبائل"])
def test_what_describes_or_follows_an_arabic_head_is_none(word):
    assert changes(f"يشكر حكومة {word} على ذلك", "يشكر حكومة على ذلك") == [("word", word, "")]


@pytest.mark.parametrize(
    ("old", "new", "class_", "gone"),
    [
        ("along the pre-1967 quays", "along the quays", "date", "pre-1967"),
        ("the de facto harbour office", "the harbour office", "qualifier", "de facto"),
        ("by March at the latest", "by March", "qualifier", "at the latest"),
        (
            "fleets, to the extent permitted by law, pay",
            "fleets pay",
            "qualifier",
            ", to the extent permitted by law,",
        ),
    ],
)
def test_turns_that_narrow_what_is_said(old, new, class_, gone):
    assert changes(old, new) == [(class_, gone, "")]
