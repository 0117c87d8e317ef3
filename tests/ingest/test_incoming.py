"""Files completed by their names, cut in every language."""

from dataclasses import replace

import pytest

from documents.engine.cuts import check_cut
from documents.ingest.incoming import facts_only, take, told_by_name
from documents.ingest.reading import File
from tests.ingest.akn_files import resolution


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("2031-05-03.en.txt", ("2031-05-03", "en")),
        ("2031-05-03_LC-13.xml", ("2031-05-03", "")),
        ("2031-05.txt", ("2031-05", "")),
        ("2031-13-40.txt", ("", "")),
        ("communique.txt", ("", "")),
        ("20310503.txt", ("", "")),
        ("0001-01-01.en.txt", ("", "en")),
    ],
)
def test_a_name_may_tell_the_day_and_the_language(name: str, told: tuple[str, str]) -> None:
    assert told_by_name(name) == told


def test_what_the_file_says_goes_before_its_name() -> None:
    file = File("1999-01-01.fr.xml", resolution())
    metadata = take("a", file).reading.metadata
    assert (metadata.adopted, metadata.language) == ("2031-05-03", "en")


def test_a_language_nobody_says_is_guessed_and_doubted() -> None:
    incoming = take("a", File("note.txt", b"The Council,\n\nDecides to meet again.\n"))
    assert incoming.reading.metadata.language == "en"
    assert [doubt.kind for doubt in incoming.reading.doubts] == ["language"]


def test_an_unknown_language_is_cut_by_paragraphs() -> None:
    incoming = take("a", File("note.es.txt", b"El Consejo,\n\nDecide reunirse.\n"), "es")
    check_cut(incoming.cut)
    assert [clause.text for clause in incoming.cut.clauses] == ["El Consejo,", "Decide reunirse."]
    assert incoming.cut.language == "es"


def test_facts_alone_are_those_of_the_whole_reading_but_for_lists() -> None:
    file = File("resolution.xml", resolution())
    metadata = take("a", file).reading.metadata
    assert all((metadata.sponsors, metadata.subjects, metadata.agenda))
    assert facts_only(file) == replace(metadata, sponsors=(), subjects=(), agenda=())


def test_facts_that_the_front_lacks_are_looked_for_in_the_rest() -> None:
    file = File("resolution.xml", resolution(adopted="", symbol="LC/RES/13"))
    assert facts_only(file).symbol == "LC/RES/13"
