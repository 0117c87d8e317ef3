"""Symbols, however they are spaced."""

import pytest

from documents.ingest.symbols import bears_symbol, names_another, spellings, symbol_key, tidy_symbol


@pytest.mark.parametrize(
    ("one", "other"),
    [("LC/RES/13 (2031)", "LC/RES/13(2031)"), ("A/RES/74/261 B", "a/res/74/261B")],
)
def test_spaces_and_case_make_no_other_symbol(one: str, other: str) -> None:
    assert symbol_key(one) == symbol_key(other)


def test_a_symbol_is_tidied_as_it_is_printed() -> None:
    assert tidy_symbol(" LC/RES/13  (2031) ") == "LC/RES/13(2031)"
    assert tidy_symbol("A/RES/74/261  B") == "A/RES/74/261 B"


def test_each_spelling_may_have_been_entered() -> None:
    assert set(spellings("LC/RES/13 (2031)")) == {"LC/RES/13(2031)", "LC/RES/13 (2031)"}
    assert set(spellings("A/RES/74/261B")) == {"A/RES/74/261B", "A/RES/74/261 B"}
    assert set(spellings("A/RES/74/261 B")) == {"A/RES/74/261B", "A/RES/74/261 B"}


@pytest.mark.parametrize(
    ("name", "is_borne"),
    [
        ("2031-05-03_LC-RES-13(2031).xml", True),
        ("LC_RES_13 (2031)-2000407A.xml", True),
        ("LC-RES-130(2031).xml", False),
        ("download.xml", False),
    ],
)
def test_a_file_may_be_named_after_a_symbol(name: str, *, is_borne: bool) -> None:
    assert bears_symbol(name, "LC/RES/13 (2031)") is is_borne


def test_no_name_bears_no_symbol() -> None:
    assert not bears_symbol("download.xml", "")


@pytest.mark.parametrize(
    ("name", "symbol", "is_another"),
    [
        ("2031-05-03_LC-RES-78-130.xml", "LC/RES/78/13", True),
        ("2031-05-03_LC-RES-78-13.xml", "LC/RES/78/13", False),
        ("2031-05-03_LC-RES-78-13B.xml", "LC/RES/78/13 B", False),
        ("LC_RES_13 (2031)-2000407A.xml", "LC/RES/13 (2031)", False),
        ("2031-05-03.xml", "LC/RES/78/13", False),
    ],
)
def test_a_file_may_be_named_after_another_symbol(
    name: str, symbol: str, *, is_another: bool
) -> None:
    assert names_another(name, symbol) is is_another
