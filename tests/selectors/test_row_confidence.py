"""How sure a row is said to be."""

import pytest

from documents.engine.confidence import BY_A_PERSON, NOT_MEASURED
from documents.selectors.row_confidence import RowConfidence, is_measured, row_confidence
from tests.hand_comparisons import clauses, comparison, row

LIKELY = "likely: right in 77 of 91 labelled rows"
OLD = clauses(("op1", "Requests a report"), ("op2", "Thanks the donors"))


def test_the_word_stands_apart_from_what_it_rests_on() -> None:
    changed = row("reworded", [0], [0], confidence=LIKELY)
    said = row_confidence(changed, is_plain=False, is_measured=True)
    assert said == RowConfidence("match", "likely", "right in 77 of 91 labelled rows")


@pytest.mark.parametrize("lone", [row("removed", [0], []), row("added", [], [0])])
def test_of_a_lone_clause_it_is_the_lack_of_a_counterpart_that_is_sure_or_not(lone: object) -> None:
    said = row_confidence(lone, is_plain=False, is_measured=True)  # type: ignore[arg-type]  # rows
    assert said == RowConfidence("no counterpart", NOT_MEASURED, "")


def test_a_person_decided() -> None:
    changed = row("reworded", [0], [0], confidence=BY_A_PERSON)
    said = row_confidence(changed, is_plain=False, is_measured=False)
    assert said == RowConfidence("match", BY_A_PERSON, "")


def test_plain_rows_say_nothing() -> None:
    plain = row("unchanged", [0], [0], confidence=LIKELY)
    assert row_confidence(plain, is_plain=True, is_measured=True) is None


def test_where_nothing_was_measured_no_row_repeats_it() -> None:
    made = comparison(OLD, OLD, row("reworded", [0], [0]), row("reworded", [1], [1]))
    assert not is_measured(made)
    assert row_confidence(made.rows[0], is_plain=False, is_measured=False) is None


def test_one_row_that_was_measured_makes_the_others_speak() -> None:
    made = comparison(
        OLD, OLD, row("reworded", [0], [0], confidence=LIKELY), row("reworded", [1], [1])
    )
    assert is_measured(made)
