"""Names of several words, and what belongs to a name beside its capitals."""

import pytest

from documents.engine.lexicon import phrases
from documents.engine.words.parts import parts_of
from tests.engine.changes import changes


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        (
            "avec le Gouvernement de Lomond",
            "avec le Secrétaire général et la Guinée équatoriale",
            "Gouvernement de Lomond",
            "Secrétaire général et la Guinée équatoriale",
        ),
        (
            "appuie la Ligue",
            "appuie l’Armée nationale afghane",
            "la Ligue",
            "l’Armée nationale afghane",
        ),
        ("la Représentante spéciale a", "le Représentant spécial a", "Représentante", None),
        ("avec Esker", "avec la République populaire démocratique de Corée", "Esker", None),
        ("avec Esker", "avec le Conseil de sécurité", "Esker", "le Conseil de sécurité"),
        ("مع لبنان", "مع جمهورية كوريا", "لبنان", "جمهورية كوريا"),
        ("مع لبنان", "مع الاتحاد الأفريقي", "لبنان", "الاتحاد الأفريقي"),
        ("مع لبنان", "مع سانت لوسيا", "لبنان", "سانت لوسيا"),
        ("to the Ligue", "to the Charter on All Rivers", "Ligue", "Charter on All Rivers"),
        ("to the Ligue", "to the Comprehensive Harbour Plan", "Ligue", None),
        ("with the Ligue", "with Ports, Not Walls", "the Ligue", "Ports, Not Walls"),
        ("met the Ligue", "met the 2030 Forum", "Ligue", "2030 Forum"),
        ("met the Ligue", "met on Agenda 2063", "the Ligue", "on Agenda 2063"),
        ("met the Ligue", "met the Group of 20", "Ligue", "Group of 20"),
        ("the Ligue met", "the Group of 20 Action Plan met", "Ligue", "Group of 20 Action Plan"),
        ("the Ligue met", "the Group of 20 met", "Ligue", "Group of 20"),
        ("met the Ligue", "met the Fifteenth Congress", "Ligue", "Fifteenth Congress"),
        ("avec la Ligue", "avec la Sixième Commission", "Ligue", "Sixième Commission"),
        ("avec la Ligue", "avec la 15e Commission", "Ligue", "15e Commission"),
        ("avec la Ligue", "avec la 15ème Commission", "Ligue", "15ème Commission"),
        ("met the Ligue", "met the 15th Congress", "Ligue", "15th Congress"),
        ("مع لبنان", "مع اللجنة السادسة", "لبنان", "اللجنة السادسة"),
    ],
)
def test_a_name_is_told_whole(old, new, gone, come):
    told = changes(old, new)
    assert {kind for kind, _, _ in told} == {"name"}
    assert [(kind, come, gone) for kind, gone, come in changes(new, old)] == told
    assert come is None or told == [("name", gone, come)]


@pytest.mark.parametrize(
    ("old", "new", "class_"),
    [
        ("une réunion générale", "une réunion spéciale", "word"),
        ("the Lomond national fleet", "the Lomond coastal fleet", "word"),
        ("la société sud-africaine", "la société coréenne", "word"),
        ("met 40 Esker crews", "met 41 Esker crews", "number"),
        ("the 2019 Forum", "the 2021 Forum", "date"),
        ("Agenda 2030 is", "Agenda 2063 is", "date"),
        ("the Third Congress", "the Fourth Congress", "number"),
        ("under Article 5 of", "under Article 6 of", "number"),
        ("Esker sends full crews", "Esker sends all crews", "qualifier"),
        ("ALL CREWS", "ANY CREWS", "qualifier"),
        ("قرار المجلس 2019", "قرار المجلس 2021", "number"),
    ],
)
def test_what_stands_by_itself_is_what_it_was(old, new, class_):
    assert {kind for kind, _, _ in changes(old, new)} == {class_}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "the Fourteenth Congress",
            "the Fifteenth Joint Congress",
            [("number", "Fourteenth", "Fifteenth"), ("name", "", "Joint")],
        ),
    ],
)
def test_numbers_face_numbers(old, new, expected):
    assert changes(old, new) == expected


def test_the_number_of_a_reference_stays_apart_from_it():
    assert changes("under Article 5 of it", "under it") == [
        ("name", "Article", ""),
        ("number", "5 of", ""),
    ]


def test_a_number_of_a_name_goes_with_it_where_the_name_is():
    assert [(it.kind, it.start, it.end) for it in parts_of("xNsz", ["x "] * 4)] == [("N", 0, 4)]
    assert [it.kind for it in parts_of("xsw", ["x "] * 3)] == ["n", "w"]
    assert [it.kind for it in parts_of("nxN", ["x "] * 3)] == ["n", "N"]


def test_whole_names_are_of_several_words():
    assert all(len(name.replace("'", " ").split()) > 1 for name in phrases("names.json", "whole"))
