"""Phrases in texts: whole words by their keys, or as they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.engine.phrases import keyed, keyed_text, printed_uses, uses

CLAUSE = (
    "Urges the Sub-regional Organisation, and the sub-regional “organization”, to keep the "
    "Strait's northern channel open; Türkiye and Turkey shall not close all channels."
)


def found(phrase: str, wording: str = CLAUSE) -> list[str]:
    return [wording[span.start : span.end] for span in uses(wording, phrase)]


def printed(phrase: str, wording: str = CLAUSE) -> list[str]:
    return [wording[span.start : span.end] for span in printed_uses(wording, phrase)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("subregional organization", ["Sub-regional Organisation", "sub-regional “organization"]),
        ("STRAIT'S", ["Strait's"]),
        ("open turkiye", ["open; Türkiye"]),
        ("Turkey", ["Turkey"]),
        ("all", ["all"]),
        ("channel", ["channel"]),
        ("northern  channel open.", ["northern channel open"]),
        ("southern channel", []),
        ("", []),
        ("; “”", []),
    ],
)
def test_words_by_their_keys(phrase: str, expected: list[str]) -> None:
    assert found(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Sub-regional", ["Sub-regional"]),
        ("organisation", []),
        ("all", ["all"]),
        ("the  Sub-regional", ["the Sub-regional"]),
        ("", []),
        ("keep (the", []),
    ],
)
def test_words_as_printed(phrase: str, expected: list[str]) -> None:
    assert printed(phrase) == expected


def test_in_french_and_arabic() -> None:
    assert found("evenements", "Rappelant les événements de l’été") == ["événements"]
    assert found("ete", "Rappelant les événements de l’été") == ["été"]
    assert found("الأمن", "مجلس الامن") == ["الامن"]


def test_uses_do_not_overlap() -> None:
    assert len(found("and and", "and and and and and")) == 2


def test_one_clause_a_line_and_no_phrase_across_them() -> None:
    text = keyed_text(["Urges all parties", "…", "parties to meet"])
    assert text.split("\n") == [" urges  all  parties ", "", " parties  to  meet "]
    assert keyed("parties parties") not in text


@given(st.text(max_size=60), st.text(max_size=12))
def test_counting_in_keyed_text_and_finding_in_the_wording_agree(text: str, phrase: str) -> None:
    line, wanted = keyed(text), keyed(phrase)
    assert "\n" not in line
    if wanted:
        assert line.count(wanted) == len(list(uses(text, phrase)))
