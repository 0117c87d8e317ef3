"""What happened to a clause from one text to the next, as far as it can be known."""

from documents.engine.lineage.steps import Step
from documents.engine.lineage.texts import Bound
from documents.engine.lineage.threads import Event


def events_of_step(step: Step, since: Bound) -> frozenset[Event]:
    """What a step did. ``since``: the last text without the clause, or with it, and this one.

    "Returned" is said only where the text directly before is held and lacks it.
    """
    row = step.row
    events: set[Event] = set()
    if len(step.new) > 1:
        events.add("split")
    if len(step.old) > 1:
        events.add("merged")
    if not events and row.status != "unchanged":
        events.add("cosmetic" if row.cosmetic else "reworded")
    if row.moved:
        events.add("moved")
    if row.part_change is not None:
        events.add("changed part")
    if step.is_mended:
        events.add("returned" if since.is_sharp else "attested again")
    return frozenset(events or {"same"})


def events_of_first(since: Bound) -> frozenset[Event]:
    """How a clause is there that no step led to."""
    if since.is_sharp:
        return frozenset({"first attested"})
    if since.earlier is None and not since.unheld:
        return frozenset({"earliest text"})
    return frozenset({"first held"})


def events_of_absence(gone: Bound) -> frozenset[Event]:
    """What the first text without a clause shows."""
    return frozenset({"dropped" if gone.is_sharp else "not attested"})
