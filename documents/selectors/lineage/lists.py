"""Clauses by their history, as short lists: what lasts, what is new, what went, what returned."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.selectors.lineage.claims import absence_words, since_words
from documents.selectors.lineage.languages import LanguageChoice, language_choices
from documents.selectors.lineage.matrix import has_history
from documents.selectors.lineage.options import TimeOptions
from documents.selectors.lineage.reading import Draw, ThreadRow, ThroughTime, through_time
from documents.selectors.lineage.triangle import Triangle, triangle_of

# Clauses that a list names; the matrix has all.
NAMED = 6

_LISTS = {
    "throughout": "In every text held",
    "newest": "First attested in the latest text",
    "gone": "No longer attested",
    "returned": "Returned",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """One clause of a list; ``note`` says when, empty where the list says it."""

    slug: str
    verb: str
    gist: str
    note: str


@dataclass(frozen=True, slots=True)
class HistoryList:
    """One list: its first clauses, how many there are, and where all stand."""

    name: str
    title: str
    clauses: Sequence[Listed]
    count: int
    query: str

    @property
    def more(self) -> int:
        return self.count - len(self.clauses)


@dataclass(frozen=True, slots=True)
class SeriesTime:
    """What the page of a series says of it through time.

    ``used`` texts are built on. ``triangle`` is None and ``lists`` are empty where
    fewer than two are.
    """

    options: TimeOptions
    language: str
    used: int
    machine_read: int
    languages: Sequence[LanguageChoice]
    triangle: Triangle | None
    lists: Sequence[HistoryList]


def series_time(slug: str, options: TimeOptions, draw: Draw) -> SeriesTime:
    """A series through time. Six queries and those of ``draw``. Raises UnknownReference."""
    found = through_time(slug, draw, language=options.language, with_machine_read=options.machine)
    triangle = triangle_of(found)
    return SeriesTime(
        options=options,
        language=found.texts.language,
        used=found.texts.used,
        machine_read=found.texts.machine_read,
        languages=language_choices(found.texts, options),
        triangle=triangle,
        lists=[_list(name, found, options) for name in _LISTS] if triangle else (),
    )


def _list(name: str, found: ThroughTime, options: TimeOptions) -> HistoryList:
    threads = [it for it in found.threads if has_history(it, name, found)]
    # What went last is asked for first; all else stands as in the texts.
    order = (lambda it: (-it.last, it.rank)) if name == "gone" else (lambda it: it.rank)
    threads.sort(key=order)
    return HistoryList(
        name=name,
        title=_LISTS[name],
        clauses=[_listed(it, name, found.dates) for it in threads[:NAMED]],
        count=len(threads),
        query=replace(options.only_reading, history=name).query,
    )


def _listed(thread: ThreadRow, name: str, dates: Sequence[str]) -> Listed:
    note = ""
    if name == "gone" and thread.until is not None and thread.until.later is not None:
        went = "dropped in" if thread.until.is_sharp else "not attested in"
        note = f"last attested {dates[thread.last]}, {went} {dates[thread.until.later]}"
    elif name == "newest":
        note = since_words(thread.since, dates)
    elif name == "returned":
        note = " ".join(absence_words(it, dates) for it in thread.absences).strip()
    return Listed(thread.slug, thread.verb, thread.gist, note)
