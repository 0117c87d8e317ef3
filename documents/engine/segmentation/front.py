"""The front of a text: the publisher's lines, the title, what stands beside them."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from documents.engine.cuts import Kind
from documents.engine.segmentation import signs
from documents.engine.segmentation.units import Unit
from documents.engine.verb_table import Language

# Lines a front may have; past them a text that never starts is no front.
LONGEST_FRONT = 40

_NUMBERED_TITLE = re.compile(r"^\d{1,3}/\d{1,4}\s?[A-Z]?\s?[.–-]")


def front_kinds(units: Sequence[Unit], language: Language) -> list[Kind]:
    """The kinds of a text's opening paragraphs, up to the first that belongs to its body.

    The title is the line that bears the document's number, else the first line
    that is not the publisher's; other lines of the front are headings. A
    formula that follows at once is the last of them.
    """
    front: list[Unit] = []
    ends: list[Kind] = []
    opening = units[: LONGEST_FRONT + 1]
    for unit, following in zip_longest(opening[:LONGEST_FRONT], opening[1:]):
        if unit is not None and signs.is_formula(unit, language, following):
            ends.append("formula")
            break
        if unit is None or not _is_front(unit):
            break
        front.append(unit)
    title = _title(front)
    return [_kind(unit, title) for unit in front] + ends


def _kind(unit: Unit, title: Unit | None) -> Kind:
    if unit is title:
        return "title"
    return "paratext" if signs.is_furniture(unit) else "heading"


def _is_front(unit: Unit) -> bool:
    if signs.is_furniture(unit):
        return True
    if unit.label or not unit.is_short:
        return False
    return not unit.last and (unit.lead is None or unit.is_bare)


def _title(front: Sequence[Unit]) -> Unit | None:
    numbered = (unit for unit in front if _NUMBERED_TITLE.match(unit.wording))
    named = (unit for unit in front if not signs.is_furniture(unit))
    return next(numbered, None) or next(named, None)
