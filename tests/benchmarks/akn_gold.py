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

Class = Literal["formula", "preambular", "operative", "item"]
CLASSES: tuple[Class, ...] = ("formula", "preambular", "operative", "item")

_SPACE = re.compile(r"\s+")
_EMPTY_MARK = re.compile(r"\(\s*\)")
_ITEM_LABEL = re.compile(
    r"\(?(?:[a-z]{1,2}|[ivx]+|[أابجدهوزحطيكلمنسعفصقرشتثخذضظغ]ـ?|هـ)\)|[‘’'´]\d{1,2}[‘’'´]"
)
_ANNEX = re.compile(r"(?:Annexe?|Appendi(?:x|ce)|المرفق|مرفق|التذييل)\b.{0,30}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the text: as printed, its class (None: left out), why, its lead phrase.

    ``bare`` names what a paragraph left out would have been by its place.
    """

    text: str
    label: str = ""
    class_: Class | None = None
    phrase: str | None = None
    bare: Class | None = None

    @property
    def printed(self) -> str:
        return f"{self.label} {self.text}" if self.label else self.text


def read_lines(file: IO[bytes]) -> list[Line]:
    """The paragraphs of one file in order. Raises ParseError for a file that is no XML."""
    root = ElementTree.parse(file).getroot()  # noqa: S314 - files of a corpus given by its user
    top = _strip_names(root)[0]
    lines: list[Line] = []
    for part in top:
        if part.tag in {"coverPage", "preface", "conclusions"}:
            lines += [Line(text) for text in map(_text, part.iter("p")) if text]
        elif part.tag == "preamble":
            lines += _preamble(part)
        elif part.tag == "mainBody":
            lines += _body(part)
    return lines


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
                Line(text, class_="formula") for text in map(_text, child.iter("p")) if text
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
            yield Line(_text(p), _text(num) if num is not None else "", "item")


def _lead_line(p: Element, label: str, class_: Class) -> Iterator[Line]:
    text = _text(p)
    if not text:
        return
    phrase = _lead_phrase(p)
    yield Line(text, label, class_ if phrase else None, phrase, None if phrase else class_)


def _body(part: Element) -> Iterator[Line]:
    counts, in_annex = False, False
    for paragraph in part.iter():
        if paragraph.tag in {"crossHeading", "subheading", "heading"} and _is_alone(
            paragraph, part
        ):
            yield from _plain(paragraph)
        if paragraph.tag != "paragraph":
            continue
        for line in _paragraph(paragraph):
            in_annex = in_annex or bool(_ANNEX.fullmatch(line.text))
            if line.class_ == "operative":
                counts = not in_annex
            elif line.class_ is None and line.bare == "operative":
                counts = False
            kept = counts and not in_annex
            yield line if kept or line.class_ is None else Line(line.text, line.label)


def _is_alone(heading: Element, part: Element) -> bool:
    return heading in list(part) or any(
        heading in list(section) for section in part.iter("section")
    )


def _plain(element: Element) -> Iterator[Line]:
    text = _text(element)
    if text:
        yield Line(text)


def _paragraph(paragraph: Element) -> Iterator[Line]:
    num = paragraph.find("num")
    label = _text(num) if num is not None else ""
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
    text = _text(p)
    if _ITEM_LABEL.match(label or text):
        if text:
            yield Line(text, label, None if _lead_phrase(p) else "item")
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
    label = _text(num) if num is not None else ""
    for child in point:
        if child.tag in {"content", "intro"}:
            for p in child.iter("p"):
                text = _text(p)
                if text:
                    yield Line(text, label, "item")
                    label = ""
        elif child.tag in {"heading", "subheading"}:
            yield from _plain(child)
        elif child.tag in {"list", "sublist"}:
            yield from _list(child, "")


def _lead_phrase(p: Element) -> str | None:
    """The italic phrase a paragraph opens with, its own label passed over; None without one."""
    before, phrase = "", ""
    for text, is_italic in _runs(p, is_italic=False):
        if is_italic:
            phrase += text
        elif phrase.strip() and text.strip():
            break
        elif not phrase.strip():
            before += text
    before = _SPACE.sub("", before)
    if not phrase.strip() or not re.fullmatch(r"(?:\d{1,3}(?:bis)?[.)]?[-–]?)?[“\"«]?", before):
        return None
    return _SPACE.sub(" ", phrase).strip(" ,،:;.")


def _runs(element: Element, *, is_italic: bool) -> Iterator[tuple[str, bool]]:
    """The text of an element piece by piece, with whether it is in italics."""
    is_italic = is_italic or "italic" in (element.get("class") or "") or element.tag == "i"
    if element.text:
        yield element.text, is_italic
    for child in element:
        if child.tag == "eol":
            yield " ", is_italic
        else:
            yield from _runs(child, is_italic=is_italic)
        if child.tail:
            yield child.tail, is_italic


def _text(element: Element) -> str:
    whole = "".join(text for text, _ in _runs(element, is_italic=False))
    return _SPACE.sub(" ", _EMPTY_MARK.sub("", whole)).strip()
