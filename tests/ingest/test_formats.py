"""Formats told by bytes first, then by name; others refused by theirs; sizes bounded."""

from importlib import import_module

import pytest

from documents.ingest import formats
from documents.ingest.formats import LARGEST, LIMITS, READERS, ROOTS, format_of, read_file
from documents.ingest.reading import File, UnreadableFile
from documents.texts import MAX_BYTES
from tests.page_shapes import article, marked_up
from tests.word_files import paragraph, word_file, zip_file

AKN = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'


def refused(content: bytes, name: str = "") -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_file(File(name, content))
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "format_name"),
    [
        (b"The Council decides to meet.", "text"),
        ("“The Council” <draft>".encode("utf-16"), "text"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\r\n%PDF-1.4\n", "pdf"),
        (word_file(""), "docx"),
        (b"<!DOCTYPE html><title>", "html"),
        ("<html><body>".encode("utf-16"), "html"),
        (b'<?xml version="1.0"?><!-- note --><html xmlns="http://www.w3.org/1999/xhtml">', "html"),
        (b"<div class='x'><p>The Council", "html"),
        (b"\xef\xbb\xbf  <p>The Council", "html"),
        (AKN.encode(), "akn"),
        (f'<?xml version="1.0"?>\n<!-- UN -->\n{AKN}'.encode("utf-16"), "akn"),
        (b'<an:akomaNtoso xmlns:an="urn:x">', "akn"),
        (b'<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY a "b">]><TEI xmlns="u">', "tei"),
        (b"<draft> The Council decides", "text"),
    ],
)
def test_bytes_tell_the_format_whatever_the_name(content: bytes, format_name: str) -> None:
    names = ["text.txt", "text.odd", "no name at all"]
    names += ["text.pdf", "TEXT.DOCX"] if format_name not in {"text", "html"} else []
    for name in names:
        assert format_of(File(name, content)) == format_name


def test_text_under_the_name_of_something_else_is_refused() -> None:
    for name, told in (("a.docx", "a Word file (.docx)"), ("A.PDF", "a PDF (.pdf)")):
        said = refused(b"Your session has expired.", name)
        assert told in said
        assert "name it .txt" in said


def test_a_page_under_the_name_of_something_else_is_refused_unless_it_is_sent_as_one() -> None:
    page = b"<!doctype html><title>Sign in</title><p>Sign in to go on."
    assert "it holds a web page" in refused(page, "communique.docx")
    assert format_of(File("communique.pdf", page, "text/html; charset=utf-8")) == "html"


@pytest.mark.parametrize("name", ["2031-05-03.en.xml", "2031-05-03.en.txt", ""])
def test_markup_behind_stray_bytes_is_no_plain_text(name: str) -> None:
    for stray in (b"HTTP/1.1 200 OK\r\n\r\n", b"\xc3\xaf\xc2\xbb", b"\x01"):
        assert "stands before" in refused(stray + f'<?xml version="1.0"?>{AKN}'.encode(), name)
        assert "stands before" in refused(stray + AKN.encode(), name)


def test_text_under_the_name_of_markup_is_refused() -> None:
    assert "not well-formed" in refused(b"Too many requests.", "LC-RES-13.xml")


def test_a_name_or_a_sender_tells_a_page_that_begins_as_text() -> None:
    content = b"Communique<br>The Council<br>decides"
    assert format_of(File("a.html", content)) == "html"
    assert format_of(File("a", content, "text/html; charset=utf-8")) == "html"
    assert format_of(File("a", content)) == "text"


def test_every_format_has_its_reader_and_its_limit() -> None:
    assert set(READERS) == set(LIMITS)
    assert set(ROOTS.values()) <= set(READERS)
    for module in READERS.values():
        assert callable(import_module(module).read)


def test_a_file_says_which_reader_read_it() -> None:
    for content, name in ((article(marked_up()).encode(), "html"), (b"Decides.", "text")):
        assert read_file(File("", content)).reader == name
    assert read_file(File("", word_file(paragraph("Decides.")))).reader == "docx"


@pytest.mark.parametrize(
    ("content", "called"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "no text"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x1f\x8b\x08", "archive"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related;", "MHTML"),
        (b"<?xml version='1.0'?><rss><channel/></rss>", "<rss>"),
        (b"<?xml version='1.0'?>  ", "no root"),
        (zip_file({"a.txt": "text"}), "ZIP archive"),
    ],
)
def test_what_is_not_read_here_is_refused_by_name(content: bytes, called: str) -> None:
    assert called in refused(content)


def test_files_over_the_limit_of_their_format(monkeypatch: pytest.MonkeyPatch) -> None:
    assert f"{MAX_BYTES:,} is the most" in refused(b"a" * (MAX_BYTES + 1))
    assert f"{LARGEST:,} is the most" in refused(b"%PDF-" + b" " * LARGEST)
    monkeypatch.setattr(formats, "LIMITS", formats.LIMITS | {"text": 10 * MAX_BYTES})
    # Two bytes a letter: what counts is the text as it would be kept.
    assert "most that is kept as one text" in refused("béni ".encode("cp1252") * 999_999)
