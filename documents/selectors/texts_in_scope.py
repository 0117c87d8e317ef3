"""The texts that a question about language is asked of: one a document, and why others are not.

Of a document's texts in several languages the original counts, else the first held, or
the one asked for, so that nothing is counted twice. Fiction is asked only by name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.db.models import QuerySet

from documents.models import Document, Expression, Series, Version, VersionEvent
from documents.references import Reference
from documents.selectors.addresses import document_address
from documents.selectors.records import by_date

# Why a document's words are not asked: it has no text, none in that language, or only one
# that nobody has held against its source.
State = Literal["asked", "not held", "not held in this language", "machine-read, left out"]

_MACHINE_READ = VersionEvent.Attestation.MACHINE_READ


@dataclass(frozen=True, slots=True)
class ScopedText:
    """A document and the version that is asked; ``version`` is None unless it is.

    ``name`` is its date, or what else it goes by. ``is_machine_read`` is said of a text
    that is asked or was left out for it.
    """

    series: str
    series_title: str
    key: str
    name: str
    date: str
    place: str
    symbol: str
    href: str
    language: str
    state: State
    version: int | None
    is_machine_read: bool


@dataclass(frozen=True, slots=True)
class Scope:
    """What was asked for. ``series`` None: every real series."""

    series: Series | None = None
    language: str = ""
    with_machine: bool = False


@dataclass(frozen=True, slots=True)
class _Held:
    """A version that stands."""

    pk: int
    language: str
    is_original: bool
    is_machine_read: bool


def texts_in_scope(scope: Scope) -> list[ScopedText]:
    """A series' documents, by date, whether held or not; of all series those that are held.

    Four queries.
    """
    held = _held(scope)
    documents = _documents(scope)
    if scope.series is None:
        documents = [document for document in documents if document.pk in held]
    return [_scoped(document, held.get(document.pk, ()), scope) for document in documents]


def _documents(scope: Scope) -> list[Document]:
    found = Document.objects.select_related("series", "meeting").only(
        "key",
        "symbol",
        "adopted",
        "issued",
        "title",
        "series__slug",
        "series__title",
        "meeting__place",
    )
    if scope.series is None:
        # Only those that may be listed: the others have no words to ask.
        found = found.filter(
            series__is_fictional=False, expressions__versions__number__isnull=False
        ).distinct()
        return list(found.order_by("series__title", "series__slug", *by_date()))
    found = found.filter(series=scope.series)
    if scope.series.is_sequence:
        found = found.in_sequence()
    return list(found.order_by(*by_date()))


def _held(scope: Scope) -> dict[int, list[_Held]]:
    """The versions that stand, by document.

    Few versions were ever withdrawn or sealed, and fewer checked than read by machine at
    first, so that two small sets serve where each version's log would cost more.
    """
    events = VersionEvent.objects.all()
    versions = Version.objects.published()
    if scope.series is None:
        versions = versions.filter(expression__document__series__is_fictional=False)
    else:
        versions = versions.filter(expression__document__series=scope.series)
        events = events.filter(version__expression__document__series=scope.series)
    fallen, checked = _fallen(events), _checked(events)
    newest: dict[int, tuple[int, _Held]] = {}
    rows = versions.order_by("expression", "-number").values_list(
        "pk", "expression", "expression__document", "expression__language", "expression__standing"
    )
    for pk, expression, document, language, standing in rows:
        if pk not in fallen and expression not in newest:
            is_original = standing == Expression.Standing.ORIGINAL
            newest[expression] = document, _Held(pk, language, is_original, pk not in checked)
    held: dict[int, list[_Held]] = {}
    for document, one in newest.values():
        held.setdefault(document, []).append(one)
    return held


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


def _scoped(document: Document, held: Sequence[_Held], scope: Scope) -> ScopedText:
    date = document.adopted or document.issued
    label = date.label if date else ""
    one = _chosen(held, scope.language)
    state: State = "asked"
    if one is None:
        state = "not held in this language" if held else "not held"
    elif one.is_machine_read and not scope.with_machine:
        state = "machine-read, left out"
    language = one.language if one else None
    return ScopedText(
        series=document.series.slug,
        series_title=document.series.title,
        key=document.key,
        name=label or document.symbol or document.key,
        date=str(date) if date else "",
        place=document.meeting.place if document.meeting else "",
        symbol=document.symbol,
        href=document_address(Reference(document.series.slug, document.key, language)),
        language=language or "",
        state=state,
        version=one.pk if one and state == "asked" else None,
        is_machine_read=bool(one and one.is_machine_read),
    )


def _chosen(held: Sequence[_Held], language: str) -> _Held | None:
    if language:
        return next((one for one in held if one.language == language), None)
    originals = (one for one in held if one.is_original)
    return next(originals, min(held, key=lambda one: one.pk, default=None))
