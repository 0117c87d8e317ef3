"""The front of a text: the publisher's lines, the title, what stands beside them."""

import re
from collections.abc import Sequence
from typing import Final

from documents.engine.cuts import Kind
from documents.engine.lexicon import Language
from documents.engine.segmentation import mastheads, signs
from documents.engine.segmentation.config import LONGEST_FRONT
from documents.engine.segmentation.units import Unit

_NUMBERED_TITLE: Final = re.compile(
    r"(?!\d{1,2}/\d{1,2} \w+,? \d{4})"  # days of a month
    r"(?:[A-Z]{1,2}-)?\d{1,3}/\d{1,4}(?:\s?[A-Z]?\s?[.–-]|(?:\s[A-Z])?\s+[^\W\d_]{3})"
)


def front_kinds(units: Sequence[Unit], language: Language) -> list[Kind]:
    """The kinds of a text's opening paragraphs, up to the first that belongs to its body.

    The title is the line that bears the document's number, else the first line
    that is not the publisher's, else the one that says what kind of paper it is,
    else the last that may be no publisher's after all; the name of a body gives way to
    a line that says what the text is. Other lines of the front are headings. A formula
    that follows at once is the last of them; an article's heading is not one of them.
    """
    front: list[Unit] = []
    for unit in units[:LONGEST_FRONT]:
        if _is_formula(unit, front, language):
            return [*_kinds(front), "formula"]
        if signs.is_article(unit) and _named(front) is not None:
            break
        following = units[len(front) + 1 : LONGEST_FRONT]
        if not (
            _is_front(unit, front, language, following) or _is_headline(unit, front, following)
        ):
            break
        front.append(unit)
    return _kinds(front)


def _is_formula(unit: Unit, front: Sequence[Unit], language: Language) -> bool:
    """Whether the body opens here; a bare name does so only after a title."""
    if signs.is_formula(unit, language):
        return True
    return signs.is_bare_formula(unit, language) and _title(front) is not None


def _kinds(front: Sequence[Unit]) -> list[Kind]:
    names = _agenda_names(front)
    title = _title([unit for at, unit in enumerate(front) if at not in names])
    return [_kind(unit, title, is_name=at in names) for at, unit in enumerate(front)]


def _kind(unit: Unit, title: Unit | None, *, is_name: bool) -> Kind:
    if unit is title:
        return "title"
    return "paratext" if is_name or mastheads.is_furniture(unit) else "heading"


def _agenda_names(front: Sequence[Unit]) -> frozenset[int]:
    """Where the names of items of an agenda stand, between their numbers and a resolution's lines.

    They are the publisher's as the numbers are, where a line below may be the title.
    """
    names: list[int] = []
    at = next((at for at, unit in enumerate(front) if mastheads.is_agenda(unit)), len(front))
    for place in range(at + 1, len(front)):
        if not mastheads.is_furniture(front[place]):
            names.append(place)
        elif not mastheads.is_agenda(front[place]):
            is_headed = any(not mastheads.is_furniture(unit) for unit in front[place:])
            is_adopted = mastheads.is_adoption(front[place])
            return frozenset(names if is_headed and is_adopted else ())
    return frozenset()


def _is_front(
    unit: Unit, front: Sequence[Unit], language: Language, following: Sequence[Unit]
) -> bool:
    """Whether a line is furniture, or a line of words with no mark at its end.

    One that opens as a provision would ("Strengthening of …") is a title or a
    heading where a formula is still to come.
    """
    if mastheads.is_furniture(unit):
        return unit.label is None or unit.label.is_bullet
    if unit.label or unit.last or not (unit.is_short or _may_be_long(unit, front)):
        return False
    if unit.lead is None or unit.is_bare:
        return True
    return any(
        signs.is_formula(later, language) or signs.is_bare_formula(later, language)
        for later in following
    )


def _may_be_long(unit: Unit, front: Sequence[Unit]) -> bool:
    """Whether it is a title that bears its number, or the name of an agenda's item."""
    if _NUMBERED_TITLE.match(unit.line):
        return True
    return bool(front) and mastheads.is_agenda(front[-1])


def _is_headline(unit: Unit, front: Sequence[Unit], following: Sequence[Unit]) -> bool:
    """Whether it tells the news before the text does: "Ministers call for calm", no full stop."""
    if unit.label or unit.last or not (unit.is_short and following and unit.reading.has_subject):
        return False
    is_above = bool(following[0].last) or mastheads.is_furniture(following[0])
    return is_above and _named(front) is None


def _title(front: Sequence[Unit]) -> Unit | None:
    named = _named(front)
    released = next((unit for unit in front if mastheads.is_release(unit)), None)
    if named is not None and not (released and mastheads.is_body(named)):
        return named
    if released or named:
        return released or named
    return next((unit for unit in reversed(front) if mastheads.is_doubtful(unit)), None)


def _is_numbered(unit: Unit) -> bool:
    return not mastheads.is_furniture(unit) and _NUMBERED_TITLE.match(unit.line) is not None


def _named(front: Sequence[Unit]) -> Unit | None:
    """The line that names the text and not only what kind of paper it is."""
    numbered = next((unit for unit in front if _is_numbered(unit)), None)
    named = [unit for unit in front if not mastheads.is_furniture(unit)]
    if numbered or not named:
        return numbered
    if mastheads.is_body(named[0]):
        return next((unit for unit in named if mastheads.is_texts_name(unit)), named[0])
    return named[0]
