"""One page of the records that a reader's filters leave, and the addresses around it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.forms import BoundField, Form
from django.utils.http import urlencode

from documents.models import Document
from documents.models.documents import DocumentQuerySet
from documents.selectors.records import RecordLine, by_date, for_lines, lines_of, with_state

PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that is on: what it says, and the address without it."""

    label: str
    value: str
    without: str


@dataclass(frozen=True, slots=True)
class BrowsePage:
    """A page of results. ``number`` of ``pages`` counts from 1; an empty address: no such page.

    ``count`` records were found, ``held`` of them with a text. ``form`` holds
    the filters as asked for, with what was wrong with them.
    """

    form: Form
    chips: tuple[Chip, ...]
    records: tuple[RecordLine, ...]
    count: int
    held: int
    number: int
    pages: int
    previous: str
    next: str
    has_fictional: bool


def browsable() -> DocumentQuerySet:
    """Every document, to be filtered."""
    return Document.objects.order_by(*by_date(newest_first=True))


def browse_page(found: DocumentQuerySet, form: Form, asked_page: str) -> BrowsePage:
    """The page asked for of what was found; the nearest one where there is no such page.

    Four queries. ``form`` has been validated.
    """
    counts = with_state(found.order_by()).aggregate(
        all=Count("pk"),
        held=Count("pk", filter=Q(state="held")),
        fictional=Count("pk", filter=Q(series__is_fictional=True)),
    )
    paginator = Paginator(for_lines(found), PER_PAGE)
    paginator.count = counts["all"]
    page = paginator.get_page(asked_page)
    asked = _asked(form)
    return BrowsePage(
        form=form,
        chips=tuple(_chips(form, asked)),
        records=lines_of(page.object_list),
        count=counts["all"],
        held=counts["held"],
        number=page.number,
        pages=paginator.num_pages,
        previous=_address(asked, page.number - 1) if page.has_previous() else "",
        next=_address(asked, page.number + 1) if page.has_next() else "",
        has_fictional=bool(counts["fictional"]),
    )


def _asked(form: Form) -> dict[str, str]:
    """The filters that were understood, as they stand in an address."""
    written = {name: _written(value) for name, value in form.cleaned_data.items()}
    return {name: value for name, value in written.items() if value}


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else ""
    return "" if value is None else str(value)


def _chips(form: Form, asked: Mapping[str, str]) -> Iterator[Chip]:
    for field in form:
        if field.name in asked and field.name != "sort":
            others = {name: value for name, value in asked.items() if name != field.name}
            yield Chip(str(field.label), _shown(field, asked[field.name]), _address(others))


def _shown(field: BoundField, value: str) -> str:
    """A choice by its name; a plain value as it was given; a tick says enough by its label."""
    if value == "true":
        return ""
    return str(dict(getattr(field.field, "choices", ())).get(value, value))


def _address(asked: Mapping[str, str], page: int = 1) -> str:
    query = {**asked, "page": str(page)} if page > 1 else asked
    return f"?{urlencode(query)}" if query else "?"
