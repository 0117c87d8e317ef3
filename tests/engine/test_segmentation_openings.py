"""The letters that expressions can open with: none is left out that a match opens with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.engine.segmentation.expressions import expressions, sign
from documents.engine.segmentation.openings import NO_LETTER, opening_letters

SIGNS = expressions()
EXPRESSIONS = sorted({it for groups in SIGNS.values() for group in groups.values() for it in group})


@pytest.mark.parametrize(
    ("expression", "letters"),
    [
        ("whereas\\b", "w"),
        ("(?:The )?annex", "ta"),
        ("l['’](?:accord|acte)|la charte", "l"),
        ("(?:on behalf of|for)\\b", "of"),
        ("(?:(?:have|has) )*[Aa]greed ?:", "ha"),
        ("و?(?:إثباتا|شهادة)", "وإش"),
        ("[\\[(]?signed[)\\]]?", "s "),
        ("\\d{1,3}/? see\\b", " "),
        ("©|\\(c\\)|copyright", " c"),
        ("(?-i:ENDS|FIN)\\.?$", "ef"),
    ],
)
def test_openings_of_an_expression(expression: str, letters: str) -> None:
    expected = frozenset(NO_LETTER if it == " " else it for it in letters)
    assert opening_letters(expression) == expected


@pytest.mark.parametrize(
    "expression",
    [
        ".*\\bshall\\b",
        "[\\w-]+ session",
        "[^.]*may",
        "[a-z]{1,6}/\\d",
        "(?=.*x)y",
        "a?b*",
        "a{0,2}b",
    ],
)
def test_what_may_open_with_any_letter(expression: str) -> None:
    assert opening_letters(expression) is None


@given(st.sampled_from(EXPRESSIONS), st.data())
def test_no_opening_of_the_data_is_left_out(expression: str, data: st.DataObject) -> None:
    line = data.draw(st.from_regex(rf"\A(?:{expression})"))
    letters = opening_letters(expression)
    first = line[0].lower() if line[0].isalpha() else NO_LETTER
    assert letters is None or first in letters


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("formula", "THE Ministers of Ports,"),
        ("attested", "وإثباتا لما تقدم، وقع المفوضون"),
        ("recital", "Eu égard à la charte,"),
        ("beyond", "ÉCHANGE DE NOTES"),
        ("note", "[2] See the report."),
        ("unfinished", "Ministers will:"),
    ],
)
def test_a_sign_is_known_by_any_of_its_letters(name: str, line: str) -> None:
    assert sign(name).match(line)
