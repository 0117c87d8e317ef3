"""The back of a text: what a publisher prints below it, and the words above its notes."""

from collections.abc import Sequence

from documents.engine.cuts import Kind
from documents.engine.segmentation import notes, publishers, signs
from documents.engine.segmentation.config import LONGEST_BACK
from documents.engine.segmentation.units import Unit


def back_kinds(units: Sequence[Unit], front: int) -> dict[int, Kind]:
    """The kinds, by place, of what is known from what follows it; ``front``: lines of the front.

    Below the line that ends a text all is the publisher's, where nothing is provided there.
    So are names of other pages below a publisher's line, since nothing stands under them.
    """
    kinds: dict[int, Kind] = dict.fromkeys(notes.opening_places(units, front), "note")
    first = max(front, len(units) - LONGEST_BACK)
    start = _last_lines(units, first)
    if start < len(units) and any(map(signs.is_annex_heading, units[front:start])):
        start = len(units)
    start = min(start, _end(units, first))
    kinds.update(dict.fromkeys(range(start, len(units)), "paratext"))
    return kinds


def _end(units: Sequence[Unit], first: int) -> int:
    """Where the text says that it ends and no more of it follows; else the number of units."""
    end, has_items = len(units), False
    for at in range(len(units) - 1, first - 1, -1):
        unit = units[at]
        if publishers.is_end(unit):
            if not (has_items or _is_headed(units, at)):
                end = at
        elif publishers.is_editors(unit):
            has_items = False
        elif _is_texts(unit):
            break
        else:
            has_items = has_items or unit.label is not None
    return end


def _is_texts(unit: Unit) -> bool:
    """Whether a paragraph below an end shows that there was none."""
    if publishers.is_publishers_below(unit):
        return False
    if unit.lead or unit.last in signs.GOES_ON or signs.is_note(unit) or signs.is_notes_rule(unit):
        return True
    is_part = signs.is_article(unit) or signs.is_annex_heading(unit)
    return is_part or signs.is_attestation(unit)


def _last_lines(units: Sequence[Unit], first: int) -> int:
    """Where the last lines that are all a publisher's, or name something, start with one."""
    start = len(units)
    for at in range(start - 1, first - 1, -1):
        unit = units[at]
        if publishers.is_publishers_below(unit):
            has_names = at + 1 < start
            if _is_headed(units, at) or (has_names and publishers.names_nothing_below(unit)):
                break
            start = at
        elif not _is_name(unit):
            break
    return start


def _is_headed(units: Sequence[Unit], at: int) -> bool:
    """Whether it stands directly below the heading of an article, and so names that."""
    return at > 0 and signs.is_article_heading(units[at - 1])


def _is_name(unit: Unit) -> bool:
    """Whether it may be another page's name, or a date beside it."""
    if unit.label or (unit.lead and not unit.is_bare) or not signs.is_heading(unit):
        return False
    return not (signs.is_article(unit) or signs.is_annex_heading(unit) or signs.is_signature(unit))
