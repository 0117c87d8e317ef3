"""The text of an element of the United Nations' markup, and what of it stands in italics."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

_SPACE = re.compile(r"\s+")
_EMPTY_MARK = re.compile(r"\(\s*\)")


def lead_phrase(p: Element) -> str | None:
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


def text_of(element: Element) -> str:
    """The text of an element on one line, without empty marks of notes."""
    whole = "".join(text for text, _ in _runs(element, is_italic=False))
    return _SPACE.sub(" ", _EMPTY_MARK.sub("", whole)).strip()
