"""PDF files whose lines stand equally far apart: what a line opens and ends with tells."""

from documents.ingest.formats import read_file
from documents.ingest.reading import File, Reading
from tests.pdf_files import drawn_pages

OPENING = "The ministers of the Contact Group met on the sidelines of the annual session in May."
RECITALS = (
    "Recalling the communiqués of their earlier meetings, held in the capitals of all its members,",
    "Noting with concern that the strait has been closed to ships that carry food and medicine,",
    "Mindful of the fishermen,",
)
ACTS = (
    "Requested the Secretary General to report to the next meeting on all that has been done so.",
    "The Secretary General may for that purpose ask both of the islands for what they have got.",
    "Decided to remain seized of it.",
)


def read(*lines: str) -> Reading:
    drawn = [(72.0, 80.0 + 20 * at, 11.0, line) for at, line in enumerate(lines)]
    return read_file(File("text.pdf", drawn_pages(drawn), "application/pdf"))


def paragraphs(reading: Reading) -> list[str]:
    return reading.text.rstrip("\n").split("\n\n")


def test_a_sentence_and_the_next_recital_are_two_paragraphs() -> None:
    lines = (OPENING, *RECITALS, ACTS[0], ACTS[2])
    assert paragraphs(read(*lines)) == list(lines)


def test_where_words_do_not_tell_either_the_place_is_doubted() -> None:
    reading = read(OPENING, *RECITALS, *ACTS)
    assert f"{ACTS[0]} {ACTS[1]}" in paragraphs(reading)
    (doubt,) = [it for it in reading.doubts if it.kind == "line-break"]
    assert "equally far apart" in doubt.message
    assert doubt.start is not None
    assert reading.text[doubt.start :].startswith("The Secretary General may")


def test_a_sentence_that_goes_on_in_the_next_line_is_one() -> None:
    lines = [
        "Expressed deep concern over the closure of the strait to ships that carry food, fuel and",
        "medicine to the people of the two islands, and over the growing number of incidents that",
        "Cedar Island has reported.",
    ]
    reading = read(*lines, *ACTS[2:])
    assert paragraphs(reading) == [" ".join(lines), ACTS[2]]
    assert [it.kind for it in reading.doubts] == ["rebuilt"]
