"""Files of every format: told apart by their bytes, then handed to the format's reader.

A reader is a module with ``read(file: File) -> Reading``, which raises
UnreadableFile. A new format is a line in READERS and, for XML, one in ROOTS.
"""

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePosixPath

from documents.ingest.reading import File, Reading, UnreadableFile
from documents.ingest.signatures import refuse_known_others, starts_pdf, starts_zip
from documents.texts import MAX_BYTES, sign_fault

# Named, not imported: the libraries of pages and PDFs are loaded when first needed.
READERS: dict[str, str] = {
    "text": "documents.ingest.plain_text",
    "html": "documents.ingest.html",
    "docx": "documents.ingest.docx",
    "pdf": "documents.ingest.pdf",
    "akn": "documents.ingest.akn",
    "tei": "documents.ingest.tei",
}
# By the local name of the root element. Namespaces change with every draft of a standard,
# and a file whose namespace is wrong is for its reader to refuse, not for plain text to take.
ROOTS: dict[str, str] = {
    "akomaNtoso": "akn",
    "TEI": "tei",
    "teiCorpus": "tei",
    "html": "html",
    "HTML": "html",
}
# A text is kept up to MAX_BYTES; what wraps it in markup or pictures may be larger.
LIMITS: dict[str, int] = {
    "text": MAX_BYTES,
    "html": 10_000_000,
    "docx": 40_000_000,
    "pdf": 40_000_000,
    "akn": 20_000_000,
    "tei": 20_000_000,
}
LARGEST = max(LIMITS.values())

# By their names, files that a program opens; text in their place is what a server or a
# mail said instead of the file, and nobody's document.
PACKED: dict[str, str] = {".docx": "a Word file", ".pdf": "a PDF"}
_PAGE_TYPES = ("text/html", "application/xhtml")

# How much of a file is looked at to tell what it is, in bytes.
OPENING = 8192

_PROLOG = re.compile(r"(?:\s+|<\?.*?(?:\?>|\Z)|<!--.*?(?:-->|\Z))*", re.DOTALL)
_DOCTYPE = re.compile(r"<!doctype\s+([\w.:-]+)[^>\[]*(?:\[.*?\]\s*)?>?", re.IGNORECASE | re.DOTALL)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s/>]")
# No person writes these in a text, so markup follows behind what does not belong there.
_LATER_ROOT = re.compile(r"<\?xml\s|<(?:\w+:)?(?:akomaNtoso|TEI|teiCorpus)[\s>]")
_HTML_ELEMENT = re.compile(
    r"<(?:head|body|title|meta|main|article|section|div|p|h[1-6]|table)[\s/>]", re.IGNORECASE
)


def read_file(file: File) -> Reading:
    """The text of a file of any known format, with what the file says of itself.

    Raises UnreadableFile where the format is not read here, the file is over its
    limit in LIMITS or broken, or what it gives is no text that can be kept.
    """
    name = format_of(file)
    if len(file.content) > LIMITS[name]:
        raise UnreadableFile(
            f"The file has {len(file.content):,} bytes, and {LIMITS[name]:,} is the most for "
            f"this format ({name}); cut it into its documents."
        )
    read: Callable[[File], Reading] = import_module(READERS[name]).read
    reading = read(file)
    if fault := _text_fault(reading.text):
        raise UnreadableFile(fault)
    return reading


def format_of(file: File) -> str:
    """The key in READERS, by the bytes first, then by the name. Raises UnreadableFile, also
    for plain text under the name of something else.
    """
    if not file.content:
        raise UnreadableFile("The file is empty; fetch or save it again.")
    if starts_pdf(file.content):
        return "pdf"
    refuse_known_others(file.content)
    if starts_zip(file.content):
        return "docx"
    opening = _opening(file.content)
    name = _format_of_text(opening, file)
    _refuse_misnamed(name, file)
    if name == "text" and (_ending(file) == ".xml" or _LATER_ROOT.search(opening)):
        raise UnreadableFile(
            "The XML is not well-formed: something stands before its first element; "
            "mend it or fetch it again."
        )
    return name


def _refuse_misnamed(name: str, file: File) -> None:
    """Raise UnreadableFile for text or a page under the name of a Word file or a PDF."""
    ending = _ending(file)
    is_page = name == "html" and not file.media_type.lower().startswith(_PAGE_TYPES)
    if ending in PACKED and (name == "text" or is_page):
        held, named = ("a web page", ".html") if is_page else ("plain text", ".txt")
        raise UnreadableFile(
            f"This is named as {PACKED[ending]} ({ending}) and is none: it holds {held}. "
            f"Fetch it again, or name it {named} if that is meant."
        )


def _ending(file: File) -> str:
    return PurePosixPath(file.name).suffix.lower()


def _format_of_text(opening: str, file: File) -> str:
    prolog = _PROLOG.match(opening)
    rest = opening[prolog.end() :] if prolog else opening
    is_xml = opening.lstrip().startswith("<?xml")
    if doctype := _DOCTYPE.match(rest):
        if doctype[1].lower() == "html":
            return "html"
        if after := _PROLOG.match(rest, doctype.end()):
            rest = rest[after.end() :]
        is_xml = True
    root = _ROOT.match(rest)
    if root and root[1] in ROOTS:
        return ROOTS[root[1]]
    if is_xml:
        named = f"its root is <{root[1]}>" if root else "it has no root element"
        raise UnreadableFile(
            f"This is XML of a kind that is not read here ({named}); "
            "Akoma Ntoso, TEI and XHTML are."
        )
    is_page = file.name.lower().endswith((".html", ".htm", ".xhtml"))
    is_page = is_page or file.media_type.lower().startswith(_PAGE_TYPES)
    return "html" if _HTML_ELEMENT.match(rest) or (is_page and "<" in opening) else "text"


def _opening(content: bytes) -> str:
    """The first characters, near enough to tell markup: markup is ASCII in every charset here."""
    head = content[:OPENING]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", errors="replace")
    if head[1:2] == b"\0" or head[:1] == b"\0":
        return head.decode("utf-16-le" if head[1:2] == b"\0" else "utf-16-be", errors="replace")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _text_fault(text: str) -> str | None:
    if not text.strip():
        return "The file holds no text; give another file."
    size = len(text.encode("utf-8", errors="surrogatepass"))
    if size > MAX_BYTES:
        return (
            f"The file's text has {size:,} bytes, and {MAX_BYTES:,} is the most that is kept "
            "as one text; cut it into its documents."
        )
    return sign_fault(text)
