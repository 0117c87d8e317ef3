"""The body of a Word file as passages: paragraphs with their list numbers, tables by rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from docx.oxml.ns import qn

from documents.ingest.docx.numbering import Number, Numbering, as_int, value_of
from documents.ingest.docx.runs import DELETED_TEXT, TEXT, NoteMarks, RunReader, is_mark_deleted
from documents.ingest.drafting import Passage, excerpt
from documents.ingest.reading import Doubt

_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"


class _Place(NamedTuple):
    """What a paragraph or its style says of its list; empty and None: nothing."""

    num: str
    level: int | None


@dataclass(slots=True)
class BodyReader:
    """Reads the parts of one file in order, since lists and notes count on through all of it."""

    numbering: Numbering
    styles: Any
    notes: NoteMarks = field(default_factory=NoteMarks)
    _by_id: dict[str, Any] = field(default_factory=dict)
    _default: str = ""

    def __post_init__(self) -> None:
        for style in [] if self.styles is None else self.styles.iterfind(qn("w:style")):
            if style.get(qn("w:type")) == "paragraph":
                self._by_id[style.get(qn("w:styleId"))] = style
                if style.get(qn("w:default")) in {"1", "true"}:
                    self._default = style.get(qn("w:styleId"))

    def passages(self, parent: Any) -> Iterator[Passage]:
        """The passages of a body, a cell, a text box or a note."""
        open_: RunReader | None = None
        last: Any = None
        for block in _blocks(parent):
            if block.tag == qn("w:tbl"):
                yield from self._table(block)
                continue
            open_ = open_ or RunReader(self.notes)
            open_.read(block)
            last = block
            if not is_mark_deleted(block):
                yield from self._finished(open_, block)
                open_ = None
        if open_ is not None:
            yield from self._finished(open_, last)

    def _finished(self, reader: RunReader, paragraph: Any) -> Iterator[Passage]:
        passage = reader.passage()
        number = self._number(paragraph)
        if number and passage.text.strip():
            passage = passage.after(number.text)
            if not number.is_known:
                message = "This number's format is not known here; compare it with the file."
                doubt = Doubt("list-number", message, 0, len(number.text.rstrip()))
                passage = replace(passage, doubts=(*passage.doubts, doubt))
        yield passage
        for box in reader.boxes:
            message = "This stands in a text box; see whether and where it belongs to the text."
            for inner in self.passages(box):
                doubt = Doubt("text-box", message, 0, len(inner.text))
                yield replace(inner, doubts=(*inner.doubts, doubt))

    def _number(self, paragraph: Any) -> Number | None:
        properties = paragraph.find(qn("w:pPr"))
        own = _place(properties)
        style = value_of(properties, "w:pStyle") or self._default
        if own.num and own.level is not None:
            return self.numbering.count(own.num, own.level)
        inherited, named = self._place_of_style(style)
        num = own.num or inherited.num
        level = own.level if own.level is not None else inherited.level
        if level is None:
            level = self.numbering.level_of_style(num, named or style)
        return self.numbering.count(num, level) if num else None

    def _place_of_style(self, style: str) -> tuple[_Place, str]:
        """The list that a style or the nearest it is based on names, and which one names it."""
        seen: set[str] = set()
        level = None
        while style in self._by_id and style not in seen:
            seen.add(style)
            element = self._by_id[style]
            place = _place(element.find(qn("w:pPr")))
            level = place.level if level is None else level
            if place.num:
                return _Place(place.num, level), style
            style = value_of(element, "w:basedOn")
        return _Place("", None), ""

    def _table(self, table: Any) -> Iterator[Passage]:
        rows = list(_within(table, qn("w:tr")))
        is_told = False
        for row in rows:
            if _is_row_deleted(row):
                left_out = "".join(t.text or "" for t in row.iter(*TEXT, DELETED_TEXT))
                message = f"Tracked change, not taken in: a deleted row: “{excerpt(left_out)}”."
                yield Passage("", (Doubt("deletion", message, 0, 0),))
                continue
            for passage in self._row(row):
                if "\t" in passage.text and not is_told:
                    is_told = True
                    message = f"A table of {len(rows)} rows begins here; tabs part its cells."
                    doubt = Doubt("table", message, 0, len(passage.text))
                    passage = replace(passage, doubts=(*passage.doubts, doubt))
                yield passage

    def _row(self, row: Any) -> Iterator[Passage]:
        """One passage, cells parted by tabs; but cells of several paragraphs one after another."""
        cells = [list(self.passages(cell)) for cell in _within(row, qn("w:tc"))]
        filled = [[one for one in cell if one.text.strip() or one.doubts] for cell in cells]
        filled = [cell for cell in filled if cell]
        if any(len(cell) > 1 for cell in filled) or len(filled) < 2:
            for cell in filled:
                yield from cell
            return
        row_passage = Passage("")
        for (one,) in filled:
            before = row_passage.text + "\t" if row_passage.text else ""
            placed = one.after(before)
            row_passage = Passage(placed.text, (*row_passage.doubts, *placed.doubts))
        yield row_passage


def _blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, out of whatever wraps them."""
    for child in parent:
        if child.tag in (qn("w:p"), qn("w:tbl")):
            yield child
        elif child.tag == _ALTERNATIVES:
            yield from _blocks(child[0] if len(child) else child)
        elif isinstance(child.tag, str):
            yield from _blocks(child)


def _within(parent: Any, tag: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, content controls unwrapped."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml")):
            yield from _within(child, tag)


def _place(properties: Any) -> _Place:
    numbered = None if properties is None else properties.find(qn("w:numPr"))
    if numbered is None:
        return _Place("", None)
    level = value_of(numbered, "w:ilvl")
    return _Place(value_of(numbered, "w:numId"), as_int(level, 0) if level else None)


def _is_row_deleted(row: Any) -> bool:
    properties = row.find(qn("w:trPr"))
    return properties is not None and properties.find(qn("w:del")) is not None
