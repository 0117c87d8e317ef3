"""A lineage as plain values, to be stored and read back a part at a time.

``thread_rows`` is what a matrix of all threads needs, ``history_rows`` one thread with
its wordings, ``text_rows`` one text with the age of its phrases. Places are those of the
texts in the sequence, from 0; threads go by names that whoever stores them gives.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from documents.engine.lineage import Absence, Bound, Cell, Lineage, Place, Step, Thread
from documents.engine.provenance import Provenance

_GIST = 96

Row = dict[str, Any]
Names = Mapping[str, str]


def thread_rows(traced: Lineage, names: Names) -> list[Row]:
    """All threads in order of appearance; ``names`` by the threads' ids.

    ``rank`` orders them as they stand in the texts, what is gone where it stood last.
    """
    ranks = {at: rank for rank, at in enumerate(_in_place(traced))}
    return [_thread(traced, thread, ranks[at], names) for at, thread in enumerate(traced.threads)]


def history_rows(traced: Lineage, names: Names) -> dict[str, list[Row]]:
    """By name, what each text has of the thread, with the edits of the step that led there.

    The wording is given whole where nothing precedes, else the edits spell it; a step
    that changed nothing has neither. Lengths are those of the clauses, in characters.
    """
    return {
        names[thread.id]: [
            _history(traced, thread, at, cell)
            for at, cell in enumerate(thread.cells)
            if cell.step or cell.state == "attested"
        ]
        for thread in traced.threads
    }


def text_rows(traced: Lineage, ages: Provenance, names: Names) -> dict[str, list[Row]]:
    """By a held text's key, its clauses: thread, since when, and phrases as (start, end, first)."""
    return {
        text.key: [
            {
                "ref": clause.ref,
                "thread": names[traced.thread_of(Place(at, clause.position)).id],
                "since": _bound(traced.thread_of(Place(at, clause.position)).since),
                "phrases": [[it.start, it.end, it.first] for it in phrases],
            }
            for clause, phrases in zip(text.held_cut.clauses, ages.texts[at].clauses, strict=True)
        ]
        for at, text in enumerate(traced.texts)
        if text.is_held
    }


def age_rows(ages: Provenance) -> list[Row]:
    """By text: what is known of its age, and its words by the place that attests them first."""
    return [
        {
            "state": age.state,
            "words": sorted(age.words.items()),
            "since": None if since is None else _bound(since),
        }
        for age, since in zip(ages.texts, ages.since, strict=True)
    ]


def wordings(traced: Lineage, thread: Thread) -> list[str]:
    """Every wording of a thread's own, once."""
    texts = traced.texts
    found = [texts[place.text].held_cut.clauses[place.clause].text for place in thread.places]
    return list(dict.fromkeys(found))


def _thread(traced: Lineage, thread: Thread, rank: int, names: Names) -> Row:
    last = thread.places[-1]
    clause = traced.texts[last.text].held_cut.clauses[last.clause]
    into = dict.fromkeys(names[traced.thread_of(place).id] for place in thread.merged_into)
    came = thread.split_from
    return {
        "slug": names[thread.id],
        "kind": clause.kind,
        "verb": clause.verb or "",
        "gist": _gist(clause.text),
        "rank": rank,
        "first": thread.first,
        "last": thread.last,
        "throughout": thread.is_throughout,
        "since": _bound(thread.since),
        "until": None if thread.until is None else _bound(thread.until),
        "absences": [_absence(absence) for absence in thread.absences],
        "from": None if came is None else names[traced.thread_of(came).id],
        "into": [name for name in into if name != names[thread.id]],
        "cells": [_cell(traced, at, cell) for at, cell in enumerate(thread.cells)],
    }


def _cell(traced: Lineage, at: int, cell: Cell) -> list[Any]:
    refs = [_ref(traced, Place(at, clause)) for clause in cell.clauses]
    return [cell.state, sorted(cell.events), refs]


def _history(traced: Lineage, thread: Thread, at: int, cell: Cell) -> Row:
    step = cell.step
    own = next((place for place in thread.places if place.text == at), None)
    row: Row = {
        "text": at,
        "state": cell.state,
        "events": sorted(cell.events),
        "own": None if own is None else _ref(traced, own),
        "since": None if cell.since is None else _bound(cell.since),
    }
    if step is None:
        return row | {"wording": "" if own is None else _wording(traced, own)}
    return row | _step(traced, step)


def _step(traced: Lineage, step: Step) -> Row:
    is_same = step.row.status == "unchanged"
    edits = () if is_same else step.row.edits
    return {
        "old": [_part(traced, place) for place in step.old],
        "new": [_part(traced, place) for place in step.new],
        "similarity": step.row.similarity,
        "confidence": step.row.confidence,
        "mended": step.is_mended,
        "edits": [[it.op, it.class_, it.group, it.old, it.new] for it in edits],
    }


def _part(traced: Lineage, place: Place) -> list[Any]:
    return [place.text, _ref(traced, place), len(_wording(traced, place))]


def _absence(absence: Absence) -> Row:
    back = absence.back
    return {
        "gone": _bound(absence.gone),
        "texts": list(absence.texts),
        "back": None if back is None else _bound(back),
    }


def _bound(bound: Bound) -> list[Any]:
    return [bound.earlier, bound.later, list(bound.unheld)]


def _ref(traced: Lineage, place: Place) -> str:
    return traced.texts[place.text].held_cut.clauses[place.clause].ref


def _wording(traced: Lineage, place: Place) -> str:
    return traced.texts[place.text].held_cut.clauses[place.clause].text


def _gist(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= _GIST:
        return line
    return line[:_GIST].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _in_place(traced: Lineage) -> Sequence[int]:
    """Threads as the latest text has them; what it lacks, after what it last stood after."""
    after: dict[int, list[int]] = {}
    seen: set[int] = set()
    for homes in reversed(traced.homes):
        before = -1
        for home in homes:
            if home not in seen:
                seen.add(home)
                after.setdefault(before, []).append(home)
            before = home
    return _walked(after)


def _walked(after: Mapping[int, Sequence[int]]) -> list[int]:
    """Each thread with those set after it, of which the last to be set stands nearest."""
    order: list[int] = []
    waiting = list(after.get(-1, ()))
    while waiting:
        thread = waiting.pop()
        order.append(thread)
        waiting.extend(after.get(thread, ()))
    return order
