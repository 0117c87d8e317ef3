"""A stored lineage read back, with the texts that it is of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from documents.engine.collection import paused_collection
from documents.models import SeriesLineage
from documents.references import Reference
from documents.selectors.addresses import document_address
from documents.selectors.named_documents import find_series
from documents.selectors.series_texts import SeriesText, SeriesTexts, series_texts

# Kinds of lines that name one text, or are its publisher's: they come and go with it.
NAMING = frozenset({"title", "paratext", "closing", "signature"})

Draw = Callable[[SeriesTexts], SeriesLineage | None]


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which texts something came or went, by their places in the sequence.

    ``unheld`` are those between of which nothing is held.
    """

    earlier: int | None
    later: int | None
    unheld: tuple[int, ...]

    @classmethod
    def read(cls, stored: Sequence[Any]) -> "Bounds":
        return cls(stored[0], stored[1], tuple(stored[2]))

    @property
    def is_sharp(self) -> bool:
        """Whether both sides are held and neighbours."""
        return self.earlier is not None and self.later is not None and not self.unheld


@dataclass(frozen=True, slots=True)
class CellRow:
    """What one text has of a thread: the engine's state and events, and its clauses' references."""

    state: str
    events: tuple[str, ...]
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """Texts that are held and lack a thread, between two that have it; ``back`` may be None."""

    gone: Bounds
    texts: tuple[int, ...]
    back: Bounds | None


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """One thread. ``rank`` is its place among all as the texts have them; ``came_from`` and
    ``went_into`` are names of threads. ``stored_cells`` are as they were stored, since most
    pages read few of them.
    """

    slug: str
    kind: str
    verb: str
    gist: str
    rank: int
    first: int
    last: int
    is_throughout: bool
    since: Bounds
    until: Bounds | None
    absences: tuple[AbsenceRow, ...]
    came_from: str
    went_into: tuple[str, ...]
    stored_cells: Sequence[Sequence[Any]]

    @property
    def cells(self) -> tuple[CellRow, ...]:
        """What each text has of it, in order."""
        return tuple([CellRow(it[0], tuple(it[1]), tuple(it[2])) for it in self.stored_cells])

    @property
    def is_returned(self) -> bool:
        """Whether it may be said that it was dropped and returned: texts held on both sides."""
        return any(
            absence.gone.is_sharp and absence.back is not None and absence.back.is_sharp
            for absence in self.absences
        )


@dataclass(frozen=True, slots=True)
class Column:
    """One text of the sequence: its date, its page, and whether claims are built on it."""

    key: str
    date: str
    href: str
    state: str
    is_used: bool


@dataclass(frozen=True, slots=True)
class ThroughTime:
    """A series with what is stored of it; ``lineage`` is None where no text may be built on.

    ``language`` is that which was asked for, None for none.
    """

    texts: SeriesTexts
    language: str | None
    columns: Sequence[Column]
    lineage: SeriesLineage | None
    threads: Sequence[ThreadRow]

    @property
    def dates(self) -> Sequence[str]:
        return [column.date for column in self.columns]


def through_time(
    slug: str, draw: Draw, *, language: str | None = None, with_machine_read: bool = False
) -> ThroughTime:
    """A series' threads. ``draw`` fetches or makes its lineage. Raises UnknownReference.

    Six queries and those of ``draw``.
    """
    texts = series_texts(find_series(slug), language, with_machine_read=with_machine_read)
    # Stored threads are tens of thousands of small values, which make no cycles.
    with paused_collection():
        lineage = draw(texts)
        threads = [thread_row(row) for row in lineage.threads] if lineage else ()
    return ThroughTime(
        texts=texts,
        language=language,
        columns=[_column(texts, text, language) for text in texts.texts],
        lineage=lineage,
        threads=threads,
    )


def thread_row(stored: Mapping[str, Any]) -> ThreadRow:
    """A thread as engine.lineage_rows wrote it."""
    until = stored["until"]
    return ThreadRow(
        slug=stored["slug"],
        kind=stored["kind"],
        verb=stored["verb"],
        gist=stored["gist"],
        rank=stored["rank"],
        first=stored["first"],
        last=stored["last"],
        is_throughout=stored["throughout"],
        since=Bounds.read(stored["since"]),
        until=None if until is None else Bounds.read(until),
        absences=tuple([_absence(row) for row in stored["absences"]]),
        came_from=stored["from"] or "",
        went_into=tuple(stored["into"]),
        stored_cells=stored["cells"],
    )


def _absence(stored: Mapping[str, Any]) -> AbsenceRow:
    back = stored["back"]
    return AbsenceRow(
        gone=Bounds.read(stored["gone"]),
        texts=tuple(stored["texts"]),
        back=None if back is None else Bounds.read(back),
    )


def _column(texts: SeriesTexts, text: SeriesText, language: str | None) -> Column:
    held = language if text.version is not None else None
    return Column(
        key=text.key,
        date=text.date,
        href=document_address(Reference(texts.series.slug, text.key, held)),
        state=text.state,
        is_used=texts.is_used(text),
    )
