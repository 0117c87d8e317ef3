"""Texts that ship, made into files of each format, come back and are cut to the same clauses."""

import io
from collections.abc import Callable
from html import escape
from xml.sax.saxutils import escape as escape_xml

import docx
import pytest

from documents.engine import segment
from documents.ingest.formats import read_file
from documents.ingest.reading import File
from tests.fixtures.shipped import OIC_JK, SPECIMEN, fields_of
from tests.page_shapes import article
from tests.pdf_files import pdf_file

COMMUNIQUE = fields_of(OIC_JK, "version")[0]["text"]
ENGLISH = [one for one in fields_of(SPECIMEN, "version") if one["expression"][2] == "en"]


def paragraphs_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def as_text(paragraphs: list[str]) -> File:
    return File("text.txt", "\r\n\r\n".join(paragraphs).encode("utf-16"))


def as_docx(paragraphs: list[str]) -> File:
    document, packed = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(packed)
    return File("text.docx", packed.getvalue())


def as_html(paragraphs: list[str]) -> File:
    title, *rest = map(escape, paragraphs)
    page = article("".join(f"<p>{paragraph}</p>\n" for paragraph in rest), title=title)
    return File("text.html", page.encode())


def as_pdf(paragraphs: list[str]) -> File:
    return File("text.pdf", pdf_file([escape_xml(one) for one in paragraphs], head="Press wing"))


@pytest.mark.parametrize("made", [as_text, as_docx, as_html, as_pdf])
def test_the_communique_comes_back_paragraph_by_paragraph(
    made: Callable[[list[str]], File],
) -> None:
    paragraphs = paragraphs_of(COMMUNIQUE)
    reading = read_file(made(paragraphs))
    assert reading.text.rstrip("\n").split("\n\n") == paragraphs
    clauses = segment(reading.text).clauses
    expected = segment(COMMUNIQUE).clauses
    assert [(c.ref, c.kind, c.text) for c in clauses] == [(c.ref, c.kind, c.text) for c in expected]


@pytest.mark.parametrize("made", [as_text, as_docx, as_pdf])
@pytest.mark.parametrize("version", ENGLISH, ids=lambda one: "@".join(map(str, one["expression"])))
def test_the_specimens_come_back_cut_to_the_same_clauses(
    version: dict[str, str], made: Callable[[list[str]], File]
) -> None:
    reading = read_file(made(paragraphs_of(version["text"])))
    assert reading.text.rstrip("\n").split("\n\n") == paragraphs_of(version["text"])
    refs = [clause.ref for clause in segment(reading.text).clauses]
    assert refs == [clause.ref for clause in segment(version["text"]).clauses]
