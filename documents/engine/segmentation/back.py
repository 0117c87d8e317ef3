"""The back of a text: what a publisher prints below it, and the words above its notes."""

from collections.abc import Sequence
from typing import Final

from documents.engine.cuts import Kind
from documents.engine.segmentation import notes, signs
from documents.engine.segmentation.units import Unit

# Lines a publisher may put below a text.
LONGEST_BACK: Final = 40
# Characters of the line that ends a text at most.
LONGEST_END: Final = 40


def back_kinds(units: Sequence[Unit], front: int) -> dict[int, Kind]:
    """The kinds, by place, of what is known from what follows it; ``front``: lines of the front.

    Below the line that ends a text all is the publisher's, where nothing is provided there.
    So are names of other pages below a publisher's line, since nothing stands under them.
    """
    kinds: dict[int, Kind] = dict.fromkeys(notes.opening_places(units, front), "note")
    start = _after_end(units, front)
    if start is None:
        start = _last_lines(units, front)
    kinds.update(dict.fromkeys(range(start, len(units)), "paratext"))
    return kinds


def _after_end(units: Sequence[Unit], front: int) -> int | None:
    """Where the text says that it ends, unless more of it follows."""
    for at in range(len(units) - 1, max(front, len(units) - LONGEST_BACK) - 1, -1):
        if len(units[at].wording) <= LONGEST_END and signs.is_end(units[at]):
            return None if any(map(_is_texts, units[at + 1 :])) else at
    return None


def _is_texts(unit: Unit) -> bool:
    """Whether a paragraph below an end shows that there was none."""
    if signs.is_publishers(unit):
        return False
    if unit.is_provision or signs.is_note(unit) or signs.is_notes_rule(unit):
        return True
    return signs.is_annex_heading(unit) or signs.is_attestation(unit)


def _last_lines(units: Sequence[Unit], front: int) -> int:
    """Where the last lines that are all a publisher's, or name something, start with one."""
    start = len(units)
    for at in range(start - 1, max(front, start - LONGEST_BACK) - 1, -1):
        unit = units[at]
        if signs.is_publishers(unit):
            start = at
        elif not _is_name(unit):
            break
    return start


def _is_name(unit: Unit) -> bool:
    """Whether it may be another page's name, or a date beside it."""
    if unit.label or signs.is_annex_heading(unit):
        return False
    return signs.is_heading(unit) and not signs.is_signature(unit)
