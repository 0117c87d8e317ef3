"""Texts wrapped at a width: whose line breaks are the author's, and whose the printer's."""

import textwrap

import pytest

from documents.engine import segment

TEXT = """The Board of the Strait,
Recalling the report of the Committee on the Programme of the Harbour Office, and of the High \
Commissioner for Pilots,
Noting the hearings that the Panel held in Esker and in Almara on the state of the narrows, \
and the statement of the Union of the Coastal States of the Strait,
Aware that the dues on grain have risen in each of the last five years, and that the smaller \
ports of the western shore have lost a third of their trade,
1. Requests the Secretariat to publish, not later than the end of the year, a register of all \
incidents in the western narrows;
2. Decides to remain seized of the matter of the closure of the lock in Northern Almara."""
PARAGRAPHS = TEXT.splitlines()


def _wrapped(paragraphs: list[str], width: int, between: str) -> str:
    return between.join(textwrap.fill(it, width, break_on_hyphens=False) for it in paragraphs)


def _wordings(text: str) -> list[str]:
    return [" ".join(f"{clause.label} {clause.text}".split()) for clause in segment(text).clauses]


@pytest.mark.parametrize("width", range(56, 110))
def test_wrapped_paragraphs_stay_whole_where_blank_lines_part_them(width: int) -> None:
    assert _wordings(_wrapped(PARAGRAPHS, width, "\n\n")) == PARAGRAPHS


def test_the_last_line_of_a_recital_is_no_formula() -> None:
    text = _wrapped(PARAGRAPHS, 94, "\n")

    assert "\nCommissioner for Pilots,\n" in text
    assert _wordings(text) == PARAGRAPHS


def test_a_line_that_ends_early_is_an_end() -> None:
    text = """The Board,
1. Requests the Secretariat, with the help of the pilots, to see to the
following, in the order in which the coastal States will name them, with
regard to the narrows and the lock of the western shore of the Strait:
(a) the safety of navigation and of the crews of all the vessels that
enter the harbours of the coast, and humanitarian assistance
(b) the register of incidents that the Conference asked for in the year
in which the lock was closed for the first time;
2. Decides to meet again.
"""
    assert [clause.ref for clause in segment(text).clauses] == [
        "c1", "op1", "op1.a", "op1.b", "op2",
    ]  # fmt: skip


def test_names_one_a_line_are_not_taken_for_wrapped() -> None:
    names = ["Almara", "Esker", "Galen", "Kestria", "Lomond", "Anzu", "Tarn", "Northern Almara"]
    text = "The Ministers met in Esker.\n\nThere took part:\n" + "\n".join(names)

    assert [clause.text for clause in segment(text).clauses][-8:] == names
