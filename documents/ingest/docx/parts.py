"""The parts of a Word file beside its body: styles, lists, notes, headers, comments."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from documents.ingest.docx.body import BodyReader
from documents.ingest.docx.runs import NoteMarks, RunReader
from documents.ingest.drafting import Passage, excerpt, moved
from documents.ingest.xml_tree import parse_xml

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def part_tree(document: Document, name: str) -> Any:
    """The root element of a related part, such as ``numbering``; None where there is none."""
    return next(_trees(document, name), None)


def _trees(document: Document, name: str) -> Iterator[Any]:
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.rpartition("/")[2] == name:
            yield parse_xml(relation.target_part.blob)


def notes_of(document: Document, body: BodyReader) -> Iterator[Passage]:
    """The notes referred to, in their order, each after the mark it has in the text."""
    trees = {kind: part_tree(document, f"{kind}s") for kind in ("footnote", "endnote")}
    for number, (kind, identifier) in enumerate(body.notes.ids, 1):
        mark = str(number).translate(_SUPERSCRIPT)
        note = _note(trees[kind], kind, identifier)
        if note is None:
            continue
        for passage in body.passages(note):
            text = passage.text.lstrip()
            cut = len(passage.text) - len(text)
            passage = replace(passage, text=text, doubts=moved(passage.doubts, -cut))
            yield passage.after(f"{mark} ") if mark and text else passage
            mark = "" if text else mark


def _note(tree: Any, kind: str, identifier: str) -> Any:
    notes = [] if tree is None else tree.iterfind(qn(f"w:{kind}"))
    return next((note for note in notes if note.get(qn("w:id")) == identifier), None)


def doubts_about(document: Document, body: BodyReader) -> Iterator[tuple[str, str]]:
    """Kind and message of what is in the file and not in the text."""
    for name in ("header", "footer"):
        for text in dict.fromkeys(_running_text(tree) for tree in _trees(document, name)):
            if any(char.isalpha() for char in text):
                yield "running-head", f"Not taken in: the {name} “{excerpt(text)}”."
    for tree in _trees(document, "comments"):
        if count := len(tree.findall(qn("w:comment"))):
            yield "comments", f"The file has {count} comments, which are not part of the text."
    for _ in _trees_named(document, "aFChunk"):
        yield "embedded", "A file embedded in this one has not been read; open it in Word."
    numbered = document.element.body.iter(qn("w:numRestart"))
    if body.notes.ids and any(one.get(qn("w:val")) != "continuous" for one in numbered):
        yield "note-numbers", "Notes begin anew on each page or section there, and not here."


def _trees_named(document: Document, name: str) -> Iterator[Any]:
    return (r for r in document.part.rels.values() if r.reltype.rpartition("/")[2] == name)


def _running_text(tree: Any) -> str:
    lines = []
    for paragraph in tree.iter(qn("w:p")):
        reader = RunReader(NoteMarks())
        reader.read(paragraph)
        lines.append(reader.passage().text)
    return " ".join(" ".join(lines).split())
