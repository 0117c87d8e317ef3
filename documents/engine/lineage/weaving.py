"""Threads woven from lines: a cell for every text, and the claims that they bear."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from documents.engine.lineage.events import events_of_absence, events_of_first, events_of_step
from documents.engine.lineage.lines import Line, Lines
from documents.engine.lineage.steps import Place, Step
from documents.engine.lineage.texts import Bound, Text, bound, held_before
from documents.engine.lineage.threads import Absence, Cell, Thread


def weave(texts: Sequence[Text], lines: Lines) -> tuple[Thread, ...]:
    """One thread a line, in the same order."""
    return tuple([_Weaver(texts, lines, line).thread() for line in lines.all])


def address(texts: Sequence[Text], place: Place) -> str:
    """A clause's address in the sequence: ``2018-05-14;op4``."""
    text = texts[place.text]
    return f"{text.key};{text.held_cut.clauses[place.clause].ref}"


class _Weaver:
    """Makes one thread of a line."""

    def __init__(self, texts: Sequence[Text], lines: Lines, line: Line) -> None:
        self._texts = texts
        self._lines = lines
        self._line = line
        self._own = {place.text: place for place in line.places}
        self._onward = _carried_on(line, lines)

    def thread(self) -> Thread:
        places = tuple(self._line.places)
        cells = tuple(self._cells())
        merged_into = self._onward.get(places[-1])
        return Thread(
            id=address(self._texts, places[0]),
            places=places,
            cells=cells,
            since=self._since(),
            until=None if merged_into else self._gone(places[-1].text),
            absences=tuple(self._absences(cells)),
            split_from=self._line.origin,
            merged_into=merged_into.new if merged_into else (),
        )

    def _cells(self) -> Iterator[Cell]:
        last: Place | None = None
        is_over = False
        for at, text in enumerate(self._texts):
            own = self._own.get(at)
            if not text.is_held:
                yield Cell("left out" if text.is_left_out else "not held")
            elif own is not None:
                yield self._attested(own)
                last, is_over = own, False
            elif last is None:
                yield Cell("before")
            elif is_over:
                yield Cell("carried on")
            else:
                cell = self._without(last, at)
                is_over = cell.state == "carried on"
                yield cell

    def _attested(self, place: Place) -> Cell:
        arrival = self._lines.arrivals.get(place)
        before = held_before(self._texts, place.text)
        since = bound(self._texts, before, place.text)
        if arrival is None:
            return Cell("attested", (place.clause,), events_of_first(since), None, since)
        beside = [it.clause for it in arrival.step.new if it != place]
        events = events_of_step(arrival.step, since)
        return Cell("attested", (place.clause, *beside), events, arrival.step, since)

    def _without(self, last: Place, at: int) -> Cell:
        """A held text without the thread's own clause, after one that has it."""
        before = held_before(self._texts, at)
        since = bound(self._texts, before, at)
        onward = self._onward.get(last)
        if onward is not None and onward.new[0].text == at:
            clauses = tuple([place.clause for place in onward.new])
            return Cell("carried on", clauses, events_of_step(onward, since), onward, since)
        if before == last.text:
            return Cell("absent", (), events_of_absence(since), None, since)
        return Cell("absent")

    def _since(self) -> Bound:
        line = self._line
        while line.origin is not None:
            line = self._lines.all[self._lines.line_of[line.origin]]
        first = line.places[0].text
        return bound(self._texts, held_before(self._texts, first), first)

    def _gone(self, last: int) -> Bound | None:
        """Between which texts the thread went after a place; None where it was not seen to."""
        after = next((it for it in range(last + 1, len(self._texts)) if self._is_held(it)), None)
        return None if after is None else bound(self._texts, last, after)

    def _is_held(self, at: int) -> bool:
        return self._texts[at].is_held

    def _absences(self, cells: Sequence[Cell]) -> Iterator[Absence]:
        places = self._line.places
        for before, after in zip(places, [*places[1:], None], strict=True):
            back = self._back(before, after)
            end = len(cells) if back is None else back
            without = [at for at in range(before.text + 1, end) if cells[at].state == "absent"]
            if without:
                yield Absence(
                    gone=bound(self._texts, before.text, without[0]),
                    texts=tuple(without),
                    back=None if back is None else bound(self._texts, without[-1], back),
                )

    def _back(self, before: Place, after: Place | None) -> int | None:
        """The place of the next text with the thread, be it in another thread's clause."""
        onward = self._onward.get(before)
        if onward is not None:
            return onward.new[0].text
        return None if after is None else after.text


def _carried_on(line: Line, lines: Lines) -> dict[Place, Step]:
    """By clause of a line that goes into other threads: the first step by which it does."""
    heirs = dict(pairwise(line.places))
    found: dict[Place, Step] = {}
    for place in line.places:
        for step in lines.onward.get(place, []):
            if heirs.get(place) not in step.new and place not in found:
                found[place] = step
    return found
