"""Real resolutions as plain text with an answer key, from the United Nations' AKN4UN files.

The markup says what each paragraph is; the text made of it says nothing but what
a person would paste: labels as printed, paragraphs apart by a blank line or, in
every other document, by a line break only. Notes and their marks are left out.

What the key covers was fixed before anything was measured. A paragraph counts as

- formula, where it stands in the preamble's ``formula``;
- preambular, where it is a ``container`` of the preamble and opens in italics;
- operative, where it is a ``paragraph`` of the main body, opens in italics and
  is not labelled by a letter;
- list item, where it is a ``point`` or an ``item``, or is labelled by a letter
  or Roman number and not italicised, below a paragraph that counts.

Left out, and reported apart: presidential statements, attachments and what
follows an annex's heading, headings, tables, closing words, and bare paragraphs
(not italicised, without such a label), with the items below them.
"""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Literal
from xml.etree.ElementTree import Element

from tests.benchmarks.akn_text import lead_phrase, text_of

Class = Literal["formula", "preambular", "operative", "item"]
Apart = Literal["annex", "attachment"]
CLASSES: tuple[Class, ...] = ("formula", "preambular", "operative", "item")

_ITEM_LABEL = re.compile(
    r"\(?(?:[a-z]{1,2}|[ivx]+|[أابجدهوزحطيكلمنسعفصقرشتثخذضظغ]ـ?|هـ)\)|[‘’'´]\d{1,2}[‘’'´]"
)
_ANNEX = re.compile(r"(?:Annexe?|Appendi(?:x|ce)|المرفق|مرفق|التذييل)\b.{0,30}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the text: as printed, its class (None: left out), why, its lead phrase.

    ``bare`` names what a paragraph left out would have been by its place, ``apart`` where
    it stands if it is none of the resolution's own.
    """

    text: str
    label: str = ""
    class_: Class | None = None
    phrase: str | None = None
    bare: Class | None = None
    apart: Apart | None = None

    @property
    def printed(self) -> str:
        return f"{self.label} {self.text}" if self.label else self.text


def read_lines(file: IO[bytes]) -> list[Line]:
    """The paragraphs of one file in order, those of attachments last.

    Raises ParseError for a file that is no XML.
    """
    root = ElementTree.parse(file).getroot()  # noqa: S314 - files of a corpus given by its user
    top = _strip_names(root)[0]
    attached = [line for part in top.iter("attachment") for line in _attached(part)]
    return [*_parts(top), *attached]


def _parts(top: Element) -> Iterator[Line]:
    for part in top:
        if part.tag in {"coverPage", "preface", "conclusions"}:
            yield from (Line(text) for text in map(text_of, part.iter("p")) if text)
        elif part.tag == "preamble":
            yield from _preamble(part)
        elif part.tag == "mainBody":
            yield from _body(part)


def _attached(attachment: Element) -> Iterator[Line]:
    for document in attachment.findall("doc"):
        yield from (_set_apart(line, "attachment") for line in _parts(document))


def _set_apart(line: Line, where: Apart | None) -> Line:
    """A line that does not count, with what its place would have made it."""
    return Line(line.text, line.label, bare=line.class_ or line.bare, apart=where)


def _strip_names(root: Element) -> Element:
    """The tree without name spaces and notes; what a note's tail says stays."""
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
        for note in [child for child in element if str(child.tag).endswith("authorialNote")]:
            _drop(element, note)
    return root


def _drop(parent: Element, child: Element) -> None:
    at = list(parent).index(child)
    tail = child.tail or ""
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(child)


def _preamble(part: Element) -> Iterator[Line]:
    for child in part:
        if child.tag == "formula":
            yield from (
                Line(text, class_="formula") for text in map(text_of, child.iter("p")) if text
            )
        elif child.find("blockList") is not None:
            yield from _block_list(child)
        else:
            for p in child.iter("p"):
                yield from _lead_line(p, "", "preambular")


def _block_list(container: Element) -> Iterator[Line]:
    for intro in container.iter("listIntroduction"):
        yield from _lead_line(intro, "", "preambular")
    for item in container.iter("item"):
        num = item.find("num")
        for p in item.findall("p"):
            yield Line(text_of(p), text_of(num) if num is not None else "", "item")


def _lead_line(p: Element, label: str, class_: Class) -> Iterator[Line]:
    text = text_of(p)
    if not text:
        return
    phrase = lead_phrase(p)
    yield Line(text, label, class_ if phrase else None, phrase, None if phrase else class_)


def _body(part: Element) -> Iterator[Line]:
    counts, in_annex = False, False
    for paragraph in part.iter():
        if paragraph.tag in {"crossHeading", "subheading", "heading"} and _is_alone(
            paragraph, part
        ):
            yield from (_set_apart(it, "annex") if in_annex else it for it in _plain(paragraph))
        if paragraph.tag != "paragraph":
            continue
        for line in _paragraph(paragraph):
            in_annex = in_annex or bool(_ANNEX.fullmatch(line.text))
            if line.class_ == "operative":
                counts = True
            elif line.class_ is None and line.bare == "operative":
                counts = False
            if in_annex:
                yield _set_apart(line, "annex")
            else:
                yield line if counts or line.class_ is None else _set_apart(line, None)


def _is_alone(heading: Element, part: Element) -> bool:
    return heading in list(part) or any(
        heading in list(section) for section in part.iter("section")
    )


def _plain(element: Element) -> Iterator[Line]:
    text = text_of(element)
    if text:
        yield Line(text)


def _paragraph(paragraph: Element) -> Iterator[Line]:
    num = paragraph.find("num")
    label = text_of(num) if num is not None else ""
    for child in paragraph:
        if child.tag in {"heading", "subheading"}:
            yield from _plain(child)
        elif child.tag in {"content", "alinea"}:
            for p in child.iter("p"):
                yield from _flat(p, label)
                label = ""
        elif child.tag in {"list", "point"}:
            yield from _list(child, label)
            label = ""
    if label and paragraph.find("content") is None and paragraph.find("list") is None:
        yield Line(label)


def _flat(p: Element, label: str) -> Iterator[Line]:
    """A paragraph with no structure below it: an operative, an item, or bare."""
    text = text_of(p)
    if _ITEM_LABEL.match(label or text):
        if text:
            yield Line(text, label, None if lead_phrase(p) else "item")
        return
    if text:
        yield from _lead_line(p, label, "operative")


def _list(element: Element, label: str) -> Iterator[Line]:
    for child in element:
        if child.tag in {"intro", "wrapUp"}:
            for p in child.iter("p"):
                if child.tag == "intro":
                    yield from _flat(p, label)
                else:
                    yield from _plain(p)
                label = ""
        elif child.tag in {"point", "list", "sublist"}:
            yield from _point(child) if child.tag == "point" else _list(child, "")


def _point(point: Element) -> Iterator[Line]:
    num = point.find("num")
    label = text_of(num) if num is not None else ""
    for child in point:
        if child.tag in {"content", "intro"}:
            for p in child.iter("p"):
                text = text_of(p)
                if text:
                    yield Line(text, label, "item")
                    label = ""
        elif child.tag in {"heading", "subheading"}:
            yield from _plain(child)
        elif child.tag in {"list", "sublist"}:
            yield from _list(child, "")
