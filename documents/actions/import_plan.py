"""Where the documents of an import go, decided from all of them before any is written.

So that the order of files decides nothing: what recurs, which title a document
bears when its languages differ, which of two on one day is ``-b``. Only what the
archive holds already goes first, since its series and keys are permanent.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from documents.actions.add_document import keys_from
from documents.actions.import_days import join_days
from documents.actions.import_issuers import issuer_slug, residual_slug
from documents.actions.import_planned import Identity, Planned
from documents.ingest.reading import Metadata
from documents.ingest.recurrence import series_slug, subject_of, title_key
from documents.ingest.symbols import symbol_key
from documents.models import Document, FormerReference, Series
from documents.references import symbol_slug

_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Placement:
    """A document's place: ``key`` is empty for one the archive holds by its symbol.

    ``series_title`` names the series where it has to be made; ``body_name`` is the
    issuer's as printed. ``original`` is the language taken for the original. ``of_day``
    are the keys of the records of its day to which a text without symbol may belong, held
    or made by the same import: one is where it goes, several leave it open, and where
    there are any it has no ``key`` of its own.
    """

    body: str
    body_name: str
    series: str
    series_title: str
    is_sequence: bool
    key: str
    title: str
    original: str
    of_day: tuple[str, ...] = ()


def identity_of(metadata: Metadata, body: str, *, in_series: bool) -> Identity:
    """What makes two files one document: the issuer and the symbol.

    Languages join by nothing else. Without a symbol, texts of one language are one
    document where their dates are the same, and, unless they go into one series, what
    their titles name.
    """
    symbol = symbol_key(metadata.symbol)
    if symbol:
        return body, symbol
    named = "" if in_series else title_key(metadata.title)
    return body, f"{metadata.adopted} {metadata.language} {named}".rstrip()


class ImportPlan:
    """Placements by identity. ``series`` is where all goes, if that was said."""

    def __init__(self, series: Series | None = None) -> None:
        self.series = series
        self._bodies: dict[str, str] = {}
        self._planned: dict[Identity, Planned] = {}
        self._placements: dict[Identity, Placement] = {}

    def body_of(self, metadata: Metadata) -> str:
        """The slug of a file's issuer; that of the series where one was said."""
        if self.series is not None:
            return str(self.series.body.slug)
        if metadata.body not in self._bodies:
            self._bodies[metadata.body] = issuer_slug(metadata.body)
        return self._bodies[metadata.body]

    def note(self, metadata: Metadata) -> None:
        """Take a file's facts into account."""
        identity = self._identity(metadata)
        planned = self._planned.setdefault(identity, Planned(identity, {}))
        planned.said.setdefault(metadata.language, metadata)
        planned.body_name = planned.body_name or metadata.body

    def settle(self) -> None:
        """Decide where each goes. Call it once all is noted."""
        held = _held_identities({identity[0] for identity in self._planned})
        for planned in self._planned.values():
            planned.is_held = planned.identity in held
        self._settle_series()
        join_days(self._planned.values())
        self._settle_keys()
        self._placements = {it.identity: _placement(it) for it in self._planned.values()}
        self._planned.clear()

    def placement(self, metadata: Metadata) -> Placement | None:
        """Where a file's document goes; None for one that was not noted."""
        return self._placements.get(self._identity(metadata))

    def _identity(self, metadata: Metadata) -> Identity:
        return identity_of(metadata, self.body_of(metadata), in_series=self.series is not None)

    def _settle_series(self) -> None:
        recurring = _Recurring(self._planned.values(), held=self.series is None)
        for planned in self._planned.values():
            if self.series is not None:
                planned.series, planned.series_title = self.series.slug, self.series.title
                planned.is_sequence = self.series.is_sequence
            else:
                recurring.place(planned)

    def _settle_keys(self) -> None:
        """Keys in the order of symbols where several would have one."""
        wanted: defaultdict[tuple[str, str], list[Planned]] = defaultdict(list)
        for planned in self._planned.values():
            if not planned.is_held and not planned.of_day:
                wanted[planned.series, _key_name(planned)].append(planned)
        taken = _taken_keys({series for series, _ in wanted})
        for (series, name), waiting in wanted.items():
            if not name:
                continue
            free = (key for key in keys_from(name) if (series, key) not in taken)
            for planned in sorted(waiting, key=_by_symbol):
                planned.key = next(free)


class _Recurring:
    """Which titles recur: in what is imported and what the archive holds of these bodies."""

    def __init__(self, planned: Iterable[Planned], *, held: bool) -> None:
        self.by_title: dict[tuple[str, str], tuple[str, str]] = {}
        if not held:
            return
        dates: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        subjects: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        bodies = set()
        for it in planned:
            body, title = it.identity[0], it.first.title
            bodies.add(body)
            dates[body, title_key(title)].add(it.adopted)
            subjects[body, title_key(title)][subject_of(title)] += 1
        for body, title, date in _held_titles(bodies):
            dates[body, title_key(title)].add(date)
        self._name(dates, subjects, bodies)

    def _name(
        self,
        dates: Mapping[tuple[str, str], set[str]],
        subjects: Mapping[tuple[str, str], Counter[str]],
        bodies: set[str],
    ) -> None:
        slugs = set(Series.objects.values_list("slug", flat=True))
        for slug, title, body in Series.objects.filter(
            body__slug__in=bodies, is_sequence=True
        ).values_list("slug", "title", "body__slug"):
            self.by_title.setdefault((body, title_key(title)), (slug, title))
        for recurring in sorted(subjects):
            is_one = len(dates[recurring] - {""}) < 2
            if not recurring[1] or is_one or recurring in self.by_title:
                continue
            title = min(subjects[recurring], key=lambda it: (-subjects[recurring][it], it))
            slug = _free_slug(series_slug(recurring[0], title), slugs)
            if slug:
                slugs.add(slug)
                self.by_title[recurring] = (slug, title)

    def place(self, planned: Planned) -> None:
        """Put a document into the series of its title, or the body's residual one."""
        body = planned.identity[0]
        found = self.by_title.get((body, title_key(planned.first.title)))
        planned.is_sequence = found is not None
        planned.series, planned.series_title = found or (residual_slug(body), "")


def _free_slug(slug: str, taken: set[str]) -> str:
    """The slug, numbered where it is taken; empty stays empty."""
    if not slug or slug not in taken:
        return slug
    number = 2
    while f"{slug}-{number}" in taken:
        number += 1
    return f"{slug}-{number}"


def _key_name(planned: Planned) -> str:
    """The key before any letter: the date in a sequence, else the symbol; one for want of the
    other.
    """
    date = planned.adopted.partition("/")[0]
    symbol = symbol_slug(planned.first.symbol)
    return (date or symbol) if planned.is_sequence else (symbol or date)


def _by_symbol(planned: Planned) -> list[tuple[int, int, str]]:
    """An order of symbols that counts: S/RES/998 before S/RES/1001."""
    return [
        (0, int(part), "") if part.isdecimal() else (1, 0, part)
        for part in _DIGITS.split(planned.identity[1])
    ]


def _placement(planned: Planned) -> Placement:
    return Placement(
        body=planned.identity[0],
        body_name=planned.body_name,
        series=planned.series,
        series_title=planned.series_title,
        is_sequence=planned.is_sequence,
        key=planned.key,
        title=planned.first.title,
        original=planned.original,
        of_day=tuple(record.key for record in planned.of_day),
    )


def _held_identities(bodies: set[str]) -> set[Identity]:
    rows = Document.objects.filter(series__body__slug__in=bodies).exclude(symbol="")
    return {
        (body, symbol_key(symbol))
        for body, symbol in rows.values_list("series__body__slug", "symbol")
    }


def _held_titles(bodies: set[str]) -> Iterator[tuple[str, str, str]]:
    rows = Document.objects.filter(series__body__slug__in=bodies)
    for body, title, date in rows.values_list("series__body__slug", "title", "adopted"):
        yield body, title, "" if date is None else str(date)


def _taken_keys(series: set[str]) -> set[tuple[str, str]]:
    taken: set[tuple[str, str]] = set()
    for model in (Document, FormerReference):
        rows = model.objects.filter(series__slug__in=series)
        taken.update(rows.values_list("series__slug", "key"))
    return taken
