"""What ends the sentence of a list below it: "while acting with care, and requests …;"."""

import re
from typing import Final

from documents.engine.lexicon import Language
from documents.engine.segmentation.config import LINE_OPENING
from documents.engine.segmentation.items import is_of_one
from documents.engine.segmentation.state import State
from documents.engine.segmentation.units import Unit
from documents.engine.verbs import lead_verb, read_verbs

# Where a sentence may go on with a verb of its own subject.
_JOINT: Final = re.compile(r"[,;،؛]\s+(?:(?:et|and)\s+|(?=و))")


def is_wrap_up(state: State, unit: Unit) -> bool:
    """Whether a recital is none, but goes on with the operative whose list ends above it."""
    if state.region != "operative" or state.root is None or not unit.is_reciting:
        return False
    if state.placed[state.root].kind != "operative":
        return False
    return unit.line[0].islower() and is_below_list(state, len(state.placed))


def is_below_list(state: State, index: int) -> bool:
    """Whether a place is right below a labelled item, which opens no list itself."""
    if index == 0 or state.placed[index - 1].parent is None:
        return False
    item = state.units[index - 1]
    return item.label is not None and not item.opens_list


def acts_below(unit: Unit, chapeau: Unit, language: Language) -> tuple[str, ...]:
    """The lemmas by which what ends a list acts in its chapeau's form: "…, et demande …"."""
    if chapeau.lead is None:
        return ()
    if unit.lead is not None:
        return tuple([it.lemma for it in unit.reading.verbs if it.form == chapeau.lead.form])
    for joint in _JOINT.finditer(unit.wording):
        # a verb opens the rest of the sentence; the whole of it is read where one does
        opening = unit.wording[joint.end() : joint.end() + LINE_OPENING]
        reading = lead_verb(opening, language)
        tail = Unit(unit.start + joint.end(), unit.end, None, opening, reading)
        if not reading.has_subject and is_of_one(tail, chapeau, language):
            verbs = read_verbs(unit.wording[joint.end() :], language).verbs
            return tuple([it.lemma for it in verbs])
    return ()
