"""PDF files: paragraphs rebuilt from what is drawn, running heads left out, notes at the end.

A PDF knows no paragraphs, only places of letters. So this reading is never sure,
says so as a whole, and marks the places where it had to choose.
"""

import re
from collections import Counter
from collections.abc import Sequence

from documents.ingest.drafting import Draft, excerpt
from documents.ingest.pdf.furniture import without_furniture
from documents.ingest.pdf.lines import Line, PageLines, is_right_to_left, laid_out
from documents.ingest.pdf.paragraphs import passages_of
from documents.ingest.pdf.process import Page, is_scanned, read_pages
from documents.ingest.reading import File, Reading, UnreadableFile

_REBUILT = "Paragraphs were rebuilt from the lines of a PDF; compare them with its pages."
_TURNED = "Arabic words were put in order by their places on the page; compare signs and figures."
_COLUMNS = "Two columns were read one after the other on page {}; see whether that is their order."
_SCANNED = "Page {} is a picture without text; what it says is missing here."
_SIDEWAYS = "Words on page {} stand on their side (a margin's, a table's) and were left out."
_HEADS = "Lines that stand alike on several pages were left out: {}"
# Of the body's letters: smaller lines at a page's foot are notes.
_NOTE_SIZE = 0.93
_NOTE_MARK = re.compile(r"[⁰¹²³⁴-⁹*†‡]|\d{1,3}\s")
# pdfminer writes so what a font draws without saying which letter it is.
_NAMELESS = re.compile(r"\(cid:\d+\)")
_MOST_NAMELESS = 0.02


def read(file: File) -> Reading:
    """The text of a PDF. Raises UnreadableFile, by name, for scans, locks, damage and length."""
    pages, said = read_pages(file.content)
    cleared = without_furniture(pages)
    laid = laid_out(cleared.pages)
    body, notes = _without_notes(laid)
    draft = Draft()
    for part in (body, notes):
        for passage in passages_of(part):
            draft.add(passage)
    draft.doubt("rebuilt", _REBUILT)
    _doubt_pages(draft, pages, laid, said)
    if cleared.dropped:
        draft.doubt("running-head", _HEADS.format(" / ".join(map(excerpt, cleared.dropped[:6]))))
    text = draft.text
    _refuse_nameless(text)
    return Reading("pdf", text, doubts=draft.doubts)


def _doubt_pages(
    draft: Draft, pages: Sequence[Page], laid: Sequence[PageLines], said: int | None
) -> None:
    if said is not None and said != len(pages):
        draft.doubt("pages", f"The file says that it has {said} pages; {len(pages)} were found.")
    if parted := [one.page.number for one in laid if one.is_parted]:
        draft.doubt("columns", _COLUMNS.format(_listed(parted)))
    if sideways := [page.number for page in pages if page.sideways]:
        draft.doubt("sideways", _SIDEWAYS.format(_listed(sideways)))
    if scanned := [page.number for page in pages if is_scanned(page)]:
        draft.doubt("scan", _SCANNED.format(_listed(scanned)))
    if any(is_right_to_left(page.words) for page in pages if page.words):
        draft.doubt("right-to-left", _TURNED)


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers[:12])) + (" …" if len(numbers) > 12 else "")


def _without_notes(laid: Sequence[PageLines]) -> tuple[list[Line], list[Line]]:
    """All lines of the body, and those of the notes at the pages' feet."""
    sizes = Counter[float]()
    for page in laid:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    body: list[Line] = []
    notes: list[Line] = []
    for page in laid:
        foot = _foot(page.lines, usual)
        body += page.lines[: len(page.lines) - foot]
        notes += page.lines[len(page.lines) - foot :]
    return body, notes


def _foot(lines: Sequence[Line], usual: float) -> int:
    """How many lines at the end of a page are notes: small ones, from a mark on."""
    count = 0
    for line in reversed(lines):
        if line.size > _NOTE_SIZE * usual:
            break
        count += 1
    while count and not _NOTE_MARK.match(lines[len(lines) - count].text):
        count -= 1
    return count


def _refuse_nameless(text: str) -> None:
    nameless = len(_NAMELESS.findall(text))
    if nameless > _MOST_NAMELESS * len(text):
        raise UnreadableFile(
            "The PDF's fonts do not say which letters they draw; recognise it with OCR first."
        )
