"""Where a clause stands as a part of others: a date by itself, a heading among headings."""

from documents.engine import compare
from documents.engine.regions import regions_of, standings_of
from tests.engine.cuts_of import cut_of_kinds

BODY = "The Port Assembly,\n\nDecides to renew the lease of the grain terminal;"


def test_a_date_above_a_text_is_no_part_of_another_date() -> None:
    old = f"4 April 2031\n\nFifth session\n\n26 February 5 April 2031\n\nGrain dues\n\n{BODY}"
    new = f"3 April 2032\n\nSixth session\n\n24 February 4 April 2032\n\nGrain dues\n\n{BODY}"

    rows = compare(old, new).rows

    assert [(row.old, row.new) for row in rows] == [((at,), (at,)) for at in range(len(rows))]


def test_a_heading_is_no_part_of_what_it_stands_above() -> None:
    cut = cut_of_kinds(("Port", "heading"), ("Port", "operative"), ("Port", "heading"))

    standings = standings_of(cut.clauses, regions_of(cut.clauses))

    assert standings == ["front", "body", "heading"]
