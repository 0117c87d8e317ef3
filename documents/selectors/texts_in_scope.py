"""The texts that a question about language is asked of: one a document, and why others are not.

Of a document's texts in several languages the original counts, else the first held, or
the one asked for, so that nothing is counted twice. Fiction is asked only by name.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from django.db.models import QuerySet

from documents.dates import DateSpan
from documents.models import Document, Expression, Series, Version, VersionEvent
from documents.references import Reference
from documents.selectors.addresses import document_address
from documents.selectors.records import by_date

# Why a document's words are not asked: it has no text, none in that language, or only one
# that nobody has held against its source.
State = Literal["asked", "not held", "not held in this language", "machine-read, left out"]

_MACHINE_READ = VersionEvent.Attestation.MACHINE_READ


@dataclass(frozen=True, slots=True)
class Scope:
    """What was asked for. ``series`` None: every real series, or every fictional one."""

    series: Series | None = None
    language: str = ""
    with_machine: bool = False
    is_fictional: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A version that stands."""

    pk: int
    document: int
    series: str
    language: str
    is_original: bool
    is_machine_read: bool


@dataclass(frozen=True, slots=True)
class HeldTexts:
    """The texts held in a scope: of each document the one that counts, None for none such."""

    scope: Scope
    chosen: Mapping[int, Held | None]

    def is_asked(self, one: Held | None) -> bool:
        return one is not None and (self.scope.with_machine or not one.is_machine_read)

    @property
    def versions(self) -> list[int]:
        """The versions that are asked, by primary key."""
        return [one.pk for one in self.chosen.values() if one and self.is_asked(one)]

    @property
    def asked_of_series(self) -> Counter[str]:
        """How many texts are asked of each series, by slug."""
        return Counter(one.series for one in self.chosen.values() if one and self.is_asked(one))

    @property
    def left_out(self) -> int:
        """How many were left out as machine-read."""
        return sum(one is not None and not self.is_asked(one) for one in self.chosen.values())


@dataclass(frozen=True, slots=True)
class ScopedText:
    """A document and the version that is asked; ``version`` is None unless it is.

    ``is_machine_read`` is said of a text that is asked or was left out for it. What few
    of many texts are shown by is worked out when it is asked for.
    """

    series: str
    series_title: str
    key: str
    dated: DateSpan | None
    place: str
    symbol: str
    language: str
    state: State
    version: int | None
    is_machine_read: bool

    @property
    def name(self) -> str:
        """Its date, or what else it goes by."""
        return (self.dated.label if self.dated else "") or self.symbol or self.key

    @property
    def date(self) -> str:
        """Its date in the written form; empty for none."""
        return str(self.dated) if self.dated else ""

    @property
    def href(self) -> str:
        return document_address(Reference(self.series, self.key, self.language or None))


def held_texts(scope: Scope) -> HeldTexts:
    """The texts held in a scope, without their documents' facts. Three queries.

    Few versions were ever withdrawn or sealed, and fewer checked than read by machine at
    first, so that two small sets serve where each version's log would cost more.
    """
    events = VersionEvent.objects.all()
    versions = Version.objects.published()
    if scope.series is None:
        versions = versions.filter(expression__document__series__is_fictional=scope.is_fictional)
    else:
        versions = versions.filter(expression__document__series=scope.series)
        events = events.filter(version__expression__document__series=scope.series)
        if scope.series.is_sequence:
            versions = versions.filter(expression__document__is_in_sequence=True)
    fallen, checked = _fallen(events), _checked(events)
    newest: dict[int, Held] = {}
    rows = versions.order_by("expression", "-number").values_list(
        "pk",
        "expression",
        "expression__document",
        "expression__document__series__slug",
        "expression__language",
        "expression__standing",
    )
    for pk, expression, document, series, language, standing in rows:
        if pk not in fallen and expression not in newest:
            is_original = standing == Expression.Standing.ORIGINAL
            newest[expression] = Held(
                pk, document, series, language, is_original, is_machine_read=pk not in checked
            )
    held: dict[int, list[Held]] = {}
    for one in newest.values():
        held.setdefault(one.document, []).append(one)
    return HeldTexts(scope, {pk: _chosen(them, scope.language) for pk, them in held.items()})


def texts_in_scope(held: HeldTexts, only: Collection[int] | None = None) -> list[ScopedText]:
    """The documents of a scope: of a series all by date, whether held or not; of all series
    those that are held. ``only`` these documents, by primary key, if given. One query.
    """
    documents = _documents(held.scope, held.chosen if only is None else only)
    columns = (
        "pk",
        "series__slug",
        "series__title",
        "key",
        "adopted",
        "issued",
        "meeting__place",
        "symbol",
    )
    return [
        _scoped(held, pk, (series, title, key, adopted or issued, place or "", symbol))
        for pk, series, title, key, adopted, issued, place, symbol in documents.values_list(
            *columns
        )
    ]


def _documents(scope: Scope, only: Collection[int]) -> "QuerySet[Document]":
    if scope.series is None:
        found: QuerySet[Document] = Document.objects.filter(pk__in=only)
        return found.order_by("series__title", "series__slug", *by_date())
    found = Document.objects.filter(series=scope.series)
    if scope.series.is_sequence:
        found = found.filter(is_in_sequence=True)
    return found.order_by(*by_date())


def _scoped(
    held: HeldTexts, pk: int, facts: tuple[str, str, str, DateSpan | None, str, str]
) -> ScopedText:
    one = held.chosen.get(pk)
    state: State = "asked"
    if one is None:
        state = "not held in this language" if pk in held.chosen else "not held"
    elif not held.is_asked(one):
        state = "machine-read, left out"
    return ScopedText(
        *facts,
        language=one.language if one else "",
        state=state,
        version=one.pk if one and state == "asked" else None,
        is_machine_read=bool(one and one.is_machine_read),
    )


def _fallen(events: "QuerySet[VersionEvent]") -> set[int]:
    """The versions that are withdrawn or sealed now."""
    turns = events.filter(kind__in=VersionEvent.STANDING_KINDS).order_by("number")
    last = dict(turns.values_list("version", "kind"))
    return {pk for pk, kind in last.items() if kind != VersionEvent.Kind.RESTORED}


def _checked(events: "QuerySet[VersionEvent]") -> set[int]:
    """The versions of which somebody attested more than that they were read by machine."""
    ever = events.exclude(attestation__in=("", _MACHINE_READ)).order_by()
    attested = VersionEvent.objects.filter(version__in=ever.values("version"))
    last = dict(
        attested.exclude(attestation="").order_by("number").values_list("version", "attestation")
    )
    return {pk for pk, attestation in last.items() if attestation != _MACHINE_READ}


def _chosen(held: Sequence[Held], language: str) -> Held | None:
    if language:
        return next((one for one in held if one.language == language), None)
    originals = (one for one in held if one.is_original)
    return next(originals, min(held, key=lambda one: one.pk, default=None))
