"""One TEI file, read."""

from lxml.etree import _Element as Element

from documents.ingest.local_names import parse_by_local_names
from documents.ingest.marked_text import compose
from documents.ingest.reading import Doubt, File, Reading, UnreadableFile
from documents.ingest.tei.layout import lay_out
from documents.ingest.tei.metadata import metadata_of

NAME = "tei"
# The editor's readings, left out where the printed one stands beside them.
_EDITORS = frozenset({"corr", "reg", "expan"})
_UNSURE = ("gap", "unclear", "supplied")


def read(file: File) -> Reading:
    """Text, cut and metadata of a file. Raises UnreadableFile, with the line where there is one."""
    document = _document(parse_by_local_names(file.content))
    _take_printed_readings(document)
    metadata = metadata_of(document)
    paragraphs, numbered = lay_out(document)
    if not paragraphs:
        raise UnreadableFile("It holds no text; look whether the file is whole.")
    cut = compose(paragraphs, metadata.language or "und")
    return Reading(NAME, cut.text, metadata, _doubts(document, numbered), cut)


def _document(root: Element) -> Element:
    """The one TEI document of a file."""
    if root.tag == "TEI":
        return root
    documents = root.findall("TEI")
    if len(documents) != 1:
        raise UnreadableFile(
            f"It holds {len(documents)} TEI documents; give each in a file of its own."
        )
    return documents[0]


def _take_printed_readings(document: Element) -> None:
    """Leave one reading of each choice, and a space where a line of print ended."""
    for choice in list(document.iter("choice")):
        printed = [child for child in choice if child.tag not in _EDITORS]
        for child in [child for child in choice if child.tag in _EDITORS] if printed else []:
            choice.remove(child)
        for child in choice:
            child.tail = None
        choice.text = None
    for line_end in document.iter("lb"):
        if line_end.get("break") != "no":
            line_end.tail = " " + (line_end.tail or "")


def _doubts(document: Element, numbered: int) -> tuple[Doubt, ...]:
    doubts = []
    for name in _UNSURE:
        count = sum(1 for _ in document.iter(name))
        if count:
            message = f"The transcription marks {count} places as <{name}>; look at the print."
            doubts.append(Doubt("transcription", message))
    if numbered:
        message = f"{numbered} labels are the mark-up's (n); look whether they are printed."
        doubts.append(Doubt("labels", message))
    return tuple(doubts)
