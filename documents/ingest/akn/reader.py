"""One Akoma Ntoso file, read."""

import re
from collections.abc import Iterable, Iterator

from lxml.etree import _Element as Element

from documents.engine.cuts import Cut
from documents.ingest.akn.layout import lay_out
from documents.ingest.akn.metadata import Facts
from documents.ingest.local_names import parse_by_local_names, parse_opening
from documents.ingest.marked_text import compose
from documents.ingest.reading import Doubt, File, Metadata, Reading, UnreadableFile

NAME = "akn"
_BODY = re.compile(rb"<(?:\w+:)?(?:preamble|mainBody|body)[\s>]")
# Elements under the root that are no document.
_NO_DOCUMENT = frozenset({"components", "meta"})


def read(file: File) -> Reading:
    """Text, cut and metadata of a file. Raises UnreadableFile, with the line where there is one."""
    document = _document(file.content)
    facts = Facts(document)
    metadata = facts.metadata()
    paragraphs = lay_out(document)
    if not paragraphs:
        raise UnreadableFile("It holds no text; look whether the file is whole.")
    cut = compose(paragraphs, metadata.language or "und")
    doubts = (*facts.doubts, *_numbering(cut))
    return Reading(NAME, cut.text, metadata, doubts, cut)


def read_metadata(file: File) -> Metadata:
    """What a file says of its document, without its text. Raises UnreadableFile.

    Of most files no more is parsed than stands before their body.
    """
    body = _BODY.search(file.content)
    opening = parse_opening(file.content[: body.start()]) if body else None
    if opening is not None:
        metadata = Facts(_under(opening)).metadata()
        if metadata.symbol and metadata.title and metadata.adopted:
            return metadata
    return Facts(_document(file.content)).metadata()


def _document(content: bytes) -> Element:
    return _under(parse_by_local_names(content))


def _under(root: Element) -> Element:
    """The document's element. Raises UnreadableFile."""
    if root.tag != "akomaNtoso":
        raise UnreadableFile(f"Its first element is <{root.tag}>, not <akomaNtoso>.")
    for child in root:
        if child.tag not in _NO_DOCUMENT:
            return child
    raise UnreadableFile("There is no document under <akomaNtoso>; look whether it is whole.")


def _numbering(cut: Cut) -> Iterator[Doubt]:
    """A doubt for each provision whose number does not go on with the one before."""
    before = 0
    for start, end, number in _numbers(cut):
        if number not in {before, before + 1, 1}:
            message = f"The number {number} follows {before}: one is stray or missing."
            yield Doubt("numbering", message, start, end)
        before = number


def _numbers(cut: Cut) -> Iterable[tuple[int, int, int]]:
    for clause in cut.clauses:
        if clause.kind == "operative" and clause.parent is None and clause.label:
            digits = clause.label.rstrip(" .-–)")
            if digits.isdecimal():
                yield clause.label_start, clause.end, int(digits)
