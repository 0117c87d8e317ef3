"""The other pairs of a series: what the pickers offer, and the steps to the neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from documents.models import Document, Expression, Series
from documents.references import Reference
from documents.selectors.addresses import comparison_address
from documents.selectors.choice_names import choice_name
from documents.selectors.comparison_options import Options
from documents.selectors.records import by_date, with_state
from documents.selectors.references import Found, FoundPair


@dataclass(frozen=True, slots=True)
class Member:
    """A document of the series: its date as it is read, its name among the choices, and
    the languages held of it.
    """

    pk: int
    reference: Reference
    name: str
    label: str
    languages: frozenset[str]
    is_in_sequence: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of a picker."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A link in words."""

    href: str
    label: str


def members_of(series: Series) -> list[Member]:
    """The documents of a series by date. Two queries."""
    held = Expression.objects.filter(versions__number__isnull=False).distinct()
    documents = (
        with_state(Document.objects.filter(series=series))
        .select_related("meeting")
        .prefetch_related(Prefetch("expressions", queryset=held, to_attr="held"))
        .order_by(*by_date())
    )
    return [_member(document, series) for document in documents]


def choices(members: Sequence[Member], found: Found, language: str | None) -> list[Choice]:
    """The picker's options for the side of ``found``; a language asked for is kept."""
    return [
        Choice(
            value=str(_reference(member, found, language)),
            label=member.label,
            is_chosen=member.pk == found.document.pk,
        )
        for member in members
    ]


def shifted(members: Sequence[Member], pair: FoundPair, step: int, options: Options) -> Link | None:
    """The pair one meeting earlier (-1) or later (+1) on both sides, within the sequence."""
    sequence = [member for member in members if member.is_in_sequence]
    keys = [member.pk for member in sequence]
    old, new = pair.old.document.pk, pair.new.document.pk
    if old == new or old not in keys or new not in keys:
        return None
    places = keys.index(old) + step, keys.index(new) + step
    if min(places) < 0 or max(places) >= len(keys):
        return None
    first, second = sequence[places[0]], sequence[places[1]]
    language = pair.new.reference.language
    href = comparison_address(
        _reference(first, pair.old, language), _reference(second, pair.new, language)
    )
    return Link(href + options.query, f"{first.name} → {second.name}")


def _member(row: Any, series: Series) -> Member:
    # ``row`` is a Document with what the query adds to it, which its type does not know.
    date = row.adopted or row.issued
    return Member(
        pk=row.pk,
        reference=Reference(series.slug, row.key),
        name=date.label if date else row.symbol or row.key,
        label=choice_name(row),
        languages=frozenset(expression.language for expression in row.held),
        is_in_sequence=row.is_in_sequence and series.is_sequence,
    )


def _reference(member: Member, found: Found, language: str | None) -> Reference:
    if member.pk == found.document.pk:
        return found.reference.without_clause()
    # A side keeps its language where it can, since two languages are not compared.
    if language in member.languages and len(member.languages) > 1:
        return Reference(member.reference.series, member.reference.key, language)
    return member.reference
