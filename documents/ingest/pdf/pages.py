"""The words of a PDF's pages, read in a process of its own: bytes in, JSON out.

    python -m documents.ingest.pdf.pages < file.pdf

PDF is a language of programs and packed streams, and no reader of it bounds what
a hostile file may ask for. So memory and time are bounded by the system here, and
whatever goes wrong ends this process alone. What is said on standard output is
one JSON object a line: a page, or ``{"error": …}`` as the last.
"""

import io
import json
import resource
import sys
from collections.abc import Iterator
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdftypes import resolve1
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException

from documents.ingest.pdf.process import CPU_SECONDS, MOST_PAGES

MOST_WORDS = 20_000
MEMORY = 2_000_000_000
# Share of a page from which a picture on it may be the page itself, scanned.
_SCAN = 0.4


def main() -> None:
    """Read standard input, write its pages."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    # The first is a signal that the parent knows, the second cannot be put off.
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 5))
    for line in pages_of(sys.stdin.buffer.read()):
        sys.stdout.write(f"{json.dumps(line)}\n")


def pages_of(content: bytes) -> Iterator[dict[str, Any]]:
    """Each page's size, words and whether a picture fills it; or an error that has a name.

    A word is [x0, x1, top, bottom, size, text], in points from the upper left. Words
    that stand on their side are only counted.
    """
    try:
        document = pdfplumber.open(io.BytesIO(content))
    except PdfminerException as error:
        # What pdfplumber wraps is the cause; any other than a password is damage.
        if not any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args):
            raise
        yield {"error": "encrypted"}
        return
    tree = resolve1(document.doc.catalog.get("Pages"))
    said = resolve1(tree.get("Count")) if isinstance(tree, dict) else None
    if len(document.pages) > MOST_PAGES:
        yield {"error": "long"}
        return
    for page in document.pages:
        yield _page(page)
        page.close()
    yield {"pages": len(document.pages), "said": said if isinstance(said, int) else None}


def _page(page: Page) -> dict[str, Any]:
    once = page.filter(_Once())
    # Ratio: a gap of a sixth of the letters' size parts words; narrower ones are kerning.
    words = once.extract_words(x_tolerance_ratio=0.16, extra_attrs=["size"])[:MOST_WORDS]
    area = float(page.width * page.height) or 1.0
    covered = max((_area(picture) / area for picture in page.images), default=0.0)
    return {
        "width": float(page.width),
        "height": float(page.height),
        "words": [_word(word) for word in words if word["upright"]],
        "is_picture": covered >= _SCAN,
        "sideways": sum(not word["upright"] for word in words),
    }


class _Once:
    """Lets a letter pass once: some programs print it twice, a hair apart, to make it bold.

    pdfplumber's own way takes a second a page. Half points: an "l" in the smallest print
    is three of them wide.
    """

    def __init__(self) -> None:
        self._seen: set[tuple[str, int, int]] = set()

    def __call__(self, drawn: dict[str, Any]) -> bool:
        if drawn["object_type"] != "char":
            return True
        text, x, y = drawn["text"], round(drawn["x0"] * 2), round(drawn["top"] * 2)
        around = ((text, x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        if any(place in self._seen for place in around):
            return False
        self._seen.add((text, x, y))
        return True


def _word(word: dict[str, Any]) -> list[Any]:
    places = [round(float(word[key]), 2) for key in ("x0", "x1", "top", "bottom", "size")]
    return [*places, word["text"]]


def _area(picture: dict[str, Any]) -> float:
    return float(abs(picture["x1"] - picture["x0"]) * abs(picture["bottom"] - picture["top"]))


if __name__ == "__main__":
    main()
