"""Symbols, however they are spaced."""

import pytest

from documents.ingest.symbols import spellings, symbol_key, tidy_symbol


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
