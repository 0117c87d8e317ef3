"""The edits inside a row: minimal, classed, grouped, and spelling both sides."""

import pytest
from rapidfuzz.distance import LCSseq

from documents.engine.rows import Edit
from documents.engine.tokens import fold, tokenize
from documents.engine.vocabulary import Vocabulary
from documents.engine.words import TooLong, WordsConfig, edit_words


def _edits(old: str, new: str) -> list[Edit]:
    edits = edit_words(old, new, Vocabulary())
    assert "".join(edit.old for edit in edits) == old
    assert "".join(edit.new for edit in edits) == new
    return [edit for edit in edits if edit.op != "equal"]


def _shown(old: str, new: str) -> list[tuple[str | None, str, str]]:
    return [(edit.class_, edit.old, edit.new) for edit in _edits(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "edits"),
    [
        ("The mission may stay", "The mission will stay", [("qualifier", "may", "will")]),
        ("the ferry runs", "the barge runs", [("word", "ferry", "barge")]),
        ("for twelve months", "for six months", [("number", "twelve", "six")]),
        ("in 40 ports", "in 41 ports", [("number", "40", "41")]),
        ("on 25 September 2024,", "on 22 March 2024,", [("date", "25 September", "22 March")]),
        ("adopted in 2019", "adopted in 2021", [("date", "2019", "2021")]),
        ("met with Corvo and", "met with Türkiye and", [("name", "Corvo", "Türkiye")]),
        ("with Turkiye now", "with Türkiye now", [("name", "Turkiye", "Türkiye")]),
        ("reports, as appropriate", "reports", [("qualifier", ", as appropriate", "")]),
        ("the Parties met", "the parties met", [("case", "Parties", "parties")]),
        ("the subregion", "the sub-region", [("spelling", "subregion", "sub-region")]),
        ("peace keeping", "peacekeeping", [("spelling", "peace keeping", "peacekeeping")]),
        ("the parties;", "the parties.", [("punctuation", ";", ".")]),
        ("the “ferry”", 'the "ferry"', [("punctuation", "“", '"'), ("punctuation", "”", '"')]),
        ("the  ferry", "the ferry", [("space", " ", "")]),
        ("le 3 mars 2020", "le 4 mars 2020", [("date", "3", "4")]),
        ("tous les États", "les États", [("qualifier", "tous ", "")]),
        ("في 25 أيلول/سبتمبر", "في 22 أيلول/سبتمبر", [("date", "25", "22")]),
        ("تدعو سوريا إلى", "تدعو لبنان إلى", [("name", "سوريا", "لبنان")]),
        ("تدعو مصر", "تدعو مصر والهند", [("name", "", " والهند")]),
        ("في ٣ مايو ٢٠٣١", "في 4 مايو 2031", [("date", "٣", "4"), ("spelling", "٢٠٣١", "2031")]),
        ("le port n’est plus", "le port est plus", [("qualifier", "n’", "")]),
        (
            "les ports, selon qu'il convient",
            "les ports",
            [("qualifier", ", selon qu'il convient", "")],
        ),
        ("reports, as far as possible", "reports", [("qualifier", ", as far as possible", "")]),
        ("موانئ باستثناء الجزر", "موانئ الجزر", [("qualifier", "باستثناء ", "")]),
        ("موانئ دون الإقليمية", "موانئ", [("word", " دون الإقليمية", "")]),
    ],
)
def test_class_of_an_edit(old: str, new: str, edits: list[tuple[str, str, str]]) -> None:
    assert _shown(old, new) == edits


def test_members_gained_by_a_list_are_named() -> None:
    assert _shown("Anzu, Corvo and Esker", "Anzu, Belmare, Corvo and Esker") == [
        ("name", "", "Belmare, ")
    ]


def test_white_space_belongs_to_the_edit_beside_it() -> None:
    assert _shown("reports.", "reports within a year.") == [("word", "", " within a year")]


def test_edits_with_only_stop_words_between_are_one_group() -> None:
    edits = _edits(
        "protection of the northern fishing grounds", "care for the southern fishing grounds"
    )
    assert [edit.group for edit in edits] == [0, 0]


def test_edits_with_substance_between_are_groups_of_their_own() -> None:
    edits = _edits("northern ports and southern ferries", "eastern ports and western ferries")
    assert [edit.group for edit in edits] == [0, 1]


def test_the_script_is_as_short_as_can_be() -> None:
    old = "Requests the Secretariat to report to the Ministers on the state of the harbours"
    new = "Requests the Ministers to report on the harbours to the Secretariat of the State"
    keys = [[fold(token.text) for token in tokenize(side)] for side in (old, new)]
    marked = sum(
        len(tokenize(edit.old)) + len(tokenize(edit.new))
        for edit in _edits(old, new)
        if edit.class_ != "case"
    )
    assert marked == len(keys[0]) + len(keys[1]) - 2 * LCSseq.similarity(*keys)


def test_what_is_past_the_bound_of_work_is_said() -> None:
    with pytest.raises(TooLong):
        edit_words("a b c d e", "f g h i j", Vocabulary(), WordsConfig(cells=20))
