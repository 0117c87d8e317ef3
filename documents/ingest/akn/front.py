"""What the lines of a front are, and which of several titles is the document's."""

from collections.abc import Sequence
from dataclasses import replace

from lxml.etree import _Element as Element

from documents.engine.cuts import Kind
from documents.ingest.marked_paragraph import MarkedParagraph

# What a title refers to, by how surely it is the document's own: the General Assembly
# prints "Resolution adopted by …" above the title proper, the Security Council a
# number and no title, its President a title over the statement.
_RANKS = {"#adoption": 0, "#resolutionNumber": 2, "#title1": 3, "#resolutionTitle": 4}
_ANY_TITLE, _LONG_TITLE = 1, 4

Ranked = tuple[MarkedParagraph, int]


def front_kind(line: Element) -> tuple[Kind, int]:
    """The kind of a line of the front, and its rank as a title (0: none)."""
    if line.tag == "longTitle":
        return "title", _LONG_TITLE
    rank = line_rank(line)
    if rank:
        return "title", rank
    has_words = line.find("docTitle") is not None or line.find("docProponent") is not None
    return ("heading" if has_words else "paratext"), 0


def line_rank(line: Element) -> int:
    """How surely a line holds the document's title; 0 where it holds none."""
    title = line.find("docTitle")
    return 0 if title is None else title_rank(title)


def title_rank(title: Element) -> int:
    """How surely a ``docTitle`` is the document's."""
    return _RANKS.get(title.get("refersTo") or "", _ANY_TITLE)


def one_title(paragraphs: Sequence[Ranked]) -> list[MarkedParagraph]:
    """The paragraphs, the first of the surest titles left a title, the others made headings."""
    best = max((rank for _, rank in paragraphs), default=0)
    kept: list[MarkedParagraph] = []
    is_found = False
    for paragraph, rank in paragraphs:
        if rank and paragraph.kind == "title" and (is_found or rank != best):
            paragraph = replace(paragraph, kind="heading")
        is_found = is_found or paragraph.kind == "title"
        kept.append(paragraph)
    return kept
