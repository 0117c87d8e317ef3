"""Tokens and their keys: what is one word, and which words are variants of one."""

import pytest

from documents.engine.tokens import fold, tokenize
from documents.engine.vocabulary import Vocabulary


def _texts(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Secretary-General’s report", ["Secretary-General’s", "report"]),
        ("l’Organisation qu'il", ["l’", "Organisation", "qu'", "il"]),
        ("aujourd’hui", ["aujourd’hui"]),
        ("IOJ&K (S/2001/59),", ["IOJ&K", "(", "S/2001/59", ")", ","]),
        ("1,234.5 per cent.", ["1,234.5", "per", "cent", "."]),
        ("Communiques' text", ["Communiques'", "text"]),
        ("«and/or»;", ["«", "and/or", "»", ";"]),
        ("الأمم المُتَّحِدة،", ["الأمم", "المُتَّحِدة", "،"]),
        ("", []),
    ],
)
def test_what_a_token_is(text: str, tokens: list[str]) -> None:
    assert _texts(text) == tokens


def test_tokens_with_their_white_space_spell_the_text() -> None:
    text = "\n The\tparties,  all of\u00a0them – met.\n"
    assert "".join(token.text + token.space for token in tokenize(text)) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("subregion", "sub-region"),
        ("organise", "Organize"),
        ("programmes", "programs"),
        ("Communiques'", "Communiqués"),
        ("l’", "l'"),
        ("–", "-"),
        ("“", "«"),
        ("المُتَّحِدة", "المتحده"),
        ("أحمد", "احمد"),
        ("٢٠٣١", "2031"),
        ("۴", "٤"),
        ("４", "4"),
        ("١٬٢٣٤٫٥", "1,234.5"),
        ("٪", "%"),
        ("S/RES/٢٠٣١", "S/RES/2031"),
        ("organisation's", "Organization’s"),
        ("organisations’", "organizations'"),
        ("fulfilment", "fulfillment"),
        ("fulfil", "fulfill"),
        ("fulfilled", "Fulfilled"),
        ("practise", "practice"),
        ("analyse", "analyze"),
        ("labour", "labor"),
        ("centred", "centered"),
        ("co-operation", "cooperation"),
        ("judgement", "judgment"),
        ("advisors", "advisers"),
        ("towards", "toward"),
    ],
)
def test_variants_of_one_word_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Turkey", "Türkiye"),
        ("IOJ&K", "IIOJK"),
        ("may", "will"),
        ("all", "any"),
        ("exercise", "x"),
        ("٣", "4"),
        ("الهند", "والهند"),
        ("organisation's", "organisation"),
        ("advisory", "advisers"),
    ],
)
def test_other_words_and_names_are_no_variants(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_clause_has_one_character_for_each_token() -> None:
    vocabulary = Vocabulary()
    text = "The  Council,\nsub-region;subregion l’accord"
    encoded = vocabulary.read(text).keys
    assert len(encoded) == len(_texts(text))
    assert encoded[3] == encoded[5]


@pytest.mark.parametrize("text", ["a \nb", " \ta", "a\u00a0 b", "a  b ", "\n", "a \u2003 b\n c"])
def test_odd_white_space_is_kept(text: str) -> None:
    assert "".join(token.text + token.space for token in tokenize(text)) == text
