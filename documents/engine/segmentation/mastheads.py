"""Signs of the lines above a text: the publisher's, who speaks, what the text is."""

from typing import Final

from documents.engine.segmentation.config import LONGEST_SHORT
from documents.engine.segmentation.expressions import Expressions, is_above, sign
from documents.engine.segmentation.units import Unit

_PRINTED: Final = Expressions("furniture", "agenda", "page", "end", "ornament", is_of_script=True)


def paratext_prefix(wording: str) -> int:
    """Characters of a heading line that are its publisher's ("Text of the"), white space cut."""
    found = sign("paratext").match(wording)
    return len(found.group().rstrip()) if found else 0


def is_furniture(unit: Unit) -> bool:
    """Whether a front paragraph is the publisher's: symbols, session, distribution, captions."""
    if unit.is_furniture is None:
        # few lines bear a sign, so that few have their words counted
        is_near = len(unit.wording) < LONGEST_SHORT
        is_line = is_near and _is_furniture(unit.line) and unit.is_short
        unit.is_furniture = is_line and not _is_told(unit)
    return unit.is_furniture


def is_adoption(unit: Unit) -> bool:
    """Whether it is furniture that no statement has: how and on which report it was adopted."""
    return sign("furniture").bears(unit.line)


def is_agenda(unit: Unit) -> bool:
    """Whether it is the number of an agenda's item."""
    return unit.label is None and not unit.last and sign("agenda").bears(unit.line)


def is_doubtful(unit: Unit) -> bool:
    """Whether a line of furniture is that only beside a title: an author, a path of pages."""
    return sign("doubtful").bears(unit.line)


def is_release(unit: Unit) -> bool:
    """Whether it says what kind of paper a text is and no more: "Press release no. 14"."""
    return sign("release").bears(unit.line)


def is_body(unit: Unit) -> bool:
    """Whether it names who speaks and not what is said: "Ministry of Ports"."""
    return sign("body").bears(unit.line) and not is_texts_name(unit)


def is_texts_name(unit: Unit) -> bool:
    """Whether it says what kind of text it heads: a statement, conclusions, a declaration."""
    return sign("text").bears(unit.line)


def _is_told(unit: Unit) -> bool:
    """Whether what looks like a date with its place is a sentence: "Met in Esker, 3 May 2031."."""
    if unit.last != "." or unit.lead is None or sign("closing").bears(unit.line):
        return False
    return sign("date").bears(unit.line)


def _is_furniture(wording: str) -> bool:
    is_prefix = paratext_prefix(wording + " ") == len(wording)
    return is_prefix or is_above(wording) or _PRINTED.bears(wording)
