"""References of an earlier cut, led to where their words stand now."""

from documents.engine import segment
from documents.engine.mending import join, retype, split
from documents.engine.succession import successors

TEXT = """The Committee,

1. Calls upon the parties to open the harbour;

2. Requests the harbour master to report; and decides to remain seized of the matter.
"""


def test_what_was_joined_is_found_by_its_span() -> None:
    whole = segment(TEXT)
    assert successors(whole, join(whole, 2)) == {"op2": "op1"}


def test_a_clause_that_was_cut_in_two_leads_to_the_longer_part() -> None:
    whole = segment(TEXT)
    parted = split(whole, 2, TEXT.index("decides to remain"))
    retyped = retype(retype(parted, 2, "closing"), 3, "closing")
    assert successors(whole, retyped) == {"op2": "c3"}


def test_in_a_corrected_text_the_comparison_leads() -> None:
    corrected = segment(TEXT.replace("harbour;", "harbors;").replace("1. ", "7. "))
    assert successors(segment(TEXT), corrected) == {"op1": "op7"}


def test_what_stands_is_not_led_anywhere() -> None:
    whole = segment(TEXT)
    assert successors(whole, whole) == {}
