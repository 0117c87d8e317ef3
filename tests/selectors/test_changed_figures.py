"""Dates and numbers that changed, told whole: what went and what came."""

import pytest

from documents.engine.vocabulary import Vocabulary
from documents.engine.words import edit_words
from documents.selectors.changed_figures import changed_figures
from tests.engine.lines_run import lines_run


def told(old, new):
    gone, come = changed_figures(edit_words(old, new, Vocabulary()))
    return list(gone.elements()), list(come.elements())


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        (
            "until 30 June 2031, six months at most",
            "until 30 July 2031, three months at most",
            ["30 June 2031", "six months"],
            ["30 July 2031", "three months"],
        ),
        ("dues of 3 137 600 francs", "dues of 3 174 400 francs", ["3 137 600 francs"], None),
        ("recalling 12/4 and 14/2,", "recalling 12/4, 13/7 and 14/2,", [], ["13/7"]),
        ("met on 5 May 2031 and 6 May 2031", "met on 5 May 2031", ["6 May 2031"], []),
    ],
)
def test_of_a_figure_that_changed_all_is_told(old, new, gone, come):
    found = told(old, new)
    assert found[0] == gone
    assert come is None or found[1] == come


def test_an_amount_in_groups_of_figures_is_told_with_its_first():
    assert told("3 137 600 francs", "3 174 400 francs")[1] == ["3 174 400 francs"]


def test_references_in_another_order_are_those_they_were():
    old = "its resolutions 1542 (2004), 1608 (2005) and 1702 (2006)"
    new = "its resolutions 1743 (2007), 1702 (2006), 1608 (2005) and 1542 (2004)"
    assert told(old, new) == ([], ["1743 (2007)"])


def test_amounts_that_changed_places_are_told():
    old, new = "30 boats for Esker, 60 for Almara", "60 boats for Esker, 30 for Almara"
    assert told(old, new) == (["30", "60"], ["60", "30"])


def test_a_date_that_moved_within_its_row_is_not():
    old = "on 5 May 2031 in Esker the fleet met"
    new = "in Esker the fleet met on 5 May 2031"
    assert told(old, new) == ([], [])


def test_many_figures_take_work_that_grows_as_they_do() -> None:
    once, twice = (_lines_for(count) for count in (200, 400))
    assert twice < 3 * once


def _lines_for(count: int) -> int:
    old, new = ("".join(f"{at + by} crates, " for at in range(count)) for by in (0, 5_000))
    edits = edit_words(old, new, Vocabulary())
    return lines_run(lambda: changed_figures(edits))
