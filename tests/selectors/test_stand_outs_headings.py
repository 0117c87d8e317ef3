"""What a title says, and what its publisher prints beside it, does not stand out."""

import pytest

from documents.selectors.stand_outs import stand_outs
from tests.hand_comparisons import clauses, comparison, row, same, swap


def test_the_date_and_place_in_a_title_are_no_news() -> None:
    titles = [clauses(("c1", f"Communiqué of {year}"), kind="title") for year in (2023, 2024)]
    edits = (same("Communiqué of "), swap("2023", "2024", "date"))
    made = comparison(titles[0], titles[1], row("reworded", [0], [0], edits=edits))

    assert stand_outs(made) == []


@pytest.mark.parametrize("kind", ["title", "paratext"])
def test_a_line_of_the_masthead_without_counterpart_is_no_news(kind: str) -> None:
    lines = clauses(("c1", "HU/RES/68 (2031)"), kind=kind)

    assert (
        stand_outs(comparison(lines, lines, row("removed", [0], []), row("added", [], [0]))) == []
    )


def test_a_heading_without_counterpart_is_told() -> None:
    lines = clauses(("c1", "Grain dues"), kind="heading")

    (rule,) = stand_outs(comparison(lines, (), row("removed", [0], [])))
    assert rule.name == "No counterpart found"
