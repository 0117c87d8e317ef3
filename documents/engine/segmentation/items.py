"""Whether the items of a list act by verbs of their own, or say what is asked for."""

from typing import Final

from documents.engine.lexicon import Language
from documents.engine.segmentation.config import CHAPEAU_ENDING, LONGEST_WORD, THAT_WITHIN
from documents.engine.segmentation.expressions import sign
from documents.engine.segmentation.units import Unit
from documents.engine.verb_matching import Verb
from documents.engine.verbs import head_span

# Classes of verbs below which an item may say what is asked for or decided.
_ASKING: Final = frozenset({"request", "direct", "decide"})
# Marks after which a sentence is complete, whatever list follows.
_COMPLETE: Final = frozenset({".", ";", "؛"})


def is_act(unit: Unit, chapeau: Unit, language: Language) -> bool:
    """Whether an item acts as its chapeau does, which has a verb, and not as that asks for.

    In English the third person is sure ("Requests"). French and Arabic write what is asked
    for in the same form: there the chapeau must be complete, or lead on to further acts
    ("et, à cet égard :"); French announces no present otherwise but after "que" and its like.
    """
    if language == "en":
        return unit.is_finite
    if unit.reading.has_subject or not is_of_one(unit, chapeau, language):
        return False
    if chapeau.last in _COMPLETE:
        return True
    is_asking = ruling(chapeau).class_ in _ASKING
    if sign("joined").bears(chapeau.line[-CHAPEAU_ENDING:]):
        return not (is_asking and _has_that(chapeau))
    if language == "ar" or is_asking or not chapeau.opens_list:
        return False
    ending = chapeau.line[-THAT_WITHIN * LONGEST_WORD :]
    return not sign("that").bears(" ".join(ending.split()[-THAT_WITHIN:]))


def _has_that(chapeau: Unit) -> bool:
    """Whether a clause that depends on another is in a chapeau, asked once for all its items."""
    if chapeau.has_that is None:
        chapeau.has_that = sign("that").bears(chapeau.line)
    return chapeau.has_that


def ruling(unit: Unit) -> Verb:
    """The last verb that acts as the lead does, of a unit that has one."""
    verbs = unit.reading.verbs
    return next(verb for verb in reversed(verbs) if unit.lead and verb.form == unit.lead.form)


def is_of_one(unit: Unit, other: Unit, language: Language) -> bool:
    """Whether both open with finite verbs of one form, and in Arabic of one person."""
    if unit.lead is None or other.lead is None or unit.lead.form != other.lead.form:
        return False
    if language == "ar":
        return unit.lead.form == "present" and _person(unit) == _person(other)
    return unit.lead.form in {"present", "past"}


def _person(unit: Unit) -> str:
    """The letter that an Arabic verb of the present opens with, what is joined to it aside."""
    start, end = head_span(unit.wording, unit.lead) if unit.lead else (0, 0)
    return unit.wording[start:end].lstrip("وف")[:1]
