"""Filters of the list of versions, by what their logs say."""

from typing import Any

from django.contrib import admin
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest

from documents.models import Version, VersionEvent

# A draft that was taken back is one like any other.
_REVIEWED = {
    "draft": Q(last_review=None) | Q(last_review="taken-back"),
    "in-review": Q(last_review="submitted"),
    "sent-back": Q(last_review="sent-back"),
}


class StateFilter(admin.SimpleListFilter):
    title = "state"
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            ("draft", "draft"),
            ("in-review", "in review"),
            ("sent-back", "sent back"),
            ("published", "published"),
            ("withdrawn", "withdrawn"),
            ("sealed", "sealed"),
        ]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Version]:
        state = self.value()
        if state in _REVIEWED:
            return queryset.filter(number=None).with_review().filter(_REVIEWED[state])
        if state == "published":
            standing = Q(standing_event=None) | Q(standing_event="restored")
            return queryset.published().with_standing().filter(standing)
        return queryset.with_standing().filter(standing_event=state) if state else queryset


class AttestationFilter(admin.SimpleListFilter):
    title = "how far checked"
    parameter_name = "checked"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(str(value), str(label)) for value, label in VersionEvent.Attestation.choices]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Version]:
        if not self.value():
            return queryset
        said = VersionEvent.objects.filter(version=OuterRef("pk")).exclude(attestation="")
        last = said.order_by("-number").values("attestation")[:1]
        return queryset.annotate(last_check=Subquery(last)).filter(last_check=self.value())
