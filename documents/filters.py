"""Filters on the records, as the browse page offers them.

Every choice is checked against values read beforehand, so that nothing a
reader may send (a NUL, an unknown slug) reaches the database as a value.
"""

from typing import Any

import django_filters
from django import forms
from django.db.models import Q

from documents.folding import fold
from documents.forms.browse import BrowseForm
from documents.models import Body, Document, Expression, Series
from documents.models.documents import DocumentQuerySet
from documents.selectors.languages import language_name
from documents.selectors.records import State, by_date, in_state

# More words than anybody looks for; each costs a pass over the titles.
MOST_WORDS = 12

ORDERS = {
    "oldest": by_date(),
    "title": ("title_folded", *by_date()),
    "series": ("series__title", *by_date()),
}
ORDER_NAMES = (
    ("oldest", "Oldest first"),
    ("title", "By title"),
    ("series", "By series"),
)

STATES: dict[str, tuple[State, ...]] = {
    "held": ("held",),
    "record": ("record",),
    "withdrawn": ("withdrawn", "sealed"),
}
STATE_NAMES = (("held", "Text held"), ("record", "Record only"), ("withdrawn", "Text withdrawn"))
ADOPTIONS = [(value, label.capitalize()) for value, label in Document.Adoption.choices]


class DocumentFilter(django_filters.FilterSet):
    """Documents by what the catalogue says of them."""

    q = django_filters.CharFilter(method="by_words", label="Words in the title", max_length=200)
    series = django_filters.ChoiceFilter(
        field_name="series__slug", label="Series", empty_label="Any series"
    )
    body = django_filters.ChoiceFilter(method="by_body", label="Body", empty_label="Any body")
    year = django_filters.NumberFilter(
        method="by_year",
        label="Year",
        min_value=1,
        max_value=9999,
        decimal_places=0,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value", "max_decimal_places"),
            "Give a year in figures, such as 2024.",
        ),
        # A number field would hide from the reader what it does not understand.
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    place = django_filters.CharFilter(method="by_place", label="Place", max_length=120)
    text = django_filters.ChoiceFilter(
        method="by_state", choices=STATE_NAMES, label="Text", empty_label="Held or not"
    )
    adoption = django_filters.ChoiceFilter(
        choices=ADOPTIONS, label="Adoption", empty_label="However adopted"
    )
    language = django_filters.ChoiceFilter(
        method="by_language", label="Language held", empty_label="Any language"
    )
    sort = django_filters.ChoiceFilter(
        method="by_order", choices=ORDER_NAMES, label="Order", empty_label="Newest first"
    )
    specimen = django_filters.BooleanFilter(
        method="with_specimen",
        label="Also show fictional specimens",
        widget=forms.CheckboxInput,
    )

    class Meta:
        model = Document
        fields: list[str] = []
        form = BrowseForm

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        series = list(Series.objects.order_by("title"))
        bodies = list(Body.objects.order_by("name"))
        self.fictional = {one.slug for one in series if one.is_fictional}
        self.fictional |= {one.slug for one in bodies if one.is_fictional}
        for name, choices in (
            ("series", [(one.slug, one.title) for one in series]),
            ("body", [(one.slug, one.name) for one in bodies]),
            ("language", _languages_held()),
        ):
            self.filters[name].extra["choices"] = choices

    def by_words(self, queryset: DocumentQuerySet, _: str, value: str) -> DocumentQuerySet:
        for word in fold(value).split()[:MOST_WORDS]:
            queryset = queryset.filter(title_folded__contains=word)
        return queryset

    def by_body(self, queryset: DocumentQuerySet, _: str, value: str) -> DocumentQuerySet:
        """What a body issued, or an organ of it."""
        issuers = Body.objects.filter(Q(slug=value) | Q(parent__slug=value))
        issued = Document.objects.filter(issuing_bodies__in=issuers)
        return queryset.filter(Q(series__body__in=issuers) | Q(pk__in=issued.values("pk")))

    def by_year(self, queryset: DocumentQuerySet, _: str, value: int) -> DocumentQuerySet:
        """Adopted in a year, or in a stretch of days that reaches into it."""
        year = f"{int(value):04}"
        return queryset.filter(Q(adopted__startswith=year) | Q(adopted__contains=f"/{year}"))

    def by_place(self, queryset: DocumentQuerySet, _: str, value: str) -> DocumentQuerySet:
        return queryset.filter(meeting__place_folded__contains=fold(value))

    def by_language(self, queryset: DocumentQuerySet, _: str, value: str) -> DocumentQuerySet:
        held = Expression.objects.filter(language=value, versions__number__isnull=False)
        return queryset.filter(pk__in=held.values("document"))

    def by_state(self, queryset: DocumentQuerySet, _: str, value: str) -> DocumentQuerySet:
        return in_state(queryset, STATES[value])

    def with_specimen(self, queryset: DocumentQuerySet, _: str, value: bool) -> DocumentQuerySet:
        """Fictional records only where they are asked for, also by their series or body."""
        asked = self.form.cleaned_data
        if value or self.fictional & {asked.get("series"), asked.get("body")}:
            return queryset
        return queryset.filter(series__is_fictional=False)

    def by_order(self, queryset: DocumentQuerySet, _: str, value: str) -> DocumentQuerySet:
        return queryset.order_by(*ORDERS[value])


def _languages_held() -> list[tuple[str, str]]:
    codes = (
        Expression.objects.filter(versions__number__isnull=False)
        .order_by("language")
        .values_list("language", flat=True)
        .distinct()
    )
    return sorted(((code, language_name(code)) for code in codes), key=lambda pair: pair[1])
