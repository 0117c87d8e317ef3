"""Plain text: every character kept, line ends made one."""

from documents.ingest.formats import read_file
from documents.ingest.reading import File

TEXT = "  The Council,\n\n\tRecalling “its” decisions,  \n1. Decides…\n\n"


def test_the_text_is_kept_to_the_character() -> None:
    reading = read_file(File("text.txt", TEXT.encode()))
    assert (reading.reader, reading.text, reading.doubts, reading.cut) == ("text", TEXT, (), None)


def test_line_ends_of_every_system_become_one() -> None:
    content = b"The Council,\r\n\r\nDecides\rto meet.\n"
    assert read_file(File("text.txt", content)).text == "The Council,\n\nDecides\nto meet.\n"


def test_doubts_stand_where_line_ends_have_moved_their_places() -> None:
    content = b"The Council,\r\n\r\nDecides\x02 to meet.\r\n"
    reading = read_file(File("text.txt", content))
    (doubt,) = reading.doubts
    assert doubt.start is not None
    assert reading.text[doubt.start] == "\x02"


def test_the_senders_charset_is_heard() -> None:
    file = File("a", "تقرر".encode("windows-1256"), "text/plain; charset=windows-1256")
    assert read_file(file).text == "تقرر"
