"""Which thread each clause is of, where steps split and merge.

A clause has one line back: to the earlier clause that it has most of. An earlier
clause goes on in one clause of the next text that has a counterpart: in the one that
has most of it, among those whose lines lead back to it. What else comes of a split
begins a thread that says where it split from; what else goes into a merge ends one
that says where it went. A text that is added changes no line before it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from documents.engine.lineage.steps import Place, Step, carried
from documents.engine.lineage.texts import Text


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a clause came: by which step, from which clause, and how much it has of that."""

    step: Step
    origin: Place
    share: int

    @property
    def weight(self) -> tuple[bool, int]:
        """What decides between arrivals: a neighbour's before one from further off."""
        return not self.step.is_mended, self.share


@dataclass(slots=True)
class Line:
    """One thread's clauses in order, and the clause of another that it split from."""

    places: list[Place]
    origin: Place | None


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines in order of appearance; by clause its line, how it came, what steps lead on."""

    all: list[Line]
    line_of: dict[Place, int]
    arrivals: dict[Place, Arrival]
    onward: dict[Place, list[Step]]


def draw_lines(texts: Sequence[Text], steps: Sequence[Sequence[Step]]) -> Lines:
    """The lines through the steps that lead into each text."""
    lines = Lines([], {}, {}, {})
    followed: set[Place] = set()
    for at, text in enumerate(texts):
        if not text.is_held:
            continue
        for step in steps[at]:
            for old in step.old:
                lines.onward.setdefault(old, []).append(step)
        arrivals = _arrivals(steps[at], texts)
        heirs = _heirs(arrivals, followed)
        followed.update(heirs)
        lines.arrivals.update(arrivals)
        places = [Place(at, clause.position) for clause in text.held_cut.clauses]
        _enter(lines, places, {heir: old for old, heir in heirs.items()})
    return lines


def _arrivals(steps: Iterable[Step], texts: Sequence[Text]) -> dict[Place, Arrival]:
    """By clause, the arrival that its line follows."""
    found: dict[Place, Arrival] = {}
    for step in steps:
        for (old, new), share in carried(step, texts).items():
            arrival = Arrival(step, old, share)
            if new not in found or arrival.weight > found[new].weight:
                found[new] = arrival
    return found


def _heirs(arrivals: Mapping[Place, Arrival], followed: set[Place]) -> dict[Place, Place]:
    """By earlier clause that nothing went on from yet, the clause that does."""
    heirs: dict[Place, Place] = {}
    for new, arrival in sorted(arrivals.items(), key=lambda it: it[0]):
        old = arrival.origin
        if old not in followed and (old not in heirs or arrival.share > arrivals[heirs[old]].share):
            heirs[old] = new
    return heirs


def _enter(lines: Lines, places: Iterable[Place], before: Mapping[Place, Place]) -> None:
    """Put a text's clauses on their lines; ``before`` says which go on from which."""
    for place in places:
        if place in before:
            line = lines.line_of[place] = lines.line_of[before[place]]
            lines.all[line].places.append(place)
            continue
        arrival = lines.arrivals.get(place)
        lines.line_of[place] = len(lines.all)
        lines.all.append(Line([place], arrival.origin if arrival else None))
