"""The text of a Word paragraph with every change accepted, and what a person should look at.

After ECMA-376, part 1, 17.3 and 17.13: what was inserted or moved here is read,
what was deleted or moved away is not, and both are reported where they stand.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import nsmap, qn

from documents.ingest.docx.numbering import value_of
from documents.ingest.drafting import Passage, excerpt
from documents.ingest.reading import Doubt

_OFFICE = "http://schemas.openxmlformats.org"
_COMPATIBILITY = f"{{{_OFFICE}/markup-compatibility/2006}}"
_MATHS = f"{{{_OFFICE}/officeDocument/2006/math}}"

TEXT = frozenset({qn("w:t"), f"{_MATHS}t"})
DELETED_TEXT = qn("w:delText")
BOX = qn("w:txbxContent")
_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "\u2011",
}
_REMOVED = {qn("w:del"): "deleted", qn("w:moveFrom"): "moved away from here"}
_ADDED = {qn("w:ins"): "inserted", qn("w:moveTo"): "moved here"}
_NOTES = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}
_DRAWN = frozenset({qn("w:drawing"), qn("w:pict"), qn("w:object")})
_NOT_TEXT = frozenset(map(qn, ("w:pPr", "w:rPr", "w:instrText", "w:delInstrText", "w:rt")))
_PICTURES = (f"{{{nsmap['a']}}}blip", "{urn:schemas-microsoft-com:vml}imagedata")
# Four hexadecimal digits, surrogates and the private characters of sign fonts left out.
_CODE_POINT = re.compile(r"(?!0000)[0-9A-Ca-c][0-9A-Fa-f]{3}|[dD][0-7][0-9A-Fa-f]{2}")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(slots=True)
class NoteMarks:
    """Footnotes and endnotes in the order in which they are referred to."""

    ids: list[tuple[str, str]] = field(default_factory=list)

    def mark(self, kind: str, identifier: str) -> str:
        """The mark printed for a note: its number among all notes, raised."""
        self.ids.append((kind, identifier))
        return str(len(self.ids)).translate(_SUPERSCRIPT)


@dataclass(slots=True)
class RunReader:
    """Reads one paragraph, or several whose marks between were deleted, into a passage."""

    notes: NoteMarks
    boxes: list[Any] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _doubts: list[Doubt] = field(default_factory=list)

    def passage(self) -> Passage:
        """All that was read."""
        return Passage("".join(self._parts), tuple(self._doubts))

    def read(self, parent: Any) -> None:
        """Read all children of an element."""
        for child in parent:
            self._read(child)

    def _read(self, element: Any) -> None:
        tag = element.tag
        if tag in TEXT:
            self._add(_characters(element))
        elif tag in _SIGNS:
            self._add(_SIGNS[tag])
        elif tag in _NOT_TEXT or not isinstance(tag, str):
            return
        elif tag in _DRAWN:
            self._read_drawn(element)
        elif tag in _NOTES:
            self._read_note(element, _NOTES[tag])
        elif tag == qn("w:sym"):
            self._read_symbol(element)
        else:
            self._read_within(element, tag)

    def _read_within(self, element: Any, tag: str) -> None:
        if tag in _REMOVED:
            self._leave_out(element, "deletion", f"Tracked change, not taken in: {_REMOVED[tag]}")
        elif tag in _ADDED:
            start, before = self._length, len(self._parts)
            self.read(element)
            added = "".join(self._parts[before:])
            self._mark("insertion", f"Tracked change, taken in: {_ADDED[tag]}", added, start)
        elif tag == qn("w:r") and _is_hidden(element):
            self._leave_out(element, "hidden", "Hidden text, not taken in")
        elif tag == f"{_COMPATIBILITY}AlternateContent":
            # The same content for old and new readers; one of them is enough.
            self.read(element[0] if len(element) else element)
        else:
            self.read(element)

    def _read_drawn(self, element: Any) -> None:
        boxes = list(element.iter(BOX))
        self.boxes += boxes
        if not boxes and any(True for _ in element.iter(*_PICTURES)):
            message = "A picture stands here; any text in it has not been read."
            self._doubts.append(Doubt("picture", message, self._length, self._length))

    def _read_note(self, element: Any, kind: str) -> None:
        mark = self.notes.mark(kind, element.get(qn("w:id")) or "")
        # A mark of the author's own follows as plain text.
        if element.get(qn("w:customMarkFollows")) not in {"1", "true", "on"}:
            self._add(mark)

    def _read_symbol(self, element: Any) -> None:
        code = element.get(qn("w:char")) or ""
        font = element.get(qn("w:font")) or "an unnamed font"
        start = self._length
        self._add(chr(int(code, 16)) if _CODE_POINT.fullmatch(code) else "□")
        self._mark("symbol", f"A sign of the font {font}; put the right character", "", start)

    def _leave_out(self, element: Any, kind: str, message: str) -> None:
        left_out = "".join(_characters(t) for t in element.iter(*TEXT, DELETED_TEXT))
        if left_out:
            self._mark(kind, message, left_out, self._length)

    def _mark(self, kind: str, message: str, text: str, start: int) -> None:
        said = f"{message}: “{excerpt(text)}”." if text else f"{message}."
        self._doubts.append(Doubt(kind, said, start, self._length))

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


def _characters(element: Any) -> str:
    """What Word shows of a text element: white space at its ends only where it is said to stay."""
    written = (element.text or "").replace("\r", " ").replace("\n", " ")
    kept = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    return written if kept else written.strip(" ")


def _is_hidden(run: Any) -> bool:
    properties = run.find(qn("w:rPr"))
    vanish = None if properties is None else properties.find(qn("w:vanish"))
    return vanish is not None and value_of(properties, "w:vanish") not in {"0", "false", "off"}


def is_mark_deleted(paragraph: Any) -> bool:
    """Whether the paragraph's end was deleted, so that the next one goes on with it."""
    path = "/".join(map(qn, ("w:pPr", "w:rPr")))
    properties = paragraph.find(path)
    return properties is not None and any(
        properties.find(tag) is not None for tag in (qn("w:del"), qn("w:moveFrom"))
    )
