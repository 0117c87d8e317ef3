"""Clauses followed through all texts of a sequence: threads, their cells, their claims.

Stages, each testable alone: texts → steps (from comparisons of neighbours) → returns
(across texts without a clause) → lines (which clause is of which thread) → weaving
(cells, events, bounds). What is claimed is what the held texts bear: a clause is
"attested since X; nothing held between Y and X", and "dropped" and "returned" are
said only where the texts on both sides are held. Likeness is not descent: a thread
says which clauses correspond, and is no history of drafting.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from documents.engine.lineage.lines import draw_lines
from documents.engine.lineage.returns import Decided, Dormant, find_returns
from documents.engine.lineage.steps import Place, Step, steps_of
from documents.engine.lineage.texts import Bound, Text, bound, held_before
from documents.engine.lineage.threads import Absence, Cell, Event, State, Thread
from documents.engine.lineage.weaving import address, weave
from documents.engine.rows import Comparison

__all__ = [
    "Absence",
    "Bound",
    "Cell",
    "Event",
    "Lineage",
    "Place",
    "State",
    "Step",
    "Text",
    "Thread",
    "address",
    "bound",
    "extended",
    "held_before",
    "lineage",
    "thread_now",
]

Compare = Callable[[Text, Text], Comparison]
_NO_DECISIONS: Decided = {}


@dataclass(frozen=True, slots=True)
class Lineage:
    """The threads of a sequence, in order of appearance.

    ``steps``: for each text, what leads into it. ``homes``: for each text, the thread
    of each of its clauses, as indexes; empty where no text is held.
    """

    texts: tuple[Text, ...]
    steps: tuple[tuple[Step, ...], ...]
    threads: tuple[Thread, ...]
    homes: tuple[tuple[int, ...], ...]
    _by_address: Mapping[str, Place] = field(repr=False, compare=False)

    def place_of(self, reference: str) -> Place | None:
        """Where a clause stands, by its address (``2018-05-14;op4``)."""
        return self._by_address.get(reference)

    def thread_of(self, place: Place) -> Thread:
        """The thread that a clause is of. Raises IndexError for a place that is none."""
        return self.threads[self.homes[place.text][place.clause]]


def lineage(texts: Sequence[Text], compare: Compare, decided: Decided = _NO_DECISIONS) -> Lineage:
    """The lineage of a sequence, in its order.

    ``compare`` gives the comparison of two held texts with what people decided between
    them. It is asked for neighbours only, each pair once. ``decided``: decisions between
    any two texts, by their keys; those between neighbours may be left out.
    Raises ValueError where two texts have one key, and for decisions on clauses that
    they do not have.
    """
    if len({text.key for text in texts}) < len(texts):
        raise ValueError("two texts of a sequence have one key")
    dormant = Dormant()
    steps = [_steps_into(texts, at, dormant, compare, decided) for at in range(len(texts))]
    return _woven(tuple(texts), tuple(steps))


def extended(
    before: Lineage, text: Text, compare: Compare, decided: Decided = _NO_DECISIONS
) -> Lineage:
    """The lineage with one text more at its end, at the cost of that text's own comparisons.

    The same as the whole made anew: every thread before keeps its id, its clauses and its
    cells. Raises ValueError where the key is taken.
    """
    if any(held.key == text.key for held in before.texts):
        raise ValueError(f"the sequence has a text {text.key}")
    texts = (*before.texts, text)
    dormant = Dormant()
    for at, into in enumerate(before.steps):
        if texts[at].is_held:
            dormant.pass_by(texts[at], at, into)
    last = _steps_into(texts, len(before.texts), dormant, compare, decided)
    return _woven(texts, (*before.steps, last))


def thread_now(
    former: str, now: Lineage, successors: Mapping[str, str] | None = None
) -> Thread | None:
    """Where a former thread's id leads: to the thread that its first clause is of now.

    Two ids that lead to one thread were merged, and the one that is not the thread's own
    redirects. ``successors`` gives, for addresses that a recut took away, those that stand
    for them (``succession.successors``). None where the clause is held no longer.
    """
    place = now.place_of(former) or now.place_of((successors or {}).get(former, ""))
    return None if place is None else now.thread_of(place)


def _steps_into(
    texts: Sequence[Text], at: int, dormant: Dormant, compare: Compare, decided: Decided
) -> tuple[Step, ...]:
    """What leads into a text: from its neighbour, and from texts before that one."""
    if not texts[at].is_held:
        return ()
    neighbour = held_before(texts, at)
    found: tuple[Step, ...] = ()
    if neighbour is not None:
        found = steps_of(compare(texts[neighbour], texts[at]), neighbour, at)
        found = (*found, *find_returns(texts, at, found, dormant, decided))
    dormant.pass_by(texts[at], at, found)
    return found


def _woven(texts: tuple[Text, ...], steps: tuple[tuple[Step, ...], ...]) -> Lineage:
    lines = draw_lines(texts, steps)
    places = [list(_places(text, at)) for at, text in enumerate(texts)]
    return Lineage(
        texts=texts,
        steps=steps,
        threads=weave(texts, lines),
        homes=tuple(tuple([lines.line_of[place] for place in own]) for own in places),
        _by_address={address(texts, place): place for own in places for place in own},
    )


def _places(text: Text, at: int) -> Iterable[Place]:
    if not text.is_held:
        return []
    return [Place(at, clause.position) for clause in text.held_cut.clauses]
