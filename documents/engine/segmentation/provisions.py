"""Kinds of paragraphs that stand under no other, by their verbs and where a reading stands."""

from documents.engine.cuts import Kind
from documents.engine.segmentation import signs
from documents.engine.segmentation.config import LONGEST_DECIDING
from documents.engine.segmentation.expressions import sign
from documents.engine.segmentation.label_readings import Reading
from documents.engine.segmentation.nesting import is_next
from documents.engine.segmentation.state import State
from documents.engine.segmentation.units import Unit
from documents.engine.verbs import head_span


def is_item_of(state: State, unit: Unit) -> bool:
    """Whether "1.", which opens as operatives do, is an item of the list announced above it.

    The numbered paragraphs below "Decides as follows:" are the text's own, unless they say
    what is not done, or will be.
    """
    above = state.before
    if above is None or above.lead is None or not state.is_announced or signs.is_enacting(above):
        return False
    kind = state.placed[-1].kind
    if kind == "narrative":
        is_sentence = unit.line[0].islower() or signs.is_unfinished(above)
        return above.is_finite and is_sentence
    if _is_announcing(above):
        return not unit.reading.has_subject and sign("pledged").bears(unit.line)
    return True


def is_restarted(state: State) -> bool:
    """Whether a "1." that goes on with no count opens one below the item above it.

    Of numbered paragraphs no other can be the first below an item that announces a list.
    """
    if not state.is_announced or state.placed[-1].parent is None:
        return False
    levels = state.lists.levels
    return bool(levels) and levels[0].style == "1."


def is_roots(state: State, unit: Unit, reading: Reading) -> bool:
    """Whether a number that an inner list could go on with is the next of the text's own.

    So it is where it opens as the text's own paragraphs do and the list's items do not.
    """
    root, inner = state.lists.levels[0], state.lists.innermost
    if root.style != reading.style or not is_next(root.ordinal, reading) or inner is None:
        return False
    is_own = unit.is_provision and not unit.line[0].islower()
    return is_own and state.units[root.clause].is_provision and not state.units[inner].is_provision


def _is_announcing(unit: Unit) -> bool:
    """Whether it provides nothing itself: "Decides as follows:", "Le Conseil décide :"."""
    if sign("following").match(unit.line):
        return True
    line = unit.wording.rstrip(": \u00a0\u202f")
    if unit.lead is not None and head_span(line, unit.lead)[1] == len(line):
        return True
    return len(line.split()) <= LONGEST_DECIDING and not signs.is_unfinished(unit)


def kind_of(state: State, unit: Unit) -> Kind:
    """The kind of a paragraph that stands under no other."""
    if state.region == "annex":
        return "annex"
    has_subject = state.is_formal and unit.reading.has_subject
    if state.region == "front" and (has_subject or signs.is_told(unit, state.language)):
        return "narrative"
    if unit.is_finite or (unit.is_bare and state.has_formula):
        return "preambular" if _is_finite_recital(state, unit) else "operative"
    if unit.is_reciting and not _is_past_adjective(state, unit):
        return "operative" if _is_reciting_operative(state, unit) else "preambular"
    if state.region in {"front", "preamble"} and signs.is_recital(unit):
        return "preambular"
    if state.region == "operative" and unit.opens_list and signs.is_unfinished(unit):
        return "operative"
    if state.region == "front" or not (state.is_formal or unit.label or state.has_formula):
        return "narrative"
    if state.region == "operative" or (unit.label and unit.label.is_number):
        return "operative"
    return "preambular"


def _is_reciting_operative(state: State, unit: Unit) -> bool:
    """Whether "Recalling …, decides" is an operative: numbered, or in a statement."""
    if state.region != "operative":
        return False
    is_numbered = unit.label is not None and unit.label.is_number
    return is_numbered or not (state.is_formal or state.has_formula)


def _is_finite_recital(state: State, unit: Unit) -> bool:
    """Whether "Notes …," stands among recitals, before operatives that are numbered."""
    is_recital = unit.label is None and unit.last in {",", "،"}
    return is_recital and state.region == "preamble" and state.is_numbered


def _is_past_adjective(state: State, unit: Unit) -> bool:
    """Whether "Encouraged …" is what was done, as in the operatives around it."""
    if state.region != "operative" or unit.lead is None or unit.lead.form != "adjective":
        return False
    above = state.units[state.root].lead if state.root is not None else None
    return above is not None and above.form == "past"
