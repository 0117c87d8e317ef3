"""Headings among numbered paragraphs, known by the count that goes on below them."""

from typing import Final

from documents.engine.segmentation.config import LONGEST_BETWEEN, LONGEST_WITH_COLON
from documents.engine.segmentation.nesting import is_next
from documents.engine.segmentation.state import State
from documents.engine.segmentation.units import Unit

# What may stand at the end of such a heading.
OPEN: Final = frozenset({"", ":"})


def is_between_numbers(state: State, unit: Unit) -> bool:
    """Whether the count of numbered paragraphs goes on below a line without label that is OPEN.

    Such a line names what follows, however long it is and though it opens with a participle;
    so does a short one with a colon. What a list above goes on with is none.
    """
    if unit.is_finite or state.region != "operative" or unit.line[0].islower():
        return False
    if unit.last and (unit.lead or unit.words > LONGEST_WITH_COLON):
        return False
    if unit.words > LONGEST_BETWEEN or not _is_counted_on(state):
        return False
    before = state.before
    if before is None or before.opens_list:
        return False
    # names below one another, of a list that has no labels
    is_item = before.label is None and state.placed[-1].parent is not None
    return not (is_item and not before.last)


def _is_counted_on(state: State) -> bool:
    """Whether the paragraph after the next is the next of those that stand under none."""
    after, levels = state.after, state.lists.levels
    if after is None or after.label is None or not levels or levels[0].clause != state.root:
        return False
    reading = after.label.readings[0]
    is_count = after.label.is_number and levels[0].style == reading.style
    return is_count and is_next(levels[0].ordinal, reading)
