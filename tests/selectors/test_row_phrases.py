"""Phrases of clauses without counterpart, and the rows of the page where they stand."""

from documents.selectors.comparison_options import Options
from documents.selectors.comparison_rows import display_rows
from documents.selectors.row_phrases import PhrasePlace, SurvivingPhrase, row_phrases
from documents.selectors.row_places import places_of
from tests.hand_comparisons import clauses, comparison, row

OLD = clauses(
    ("pp1", "Recalling the fees that harbour masters levy on moored ferries"),
    ("op1", "Urges pilots to publish\nthe register of wrecks and buoys"),
    ("op2", "Thanks the wardens"),
)
NEW = clauses(
    ("pp1", "Noting that pilots publish the register of wrecks and buoys"),
    ("op1", "Thanks the wardens"),
    ("op2", "Abolishes the fees that HARBOUR-MASTERS and harbour masters levy on moored ferries"),
    ("op3", "Requests all to publish the register of wrecks and buoys"),
)
PAIR = comparison(
    OLD,
    NEW,
    row("unchanged", [2], [1]),
    row("removed", [0], []),
    row("added", [], [2]),
    row("removed", [1], []),
    row("reworded", [2], [0]),
    row("unchanged", [2], [3]),
)


def test_each_phrase_leads_to_the_rows_of_the_clauses_that_have_it() -> None:
    found = row_phrases(PAIR, places_of(PAIR))

    assert found[3] == [
        SurvivingPhrase(
            "publish the register of wrecks and buoys",
            [PhrasePlace("pp1", "pp1"), PhrasePlace("op3", "op3")],
            has_more=False,
        )
    ]


def test_removed_and_added_rows_lead_to_each_other() -> None:
    found = row_phrases(PAIR, places_of(PAIR))

    phrase = "harbour masters levy on moored ferries"
    assert found[1] == [SurvivingPhrase(phrase, [PhrasePlace("op2", "op2")], has_more=False)]
    assert found[2] == [SurvivingPhrase(phrase, [PhrasePlace("pp1", "old-pp1")], has_more=False)]


def test_rows_with_a_counterpart_or_without_a_phrase_have_none() -> None:
    assert set(row_phrases(PAIR, places_of(PAIR))) == {1, 2, 3}
    alone = comparison(OLD, (), *[row("removed", [at], []) for at in range(3)])
    assert row_phrases(alone, places_of(alone)) == {}


def test_the_rows_of_a_page_bear_them_unless_marks_are_off() -> None:
    assert [len(shown.phrases) for shown in display_rows(PAIR, Options())] == [0, 1, 1, 1, 0, 0]
    assert not any(shown.phrases for shown in display_rows(PAIR, Options(marks=False)))
