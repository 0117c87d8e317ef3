"""Word files (.docx): body, tables, notes and computed list numbers as one text.

What is on the page and not in the text (headers, comments, pictures), and what
stands in the text by a decision (tracked changes, text boxes), is reported.
"""

import zipfile
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from lxml import etree

from documents.ingest.docx.body import BodyReader
from documents.ingest.docx.numbering import Numbering
from documents.ingest.docx.parts import doubts_about, notes_of, part_tree
from documents.ingest.drafting import Draft
from documents.ingest.reading import File, Metadata, Reading, UnreadableFile
from documents.ingest.unpacking import Bounds, check_zip
from documents.ingest.xml_tree import refuse_entities

BOUNDS = Bounds(members=4_000, member_bytes=40_000_000, total_bytes=150_000_000, ratio=150)
_MAIN = "word/document.xml"
_DAMAGED = "The Word file is damaged inside; open it in Word and save it again as .docx."
_STRICT_NAME = b"purl.oclc.org/ooxml"
_STRICT = "The file is in Strict Open XML; save it in Word as a plain Word document (.docx)."
_PICTURES = "The Word file holds pictures and no text; recognise them with OCR first."
# python-docx trusts what it opens; these are what it stumbles with over parts that are missing,
# relations that lead nowhere, elements that lack what they must have, and nests without end.
_INSIDE = (
    OpcError,
    KeyError,
    ValueError,
    AttributeError,
    TypeError,
    RecursionError,
    etree.XMLSyntaxError,
)
_OTHERS = {
    "xl/workbook.xml": "an Excel workbook",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "content.xml": "an OpenDocument file (.odt)",
    "META-INF/container.xml": "an e-book (EPUB)",
}


def read(file: File) -> Reading:
    """The text of a Word file. Raises UnreadableFile for what is broken, a bomb or no Word file."""
    _refuse_others(check_zip(file.content, BOUNDS))
    try:
        document = docx.Document(BytesIO(file.content))
        draft = _draft(document)
    except UnreadableFile:
        raise
    except _INSIDE as error:
        if _is_strict(file.content):
            raise UnreadableFile(_STRICT) from error
        raise UnreadableFile(_DAMAGED) from error
    if not draft.text and any(doubt.kind == "picture" for doubt in draft.doubts):
        raise UnreadableFile(_PICTURES)
    return Reading("docx", draft.text, _metadata(document, draft.text), draft.doubts)


def _is_strict(content: bytes) -> bool:
    """Whether the file uses the standard's strict names, which python-docx does not know."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        relations = "_rels/.rels"
        return relations in archive.namelist() and _STRICT_NAME in archive.read(relations)


def _refuse_others(names: frozenset[str]) -> None:
    if _MAIN in names or ("[Content_Types].xml" in names and "word/" in {n[:5] for n in names}):
        return
    for member, called in _OTHERS.items():
        if member in names:
            raise UnreadableFile(f"This is {called}; save its text as .docx.")
    raise UnreadableFile(
        "This is a ZIP archive and no Word file; give it to import_documents, or unpack it first."
    )


def _draft(document: Document) -> Draft:
    refuse_entities(document.element)
    if document.element.body is None:
        raise UnreadableFile(_DAMAGED)
    draft = Draft()
    numbering = Numbering.of(part_tree(document, "numbering"), part_tree(document, "styles"))
    body = BodyReader(numbering, part_tree(document, "styles"))
    for passage in body.passages(document.element.body):
        draft.add(passage)
    for passage in notes_of(document, body):
        draft.add(passage)
    for kind, message in doubts_about(document, body):
        draft.doubt(kind, message)
    return draft


def _metadata(document: Document, text: str) -> Metadata:
    """The file's own title where the text bears it out: most are a template's or another file's."""
    properties: Any = document.core_properties
    title = " ".join((properties.title or "").split())
    is_printed = title and title.casefold() in " ".join(text[:5000].split()).casefold()
    return Metadata(title=title if is_printed else "", language=(properties.language or "")[:2])
