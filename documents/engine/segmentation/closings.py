"""Lines that go with the one that dates an act or says how it was adopted."""

import re
from typing import Final

from documents.engine.segmentation import signs
from documents.engine.segmentation.config import LONGEST_JOINT, LONGEST_PLACE
from documents.engine.segmentation.state import State
from documents.engine.segmentation.units import Unit

_ELIDED: Final = re.compile("[dl]['’]")


def is_of_vote(state: State, unit: Unit) -> bool:
    """Whether it says who voted how, or is a list of names below "In favour:".

    It stands below a line that dates the act or says how it was adopted, or below another of
    its own.
    """
    before = state.before
    if state.is_attested or before is None or unit.label:
        return False
    if state.region != "operative" or state.placed[-1].kind != "closing":
        return False
    if signs.is_votes(unit):
        return True
    return before.opens_list and signs.is_votes(before) and not unit.is_provision


def is_below_place(state: State, unit: Unit) -> bool:
    """Whether the line above a date names its place, nothing being provided any more."""
    before = state.before
    if before is None or state.placed[-1].kind != "heading" or not _is_dated_alone(unit):
        return False
    return _is_place(before) and state.marks.is_last(len(state.placed))


def _is_dated_alone(unit: Unit) -> bool:
    """Whether it is a date without the place that may stand above it: "3 May", "Le 3 mai"."""
    if not unit.is_short or not signs.is_date(unit):
        return False
    return "," not in unit.wording and "،" not in unit.wording


def _is_place(unit: Unit) -> bool:
    """Whether it may be a place's name: "Esker", "Port of Esker"."""
    if unit.words > LONGEST_PLACE or unit.lead or any(map(str.isdigit, unit.wording)):
        return False
    words = [_ELIDED.sub("", word) for word in unit.wording.split() if len(word) > LONGEST_JOINT]
    return signs.is_heading(unit) and not any(word[0].islower() for word in words if word)
