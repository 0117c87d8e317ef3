"""Rows of the engine's own cuts, told by paragraphs."""

from documents.engine import segment
from tests.benchmarks.known import Answer, KnownPair
from tests.benchmarks.pasted import paragraphs_of, said_as_pasted, score_as_pasted
from tests.benchmarks.scores import LINKS, Tally

COUNCIL = "The Fleet Council,"
TIDES = "Recalling the tide tables of the Hydrographic Institute,"
FERRY = "1. Calls upon the coastal States to resume the ferry service;"
PILOTS = "2. Welcomes the training of pilots by the Maritime Academy;"
LISTED = (
    "2. Requests the Secretariat:\n(a) to publish the scale of dues;\n(b) to keep the register."
)
OLD = (COUNCIL, TIDES, FERRY, PILOTS)
NEW = (COUNCIL, FERRY, LISTED)
ANSWERS = (
    Answer((0,), (0,), "same"),
    Answer((1,), (), "removed"),
    Answer((2,), (1,), "same"),
    Answer((3,), (), "removed"),
    Answer((), (2,), "added"),
)


def test_a_clause_belongs_to_the_paragraph_it_is_part_of() -> None:
    cut = segment("\n\n".join(NEW))
    places = paragraphs_of(NEW, cut.clauses)
    assert len(cut.clauses) == 5
    assert [list(it) for it in places] == [[0], [1], [2], [2], [2]]


def test_a_clause_that_joins_paragraphs_belongs_to_both() -> None:
    (clause,) = segment(COUNCIL).clauses
    whole = clause._replace(end=len(COUNCIL) + 2 + len(TIDES))
    assert [list(it) for it in paragraphs_of(OLD, [whole])] == [[0, 1]]


def test_rows_are_told_by_paragraphs_and_held_against_the_labels() -> None:
    pair = KnownPair("pasted", OLD, NEW, ANSWERS)
    said = said_as_pasted(pair)
    assert [row.new for row in said].count((2,)) == 3
    assert {link for row in said for link in row.links} == {(0, 0), (2, 1)}
    assert score_as_pasted(pair) == {LINKS: Tally(2, 2, 2, 2)}
