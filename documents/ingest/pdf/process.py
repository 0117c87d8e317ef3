"""A PDF's pages, by a process of its own that may fail without harm."""

import json
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from documents.ingest.reading import UnreadableFile

# A report of this length is a book; a communiqué has ten pages, a page takes a tenth of a second.
MOST_PAGES = 200
# Of the processor, and on the clock, where others keep it busy.
CPU_SECONDS = 60
SECONDS = 120
_ROOT = Path(__file__).resolve().parents[3]
# A reader must find the end's mark within the last kilobyte; servers append some of their own.
_TAIL = 4096
# Characters on a page below which its text is a stamp on a scan.
_LEAST_TEXT = 20


class Word(NamedTuple):
    """A word's box in points from the page's upper left, its letters' size and its text."""

    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    text: str


class Page(NamedTuple):
    """One page; ``is_picture`` where a picture fills it, ``sideways`` words stand on their side."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    is_picture: bool
    sideways: int = 0


class Pages(NamedTuple):
    """All pages, and how many the file says it has (None: it does not say)."""

    pages: tuple[Page, ...]
    said: int | None


def read_pages(content: bytes, seconds: float = SECONDS) -> Pages:
    """The pages of a PDF. Raises UnreadableFile, by name, for what gives no text."""
    if b"%%EOF" not in content[-_TAIL:]:
        raise UnreadableFile("The PDF is cut short (its end is missing); fetch it again.")
    try:
        done = subprocess.run(
            [sys.executable, "-m", "documents.ingest.pdf.pages"],
            input=content,
            capture_output=True,
            check=False,
            cwd=_ROOT,
            env={"PYTHONUTF8": "1"},
            timeout=seconds,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_slow(seconds) from error
    if done.returncode == -signal.SIGXCPU:
        raise _too_slow(CPU_SECONDS)
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.endswith(b"}")]
    if done.returncode or not lines:
        raise UnreadableFile("The PDF is damaged; open it in a PDF reader and save it anew.")
    return _checked(lines)


def _too_slow(seconds: float) -> UnreadableFile:
    return UnreadableFile(
        f"The PDF takes more than {seconds:g} seconds to read; split it, or save it anew."
    )


def _checked(lines: list[dict[str, Any]]) -> Pages:
    last = lines.pop()
    if last.get("error") == "encrypted":
        raise UnreadableFile("The PDF is locked with a password; save it without one.")
    if last.get("error") == "long":
        raise UnreadableFile(
            f"The PDF has more than {MOST_PAGES} pages; cut it into its documents."
        )
    pages = tuple(
        Page(
            number,
            line["width"],
            line["height"],
            tuple(Word(*word) for word in line["words"]),
            line["is_picture"],
            line["sideways"],
        )
        for number, line in enumerate(lines, 1)
    )
    if all(text_length(page) < _LEAST_TEXT for page in pages):
        raise UnreadableFile(_why_empty(pages))
    return Pages(pages, last.get("said"))


def _why_empty(pages: Sequence[Page]) -> str:
    if any(page.sideways for page in pages):
        return "The PDF's text stands on its side; turn the pages and save it anew."
    if any(page.is_picture for page in pages):
        return "The PDF is a scan: pictures of pages without text; recognise it with OCR first."
    return "The PDF holds no text; give another file."


def text_length(page: Page) -> int:
    """How many characters the words of a page have."""
    return sum(len(word.text) for word in page.words)


def is_scanned(page: Page) -> bool:
    """Whether a page is a picture with hardly a word on it."""
    return page.is_picture and text_length(page) < _LEAST_TEXT
