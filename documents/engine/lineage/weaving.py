"""Threads woven from lines: a cell for every text, and the claims that they bear."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from documents.engine.lineage.events import events_of_absence, events_of_first, events_of_step
from documents.engine.lineage.lines import Line, Lines
from documents.engine.lineage.steps import Place, Step
from documents.engine.lineage.texts import Bound, Text, bound
from documents.engine.lineage.threads import Absence, Cell, State, Thread


def weave(texts: Sequence[Text], lines: Lines) -> tuple[Thread, ...]:
    """One thread a line, in the same order."""
    weaver = _Weaver(texts, lines)
    return tuple([weaver.thread(line) for line in lines.all])


def address(texts: Sequence[Text], place: Place) -> str:
    """A clause's address in the sequence: ``2018-05-14;op4``."""
    text = texts[place.text]
    return f"{text.key};{text.held_cut.clauses[place.clause].ref}"


class _Weaver:
    """Makes threads of lines. ``since``: what lies between each held text and the one before."""

    def __init__(self, texts: Sequence[Text], lines: Lines) -> None:
        self._texts = texts
        self._lines = lines
        self._held = [at for at, text in enumerate(texts) if text.is_held]
        self._since: dict[int, Bound] = {
            at: bound(texts, before, at)
            for before, at in zip([None, *self._held], self._held, strict=False)
        }
        self._before = self._without("before")
        self._absent = self._without("absent")
        self._over = self._without("carried on")

    def thread(self, line: Line) -> Thread:
        places = tuple(line.places)
        onward = _carried_on(line, self._lines)
        last = onward.get(places[-1])
        cells = self._cells(line, onward)
        return Thread(
            id=address(self._texts, places[0]),
            places=places,
            cells=cells,
            since=self._first(line),
            until=None if last else self._gone(places[-1].text),
            absences=tuple(self._absences(line, onward, cells)),
            split_from=line.origin,
            merged_into=last.new if last else (),
        )

    def _without(self, state: State) -> tuple[Cell, ...]:
        """A cell for every text, of a thread that none has."""
        cell, left_out, not_held = Cell(state), Cell("left out"), Cell("not held")
        return tuple(
            [cell if it.is_held else left_out if it.is_left_out else not_held for it in self._texts]
        )

    def _cells(self, line: Line, onward: Mapping[Place, Step]) -> tuple[Cell, ...]:
        cells = list(self._before[: line.places[0].text])
        for place, after in zip(line.places, [*line.places[1:], None], strict=True):
            end = len(self._texts) if after is None else after.text
            cells.append(self._attested(place))
            cells += self._between(place, end, onward.get(place))
        return tuple(cells)

    def _attested(self, place: Place) -> Cell:
        arrival = self._lines.arrivals.get(place)
        since = self._since[place.text]
        if arrival is None:
            return Cell("attested", (place.clause,), events_of_first(since), None, since)
        beside = [it.clause for it in arrival.step.new if it != place]
        events = events_of_step(arrival.step, since)
        return Cell("attested", (place.clause, *beside), events, arrival.step, since)

    def _between(self, place: Place, end: int, onward: Step | None) -> Sequence[Cell]:
        """The cells after a clause, up to a text that has the thread again."""
        turn = end if onward is None else min(onward.new[0].text, end)
        cells = list(self._absent[place.text + 1 : turn])
        gone = self._after(place.text)
        if gone is not None and gone < turn:
            since = self._since[gone]
            cells[gone - place.text - 1] = Cell("absent", (), events_of_absence(since), None, since)
        if onward is not None and turn < end:
            since = self._since[turn]
            clauses = tuple([it.clause for it in onward.new])
            events = events_of_step(onward, since)
            cells.append(Cell("carried on", clauses, events, onward, since))
            cells += self._over[turn + 1 : end]
        return cells

    def _first(self, line: Line) -> Bound:
        """Between which texts the words came, those that the line split from included."""
        while line.origin is not None:
            line = self._lines.all[self._lines.line_of[line.origin]]
        return self._since[line.places[0].text]

    def _gone(self, last: int) -> Bound | None:
        """Between which texts the thread went after a place; None where it was not seen to."""
        after = self._after(last)
        return None if after is None else self._since[after]

    def _after(self, at: int) -> int | None:
        """The place of the next text held."""
        number = bisect_right(self._held, at)
        return self._held[number] if number < len(self._held) else None

    def _absences(
        self, line: Line, onward: Mapping[Place, Step], cells: Sequence[Cell]
    ) -> Iterator[Absence]:
        places = line.places
        for before, after in zip(places, [*places[1:], None], strict=True):
            step = onward.get(before)
            back = step.new[0].text if step else after.text if after else None
            end = len(cells) if back is None else back
            without = [at for at in range(before.text + 1, end) if cells[at].state == "absent"]
            if without:
                yield Absence(
                    gone=self._since[without[0]],
                    texts=tuple(without),
                    back=None if back is None else self._since[back],
                )


def _carried_on(line: Line, lines: Lines) -> dict[Place, Step]:
    """By clause of a line that goes into other threads: the first step by which it does."""
    heirs = dict(pairwise(line.places))
    found: dict[Place, Step] = {}
    for place in line.places:
        for step in lines.onward.get(place, []):
            if heirs.get(place) not in step.new and place not in found:
                found[place] = step
    return found
