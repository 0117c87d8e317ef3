"""PDF files that give no text: refused by name, in bounded time, and nobody else is harmed."""

import zlib

import pytest

from documents.ingest.formats import read_file
from documents.ingest.pdf import process
from documents.ingest.reading import File, UnreadableFile
from tests.pdf_files import drawn_pages, pdf_file, scanned_page, turned_page

PDF = pdf_file(["The Council decides to meet again and to remain seized of the matter."] * 3)


def refused(content: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_file(File("text.pdf", content))
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_file_cut_short() -> None:
    assert "cut short" in refused(PDF[: len(PDF) * 2 // 3])


def test_a_file_locked_with_a_password() -> None:
    assert "password" in refused(pdf_file(["The Council decides."], password="secret"))


def test_a_scan() -> None:
    assert "scan" in refused(scanned_page())


def test_a_file_of_empty_pages() -> None:
    assert "no text" in refused(drawn_pages([], []))


def test_damage_inside() -> None:
    assert "damaged" in refused(b"%PDF-1.4\n" + b"nonsense " * 50 + b"\n%%EOF\n")


def test_text_on_its_side() -> None:
    assert "on its side" in refused(turned_page("The Council decides to remain seized of it."))


def test_more_pages_than_any_document_has() -> None:
    assert "200 pages" in refused(drawn_pages(*[[(72, 100, 11, "The Council decides.")]] * 201))


def test_a_file_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process.read_pages, "__defaults__", (0.05,))
    assert "0.05 seconds" in refused(PDF)


def test_a_stream_that_unpacks_without_end() -> None:
    bomb = zlib.compress(zlib.compress(b" " * 50_000_000))
    stream = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%b\nendstream" % (
        len(bomb),
        bomb,
    )
    start = PDF.index(b"<<", PDF.index(b"/Contents"))
    assert refused(PDF[:start] + stream + b"%%EOF")
