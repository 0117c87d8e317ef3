"""Clauses × meetings: a row for each thread, a column for each text, one sign a cell."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from documents.folding import fold
from documents.models import LineageThread, Series
from documents.selectors.directions import direction
from documents.selectors.lineage.languages import LanguageChoice, language_choices
from documents.selectors.lineage.options import EVERY_KIND, HISTORIES, TimeOptions
from documents.selectors.lineage.reading import (
    NAMING,
    Column,
    Draw,
    ThreadRow,
    ThroughTime,
    through_time,
)
from documents.selectors.lineage.signs import Sign, legend, sign_of
from documents.selectors.row_facts import KIND_WORDS


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter."""

    value: str
    name: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One thread: its page, from this one's address, its lead verb and gist, and its signs."""

    href: str
    verb: str
    gist: str
    signs: Sequence[Sign]


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """The page. ``all`` threads there are, of which the ``rows`` are shown; ``naming`` lines,
    which only name a text, are left out of both, and ``every`` leads to them too.

    ``used`` texts are built on; ``machine_read`` are held and machine-read.
    """

    series: Series
    options: TimeOptions
    language: str
    direction: str
    columns: Sequence[Column]
    rows: Sequence[MatrixRow]
    all: int
    naming: int
    every: str
    used: int
    machine_read: int
    languages: Sequence[LanguageChoice]
    legend: Sequence[Sign]
    kinds: Sequence[Choice]
    verbs: Sequence[Choice]
    histories: Sequence[Choice]


def matrix_page(slug: str, options: TimeOptions, draw: Draw) -> MatrixPage:
    """The matrix of a series, as asked for. Raises UnknownReference.

    Six queries and those of ``draw``; one more where words are looked for.
    """
    found = through_time(slug, draw, language=options.language, with_machine_read=options.machine)
    threads = [it for it in found.threads if is_shown(it, options, found)]
    if options.words:
        worded = _worded(found, options.words)
        threads = [it for it in threads if it.slug in worded]
    if options.sort == "place":
        threads.sort(key=lambda it: it.rank)
    naming = 0 if options.kind else sum(it.kind in NAMING for it in found.threads)
    return MatrixPage(
        series=found.texts.series,
        options=options,
        language=found.texts.language,
        direction=direction(found.texts.language),
        columns=found.columns,
        rows=[_row(thread, options.only_reading.query) for thread in threads],
        all=len(found.threads) - naming,
        naming=naming,
        every=replace(options, kind=EVERY_KIND).query,
        used=found.texts.used,
        machine_read=found.texts.machine_read,
        languages=language_choices(found.texts, options),
        legend=legend(),
        kinds=_kinds(found.threads, options.kind),
        verbs=_verbs(found.threads, options.verb),
        histories=[Choice(key, name, key == options.history) for key, name in HISTORIES.items()],
    )


def is_shown(thread: ThreadRow, options: TimeOptions, found: ThroughTime) -> bool:
    """Whether the filters other than that of words leave a thread."""
    if thread.kind in NAMING if not options.kind else options.kind not in (EVERY_KIND, thread.kind):
        return False
    if options.verb and thread.verb != options.verb:
        return False
    return not options.history or has_history(thread, options.history, found)


def has_history(thread: ThreadRow, history: str, found: ThroughTime) -> bool:
    """Whether a thread has one of HISTORIES; lines that name one text come and go with it."""
    if thread.kind in NAMING:
        return False
    if history == "throughout":
        return thread.is_throughout
    if history == "newest":
        latest = max(at for at, it in enumerate(found.columns) if it.is_used)
        return found.texts.used > 1 and thread.since.later == latest == thread.first
    if history == "gone":
        return thread.until is not None
    if history == "returned":
        return thread.is_returned
    wanted = _HISTORY_EVENTS[history]
    return any(wanted & set(cell.events) for cell in thread.cells)


_HISTORY_EVENTS = {
    "reworded": frozenset({"reworded"}),
    "moved": frozenset({"moved", "changed part"}),
    "split": frozenset({"split", "merged"}),
}


def _row(thread: ThreadRow, query: str) -> MatrixRow:
    signs = [sign_of(cell) for cell in thread.cells]
    return MatrixRow(f"{thread.slug}/{query}", thread.verb, thread.gist, signs)


def _worded(found: ThroughTime, words: str) -> Collection[str]:
    """The threads that have all of some words in one of their wordings, whatever the case."""
    histories = LineageThread.objects.filter(lineage=found.lineage)
    for word in fold(words).split():
        histories = histories.filter(folded__contains=word)
    return set(histories.values_list("slug", flat=True))


def _kinds(threads: Sequence[ThreadRow], chosen: str) -> list[Choice]:
    held = {it.kind for it in threads}
    kinds = {kind: name for kind, name in KIND_WORDS.items() if kind in held}
    if held & NAMING:
        kinds |= {EVERY_KIND: "every line, those that name a text too"}  # type: ignore[dict-item]
    return [Choice(kind, name, kind == chosen) for kind, name in kinds.items()]


def _verbs(threads: Sequence[ThreadRow], chosen: str) -> list[Choice]:
    verbs = sorted({it.verb for it in threads if it.verb})
    return [Choice(verb, verb, verb == chosen) for verb in verbs]
