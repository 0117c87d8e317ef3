"""How far apart lines stand, and what their words tell where that tells nothing."""

import re
import statistics
from collections.abc import Sequence
from itertools import pairwise

from documents.engine.lexicon import Language
from documents.engine.segmentation.languages import guess_language
from documents.engine.verbs import lead_verb
from documents.ingest.pdf.lines import Line

# Of the usual distance of lines: more than this parts paragraphs.
GAP = 1.22
# Of the letters' size: an indent.
INDENT = 0.8
# Share of the distances, from the least, at which the usual one lies; lists have few small ones.
_USUAL = 0.3
# Gaps and indents that show that a layout sets paragraphs apart: so many, and this share of its
# line ends. A title set off is no sign.
_TELLING, _TELLING_SHARE = 2, 0.05
# Characters of a line looked at when asking what it opens with.
_OPENING = 200

CLOSED = re.compile(r"[.;:?!؛؟…][\"'”’»)\]⁰-⁹¹²³]*$|[;,؛،]\s*(?:and|or|et|ou)$")
COMMA = re.compile(r"[,،][\"'”’»⁰-⁹¹²³]*$")
_GOES_ON_BELOW = re.compile(r"[;:؛][\"'”’»)\]⁰-⁹¹²³]*$")


class Spacing:
    """The spacing of a text. ``pitch`` is the usual distance between the feet of neighbouring
    lines, in points; ``is_telling`` whether gaps or indents set its paragraphs apart.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.pitch = _pitch(lines)
        self.is_telling = _is_telling(lines, self.pitch)
        self._language: Language = guess_language("\n".join(line.text for line in lines))

    def is_gap(self, a: Line, b: Line) -> bool:
        return b.bottom - a.bottom > GAP * self.pitch

    def parts_by_words(self, a: Line, b: Line) -> tuple[bool, bool]:
        """Whether a paragraph ends after line ``a``, which is full, by what the lines say, and
        whether that is doubtful.
        """
        if b.text[:1].islower() or not (CLOSED.search(a.text) or COMMA.search(a.text)):
            return False, False
        if _GOES_ON_BELOW.search(a.text) or self._opens_with_verb(b):
            return True, False
        return False, bool(CLOSED.search(a.text))

    def _opens_with_verb(self, line: Line) -> bool:
        reading = lead_verb(line.text[:_OPENING], self._language)
        return reading.lead is not None and not reading.has_subject


def _pitch(lines: Sequence[Line]) -> float:
    steps = sorted(b.bottom - a.bottom for a, b in _neighbours(lines) if b.bottom > a.bottom)
    if not steps:
        return max((line.size for line in lines), default=12.0) * 1.2
    return statistics.median([steps[int(_USUAL * (len(steps) - 1))]])


def _is_telling(lines: Sequence[Line], pitch: float) -> bool:
    neighbours = _neighbours(lines)
    told = sum(
        b.bottom - a.bottom > GAP * pitch or abs(b.x0 - a.x0) > INDENT * b.size
        for a, b in neighbours
    )
    return told >= max(_TELLING, _TELLING_SHARE * len(neighbours))


def _neighbours(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    return [(a, b) for a, b in pairwise(lines) if (a.page, a.column) == (b.page, b.column)]
