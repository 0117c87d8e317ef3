"""Word lists as keys: numbers, the units they count, and Arabic words behind a clitic."""

import pytest

from documents.engine.looks import KNOWN_NAME, NUMBER, look_at
from documents.engine.tokens import fold
from documents.engine.wordlists.clitics import with_clitics
from documents.engine.wordlists.numbers import number_keys, unit_keys


@pytest.mark.parametrize(
    "printed",
    [
        "twelve",
        "Thirty-first",
        "two-thirds",
        "millions",
        "soixante-dix",
        "quatre-vingts",
        "quatre-vingt-dix-septième",
        "vingt-et-un",
        "اثنا",
        "اثنتي",
        "ستة",
        "والثلاثين",
        "بثلاثة",
        "للثالثة",
        "آلاف",
        "شهرين",
        "لسنتين",
        "اليومان",
    ],
)
def test_words_that_are_numbers(printed: str) -> None:
    assert look_at(printed).label == NUMBER


@pytest.mark.parametrize("printed", ["un", "une", "the", "لست", "أحد", "عام", "two-way"])
def test_words_that_are_no_numbers(printed: str) -> None:
    assert look_at(printed).label != NUMBER


@pytest.mark.parametrize(
    "printed",
    ["months", "Days", "percent", "année", "semaines", "أشهر", "للأشهر", "أسبوعًا", "لعام", "%"],
)
def test_words_that_numbers_count(printed: str) -> None:
    assert fold(printed) in unit_keys()


def test_a_dual_is_a_number_and_no_unit() -> None:
    assert fold("شهرين") in number_keys() - unit_keys()


@pytest.mark.parametrize(
    ("key", "with_it"),
    [("مصر", "ولمصر"), ("الهند", "بالهند"), ("الهند", "وللهند"), ("اللبناني", "للبناني")],
)
def test_arabic_words_behind_a_clitic(key: str, with_it: str) -> None:
    assert with_it in with_clitics(key)


def test_a_hamza_is_no_article() -> None:
    assert fold("لألمانيا") in with_clitics("ألمانيا")
    assert look_at("لألمانيا").look == KNOWN_NAME


@pytest.mark.parametrize("printed", ["مالي", "الاتحاد", "المملكة"])
def test_common_words_that_are_parts_of_names_are_no_names_alone(printed: str) -> None:
    assert look_at(printed).look != KNOWN_NAME


@pytest.mark.parametrize("key", ["year", "ست", "3"])
def test_words_that_no_clitic_may_precede(key: str) -> None:
    assert list(with_clitics(key)) == [key]


@pytest.mark.parametrize(
    "printed",
    [
        "والهند",
        "للعراق",
        "بباكستان",
        "كالصين",
        "ولسوريا",
        "فلبنان",
        "للبنانيين",
        "الفلسطينية",
        "فلسطيني",
        "وبالفلسطينيين",
        "الأمم",
        "PAKISTAN",
        "Tunisia",
        "Thaïlande",
        "UN",
        "UE",
    ],
)
def test_words_that_are_names_wherever_they_stand(printed: str) -> None:
    assert look_at(printed).look == KNOWN_NAME


@pytest.mark.parametrize(
    "printed", ["المالي", "مالية", "هند", "القطري", "وحدة", "والد", "un", "tunisia", "Male"]
)
def test_words_that_are_no_names_wherever_they_stand(printed: str) -> None:
    assert look_at(printed).look != KNOWN_NAME
