"""Where notes stand in a reading, and where a text goes on below them."""

from documents.engine.segmentation import notes, signs
from documents.engine.segmentation.state import State
from documents.engine.segmentation.units import Unit


def is_note(state: State, unit: Unit) -> bool:
    """Whether what looks like a list item is a note, by what the text or the place says."""
    mark = notes.mark_of(unit)
    if mark is None or notes.is_act(unit) or state.is_announced:
        return False
    before = state.before
    if before is not None and signs.is_article_heading(before):
        return signs.is_cited(unit)
    if before is not None and state.placed[-1].kind == "note":
        before_mark = notes.mark_of(before)
        if before_mark is not None and before_mark[0] == mark[0]:
            return True
    if unit.label is not None and state.lists.going_on(unit.label) is not None:
        return False
    at = len(state.placed)
    is_below = state.is_closed and state.marks.is_last(at)
    return is_below or state.marks.refer_to(mark, at) or signs.is_cited(unit)


def is_resumed(state: State, unit: Unit) -> bool:
    """Whether the notes of a page are over: an annex starts, an article, or the text goes on."""
    if signs.is_annex_heading(unit):
        return True
    if unit.label is None:
        if signs.is_heading(unit):
            return signs.is_article(unit)
        return unit.is_provision and notes.is_act(unit) and not signs.is_note(unit)
    is_next = state.lists.going_on(unit.label) is not None
    return is_next and state.has_numbered_root and notes.is_act(unit)
