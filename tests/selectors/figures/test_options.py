"""What a reader may ask of a figure, however it is asked."""

import pytest
from django.http import QueryDict

from documents.selectors.figures.options import LONGEST_TERM, MOST_TERMS, FigureOptions


def read(query: str) -> FigureOptions:
    return FigureOptions.read(QueryDict(query))


def test_what_can_be_used_is_taken() -> None:
    asked = read("machine=1&lang=FR&term=grave+concern&term=Strait")
    assert asked == FigureOptions(True, "fr", ("grave concern", "Strait"))
    assert asked.query == "machine=1&lang=fr&term=grave+concern&term=Strait"
    assert asked.written_for("length") == "machine=1&lang=fr"


@pytest.mark.parametrize(
    "query",
    ["", "machine=0", "lang=%00%00", "lang=x", "lang=english", "lang=１２", "term=%00", "term=,+–"],
)
def test_the_rest_is_dropped(query: str) -> None:
    assert read(query) == FigureOptions()


def test_terms_are_few_short_plain_and_apart() -> None:
    longest = "x" * LONGEST_TERM
    asked = read(f"term=a%00b%0Ac&term=A+b+c&term={longest}&term={longest}y")
    assert asked.terms == ("a b c", longest), "a phrase cut short would be another one"
    assert len(read("&".join(f"term=channel+{n}" for n in range(99))).terms) == MOST_TERMS


def test_as_printed_case_tells_terms_apart_and_bears_on_terms_alone() -> None:
    asked = read("match=exact&term=Strait&term=strait")
    assert (asked.terms, asked.is_exact) == (("Strait", "strait"), True)
    assert asked.query == "match=exact&term=Strait&term=strait"
    assert asked.written_for("length") == ""
