"""Sequences of texts for tests of threads: cuts of given clauses, under years as keys."""

from collections.abc import Mapping, Sequence

from documents.engine import Constraints, compare
from documents.engine.lineage import Lineage, Text, Thread, lineage
from documents.engine.rows import Comparison
from tests.engine.cuts_of import cut_of

SPAWNING = "Requests the Authority to close the spawning grounds off Hestia during the autumn;"
PILOTS = "Calls upon the coastal States to license pilots before they enter the Strait;"
DUES = "Decides to lower the harbour dues of fishing vessels below ten metres in length;"
WRECKS = "Urges the Survey to chart every wreck and submerged obstacle in the narrows;"
CREWS = "Demands the immediate release of the crews detained at Esker since the spring;"
FERRIES = "Welcomes the reopening of the ferry line between Lomond and the outer islands;"


def series(*texts: Sequence[str] | None) -> list[Text]:
    """Texts under the years from 2001 on; None where no text is held."""
    return [
        Text(str(year), cut_of(*clauses) if clauses is not None else None)
        for year, clauses in enumerate(texts, 2001)
    ]


def compared(old: Text, new: Text) -> Comparison:
    """The engine's own comparison, without decisions."""
    return compare(old.held_cut, new.held_cut)


def traced(
    *texts: Sequence[str] | None, decided: Mapping[tuple[str, str], Constraints] | None = None
) -> Lineage:
    """The lineage of such a sequence."""
    made = decided or {}

    def with_decisions(old: Text, new: Text) -> Comparison:
        constraints = made.get((old.key, new.key), Constraints())
        return compare(old.held_cut, new.held_cut, constraints=constraints)

    return lineage(series(*texts), with_decisions, made)


def thread(found: Lineage, wording: str) -> Thread:
    """The thread whose first clause reads so."""
    return next(
        it
        for it in found.threads
        if found.texts[it.first].held_cut.clauses[it.places[0].clause].text == wording
    )


def signs(thread: Thread) -> list[str]:
    """A thread's cells in words: the state where it is not attested, then the events."""
    return [
        " ".join([*([] if it.state == "attested" else [it.state]), *sorted(it.events)])
        for it in thread.cells
    ]
