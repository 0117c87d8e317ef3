"""An Akoma Ntoso document's paragraphs in the order in which a person reads them."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from documents.engine.cuts import Kind
from documents.ingest.akn.front import Ranked, front_kind, line_rank, one_title
from documents.ingest.marked_paragraph import LONGEST_LABEL, MarkedParagraph, Part
from documents.ingest.runs import Dialect, Line, read_line

_PARTS: dict[str, Part] = {
    "coverPage": "front",
    "preface": "front",
    "preamble": "preamble",
    "conclusions": "end",
    "attachments": "annex",
    "components": "annex",
}
_LED_KINDS: dict[Part, Kind] = {"preamble": "preambular", "body": "operative"}
_HEADINGS = frozenset({"heading", "subheading", "crossHeading", "docType"})
_LINES = frozenset({"p", "block", "listIntroduction", "listWrapUp", "longTitle", "tocItem"})
# Divisions number what they hold and are no paragraphs themselves.
_DIVISIONS = frozenset({"part", "section", "chapter", "title", "book", "tome", "article"})
_ITEMS = frozenset({"point", "item", "li", "subparagraph", "indent"})
_PROVISIONS = _ITEMS | {"paragraph", "container", "clause", "rule"}
_NESTED = frozenset({"quotedStructure", "embeddedStructure", "table", "blockList", "ul", "ol"})
_SKIPPED = frozenset({"meta", "img", "noteRef", "marker"})

DIALECT = Dialect(
    is_set_off=lambda element: element.tag == "i" or "italic" in (element.get("class") or ""),
    breaks=frozenset({"eol", "br"}),
    fields=frozenset({"docDate", "docTitle", "docNumber", "docType", "location", "heading"}),
    apart=_NESTED | {"authorialNote"},
    skipped=_SKIPPED,
)


@dataclass(slots=True)
class _Unit:
    """What is open: its label not printed yet, its first paragraph, its last item.

    ``above`` is the paragraph under which the unit itself stands; further
    paragraphs of a provision stand under its first.
    """

    part: Part
    is_provision: bool = False
    above: int | None = None
    label: str = ""
    first: int | None = None
    last_item: int | None = None

    @property
    def parent(self) -> int | None:
        return self.first if self.is_provision and self.first is not None else self.above


def lay_out(document: Element) -> list[MarkedParagraph]:
    """The paragraphs of a document's element (``statement``, ``act`` …) and its annexes.

    Notes stand after the part that calls them, main text or annex, each under its
    own mark; the marks are left out of the lines that call them, where they would
    read as changes of wording.
    """
    marks = {note.get("marker") or "" for note in document.iter("authorialNote")}
    layout = _Layout(frozenset(marks))
    layout.document(document, is_annex=False)
    return one_title(layout.paragraphs)


class _Layout:
    """Paragraphs laid out so far, and the notes that wait for the end of their part."""

    def __init__(self, marks: frozenset[str]) -> None:
        self.marks = marks
        self.paragraphs: list[Ranked] = []
        self.notes: list[Element] = []
        self.provision: int | None = None

    def document(self, document: Element, *, is_annex: bool) -> None:
        """Lay out a document's parts; its annexes are documents again."""
        for child in document:
            part = "annex" if is_annex else _PARTS.get(child.tag, "body")
            if part == "annex":
                self._end_notes()
            self._element(child, _Unit(part))
        self._end_notes()

    def _inside(self, element: Element, unit: _Unit) -> None:
        """Lay out what an element holds; words that stand in no paragraph are one of their own."""
        if element.text and element.text.strip():
            self._line(element, unit)
            return
        for child in element:
            self._element(child, unit)
            if child.tail and child.tail.strip():
                self._add(MarkedParagraph(" ".join(child.tail.split())), unit)

    def _element(self, element: Element, unit: _Unit) -> None:
        """Lay out one element by its name; one that means nothing here by what it holds."""
        tag = element.tag
        if tag == "crossHeading" and element.get("refersTo") == "#preamble":
            self._line(element, _Unit("preamble"))
        elif tag not in _SKIPPED:
            _HANDLERS.get(tag, _Layout._inside)(self, element, unit)

    def _note(self, note: Element, _: _Unit) -> None:
        self.notes.append(note)

    def _formula(self, element: Element, unit: _Unit) -> None:
        self._provide(self._read(element), unit, "formula")

    def _division(self, element: Element, unit: _Unit) -> None:
        self._unit(element, _Unit(unit.part))

    def _sublist(self, element: Element, unit: _Unit) -> None:
        """A list that stands beside the item it belongs to."""
        above = unit.first if unit.last_item is None else unit.last_item
        self._inside(element, replace(unit, label="", first=above, last_item=None))

    def _annexed(self, element: Element, unit: _Unit) -> None:
        if unit.part == "annex":
            self.document(element, is_annex=True)
        else:
            self._inside(element, unit)

    def _unit(self, element: Element, unit: _Unit) -> None:
        self._inside(element, unit)
        self._print_label(unit)

    def _provision(self, element: Element, unit: _Unit) -> None:
        is_item = element.tag in _ITEMS and unit.first is not None
        inner = _Unit(unit.part, is_provision=True, above=unit.first if is_item else None)
        self._unit(element, inner)
        if is_item and inner.first is not None:
            unit.last_item = inner.first

    def _number(self, element: Element, unit: _Unit) -> None:
        self._print_label(unit)
        unit.label = self._read(element).text
        if len(unit.label) > LONGEST_LABEL:
            self._print_label(unit)

    def _print_label(self, unit: _Unit) -> None:
        """A number with no paragraph to it is a line of its own."""
        if unit.label:
            label, unit.label = unit.label, ""
            self._add(MarkedParagraph(label, kind="heading", is_placed=True), unit)

    def _heading(self, element: Element, unit: _Unit) -> None:
        """A heading, but that of an item is the item: its paragraphs stand under it."""
        line = self._read(element)
        if not line.text:
            return
        if unit.above is not None:
            self._provide(line, unit, None)
        else:
            self._provide(line, unit, "heading")

    def _line(self, element: Element, unit: _Unit) -> None:
        """A paragraph of print; lists and tables inside it follow it."""
        line = self._read(element)
        if line.text:
            kind, rank = self._told(element, unit)
            self._provide(line, unit, kind, rank)
        for part in line.apart:
            if part.tag in _NESTED:
                self._inside(part, unit)

    def _told(self, element: Element, unit: _Unit) -> tuple[Kind | None, int]:
        """The kind that an element or its place says, with its rank as a title."""
        if unit.part == "front":
            return front_kind(element)
        if unit.part == "end":
            return ("signature" if element.find(".//signature") is not None else "closing"), 0
        rank = line_rank(element) if unit.part == "body" else 0
        if rank:
            return "title", rank
        is_heading = len(element) == 1 and element[0].tag in _HEADINGS
        return ("heading" if is_heading or element.get("name") == "subheading" else None), 0

    def _provide(self, line: Line, unit: _Unit, kind: Kind | None, rank: int = 0) -> None:
        label, unit.label = unit.label, ""
        parent = unit.parent if kind is None else None
        if kind is None and line.is_led and parent is None and not _is_lettered(label):
            kind = _LED_KINDS.get(unit.part)
        paragraph = MarkedParagraph(
            line.text,
            label,
            kind="annex" if unit.part == "annex" else kind,
            part=unit.part,
            parent=parent,
            is_placed=kind is not None or parent is not None,
            is_led=line.is_led,
            phrases=line.phrases,
        )
        self.paragraphs.append((paragraph, rank))
        index = len(self.paragraphs) - 1
        if parent is None:
            self.provision = index if kind in _LED_KINDS.values() else None
        if unit.first is None and kind in {None, *_LED_KINDS.values()}:
            unit.first = index

    def _add(self, paragraph: MarkedParagraph, unit: _Unit) -> None:
        kind: Kind | None = "annex" if unit.part == "annex" else paragraph.kind
        self.paragraphs.append((replace(paragraph, kind=kind, part=unit.part), 0))

    def _row(self, row: Element, unit: _Unit) -> None:
        """A row of a table: its cells with a tab between them, under the provision before it."""
        cells = [self._read(cell).text.replace("\n", " ") for cell in row]
        if any(cells):
            text = "\t".join(cells).strip()
            above = self.provision if unit.parent is None else unit.parent
            self._add(MarkedParagraph(text, parent=above, is_placed=True), unit)

    def _end_notes(self) -> None:
        waiting, self.notes = self.notes, []
        for note in waiting:
            mark = note.get("marker") or ""
            for line in map(self._read, note.findall("p") or [note]):
                if line.text:
                    paragraph = MarkedParagraph(line.text, mark, kind="note", is_placed=True)
                    self.paragraphs.append((replace(paragraph, part="end"), 0))
                    mark = ""

    def _read(self, element: Element) -> Line:
        line = read_line(element, DIALECT, self.marks)
        self.notes += [part for part in line.apart if part.tag == "authorialNote"]
        return line


def _is_lettered(label: str) -> bool:
    return bool(label) and not any(sign.isdigit() for sign in label)


_HANDLERS: dict[str, Callable[[_Layout, Element, _Unit], None]] = {
    "authorialNote": _Layout._note,
    "num": _Layout._number,
    "formula": _Layout._formula,
    "sublist": _Layout._sublist,
    "tr": _Layout._row,
    **dict.fromkeys(_HEADINGS, _Layout._heading),
    **dict.fromkeys(_LINES, _Layout._line),
    **dict.fromkeys(_DIVISIONS, _Layout._division),
    **dict.fromkeys(_PROVISIONS, _Layout._provision),
    **dict.fromkeys(("doc", "statement", "act", "bill"), _Layout._annexed),
}
