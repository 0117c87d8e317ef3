"""What an Akoma Ntoso file says of its document."""

import pytest

from documents.ingest.formats import read_file
from documents.ingest.reading import File, Metadata, Reading, Vote
from tests.ingest.akn_files import COUNTED, resolution


def read(content: bytes) -> Reading:
    return read_file(File("resolution.xml", content))


def test_all_that_is_said() -> None:
    assert read(resolution()).metadata == Metadata(
        title="Dredging in the lagoon",
        symbol="LC/RES/13(2031)",
        language="en",
        body="Lagoon Council",
        instrument_type="resolution",
        adopted="2031-05-03",
        issued="2031-05-09",
        adoption="consensus",
        sponsors=("Marsh and Meadow", "Reedland", "Duneland"),
        subjects=("EELS",),
        agenda=("Upkeep of the lagoon",),
    )


def test_a_tally_is_a_vote_and_whom_it_does_not_count_did_not_vote_so() -> None:
    metadata = read(resolution(voting=COUNTED)).metadata
    assert (metadata.vote, metadata.adoption) == (Vote(11, 2, 0), "vote")


def test_a_date_that_stands_for_none_is_a_doubt_and_no_date() -> None:
    reading = read(resolution(adopted="0001-01-01"))
    assert reading.metadata.adopted == ""
    assert [doubt.kind for doubt in reading.doubts] == ["date"]
    assert "'0001-01-01'" in reading.doubts[0].message


def test_a_number_that_does_not_go_on_is_a_doubt_at_its_place() -> None:
    paragraph = "<paragraph><num>{}.</num><content><p><i>Notes</i> it;</p></content></paragraph>"
    reading = read(resolution(body=paragraph.format(1) + paragraph.format(4)))
    (doubt,) = reading.doubts
    assert doubt.kind == "numbering"
    assert reading.text[doubt.start : doubt.end] == "4. Notes it;"


def test_sections_may_start_their_numbers_anew() -> None:
    paragraph = "<paragraph><num>{}.</num><content><p><i>Notes</i> it;</p></content></paragraph>"
    markup = "".join(map(paragraph.format, (1, 2, 1, 2)))
    assert read(resolution(body=markup)).doubts == ()


def test_the_united_nations_organs_are_known_by_their_addresses() -> None:
    content = resolution().replace(b"/akn/lc/statement/", b"/akn/un/statement/unga-hrc/")
    assert read(content).metadata.body == "unhrc"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (resolution(number="14"), "headed “14.”"),
        (
            resolution().replace(b'name="resolution"', b'name="presidentialStatement"'),
            "is a statement",
        ),
    ],
)
def test_a_symbol_that_may_be_another_documents_is_a_doubt(content: bytes, said: str) -> None:
    (doubt,) = read(content).doubts
    assert (doubt.kind, said in doubt.message) == ("symbol", True)
