"""A TEI document's paragraphs in the order in which a person reads them."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from documents.engine.cuts import Kind
from documents.ingest.marked_paragraph import LONGEST_LABEL, MarkedParagraph, Part
from documents.ingest.runs import Dialect, Line, read_line

_NESTED = frozenset({"list", "table", "quote", "floatingText", "lg"})
# Running heads and pictures are the page's, not the text's.
_SKIPPED = frozenset({"teiHeader", "fw", "figure", "graphic", "facsimile", "standOff", "index"})
_LINES = frozenset({"p", "ab", "l", "salute", "byline", "docDate", "docAuthor", "docImprint"})
_TITLES = frozenset({"titlePart", "docTitle"})
_KINDS: dict[str, Kind] = {
    "salute": "formula",
    "dateline": "closing",
    "trailer": "closing",
    "signed": "signature",
    "byline": "paratext",
    "docDate": "paratext",
    "docAuthor": "paratext",
    "docImprint": "paratext",
}
_LED_KINDS: dict[Part, Kind] = {"preamble": "preambular", "body": "operative"}
# What the type of a division says of it.
_DIVISIONS: dict[str, Part] = {"preamble": "preamble", "operative": "body", "annex": "annex"}

DIALECT = Dialect(
    is_set_off=lambda element: (
        element.tag == "emph"
        or (
            element.tag == "hi"
            and "ital" in (element.get("rend") or element.get("rendition") or "")
        )
    ),
    breaks=frozenset(),
    fields=frozenset(),
    apart=_NESTED | {"note"},
    skipped=_SKIPPED,
)


@dataclass(slots=True)
class _Place:
    """Where elements are laid out: the part, the clause above, a label not printed yet."""

    part: Part
    above: int | None = None
    label: str = ""
    is_told: bool = False


def lay_out(document: Element) -> tuple[list[MarkedParagraph], int]:
    """The paragraphs, notes last, and how many labels stand in attributes (``n``) only.

    What opens with a phrase set off in italics is preambular or operative by the
    type of its division; without such types the engine tells what it is.
    """
    layout = _Layout()
    for text in document.iterfind("text"):
        layout.inside(text, _Place("body"))
    layout.end_notes()
    return layout.paragraphs, layout.numbered


class _Layout:
    """Paragraphs laid out so far."""

    def __init__(self) -> None:
        self.paragraphs: list[MarkedParagraph] = []
        self.notes: list[Element] = []
        self.numbered = 0
        self.has_title = False

    def inside(self, element: Element, place: _Place) -> int | None:
        """Lay out what an element holds; gives the first paragraph's index."""
        if element.text and element.text.strip():
            return self._line(element, place)
        first = len(self.paragraphs)
        for child in element:
            if child.tag not in _SKIPPED:
                _HANDLERS.get(child.tag, _Layout.inside)(self, child, place)
            if child.tail and child.tail.strip():
                self._add(Line(" ".join(child.tail.split())), place)
        return first if len(self.paragraphs) > first else None

    def _front(self, element: Element, place: _Place) -> None:
        self.inside(element, replace(place, part="front"))

    def _back(self, element: Element, place: _Place) -> None:
        self.inside(element, replace(place, part="annex"))

    def _division(self, element: Element, place: _Place) -> None:
        part = _DIVISIONS.get((element.get("type") or "").lower())
        if place.part == "annex" or part is None:
            self.inside(element, replace(place, label=""))
        else:
            self.inside(element, _Place(part, is_told=True))

    def _line(self, element: Element, place: _Place) -> int | None:
        line = self._read(element)
        label = place.label or self._attribute(element, line)
        place.label = ""
        kind = _KINDS.get(element.tag)
        index = None
        if line.text:
            index = self._add(line, place, label, kind)
        for part in line.apart:
            if part.tag != "note":
                above = place.above if index is None else index
                _HANDLERS.get(part.tag, _Layout.inside)(self, part, replace(place, above=above))
        return index

    def _attribute(self, element: Element, line: Line) -> str:
        """A label that only the mark-up gives: in ``n``, and not at the start of the line."""
        number = (element.get("n") or "").strip()
        if element.tag not in {"p", "ab", "item"} or not 0 < len(number) <= LONGEST_LABEL:
            return ""
        if line.text.lstrip("([").startswith(number):
            return ""
        self.numbered += 1
        return number

    def _title(self, element: Element, place: _Place) -> None:
        kind: Kind = "heading" if self.has_title else "title"
        line = self._read(element)
        if line.text:
            self.has_title = True
            self._add(line, place, kind=kind)

    def _heading(self, element: Element, place: _Place) -> None:
        line = self._read(element)
        if line.text:
            label, place.label = place.label, ""
            self._add(line, replace(place, above=None), label, "heading")

    def _label(self, element: Element, place: _Place) -> None:
        place.label = self._read(element).text

    def _list(self, element: Element, place: _Place) -> None:
        inner = replace(place, label="")
        for child in element:
            if child.tag in {"label", "num"}:
                self._label(child, inner)
            elif child.tag == "item":
                self._item(child, inner)
            elif child.tag not in _SKIPPED:
                _HANDLERS.get(child.tag, _Layout.inside)(self, child, inner)

    def _item(self, item: Element, place: _Place) -> None:
        """An item: its first paragraph stands under the list's clause, the rest under that."""
        blocks = [child for child in item if child.tag in _LINES]
        if not blocks:
            self._line(item, place)
            return
        if not place.label:
            place.label = self._attribute(item, self._read(blocks[0]))
        first = self._line(blocks[0], place)
        inner = replace(place, above=first, label="")
        for child in item:
            if child is not blocks[0] and child.tag not in _SKIPPED:
                _HANDLERS.get(child.tag, _Layout.inside)(self, child, inner)

    def _row(self, row: Element, place: _Place) -> None:
        cells = [self._read(cell).text for cell in row.iter("cell")]
        if any(cells):
            self._add(Line("\t".join(cells).strip()), place)

    def _note(self, note: Element, _: _Place) -> None:
        self.notes.append(note)

    def _add(self, line: Line, place: _Place, label: str = "", kind: Kind | None = None) -> int:
        above = place.above if kind is None else None
        if kind is None and line.is_led and above is None and place.is_told:
            kind = _LED_KINDS.get(place.part)
        if place.part == "annex":
            kind = "annex"
        self.paragraphs.append(
            MarkedParagraph(
                line.text,
                label,
                kind=kind,
                part=place.part,
                parent=above,
                is_placed=above is not None or (kind is not None and place.part != "annex"),
                is_led=line.is_led,
                phrases=line.phrases,
            )
        )
        return len(self.paragraphs) - 1

    def end_notes(self) -> None:
        """Print the notes that lines called, each under its mark."""
        for note in self.notes:
            line = read_line(note, DIALECT)
            if line.text:
                mark = (note.get("n") or "")[:LONGEST_LABEL]
                paragraph = MarkedParagraph(line.text, mark, "note", "end", is_placed=True)
                self.paragraphs.append(paragraph)

    def _read(self, element: Element) -> Line:
        line = read_line(element, DIALECT)
        self.notes += [part for part in line.apart if part.tag == "note"]
        return line


_HANDLERS: dict[str, Callable[[_Layout, Element, _Place], object]] = {
    "front": _Layout._front,
    "back": _Layout._back,
    "head": _Layout._heading,
    "label": _Layout._label,
    "num": _Layout._label,
    "list": _Layout._list,
    "item": _Layout._item,
    "row": _Layout._row,
    "note": _Layout._note,
    **dict.fromkeys(("div", *(f"div{level}" for level in range(1, 8))), _Layout._division),
    **dict.fromkeys(_LINES | {"signed", "dateline", "trailer"}, _Layout._line),
    **dict.fromkeys(_TITLES, _Layout._title),
}
