"""A document's languages, each with its versions."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from documents.admin.base import RecordAdmin, RecordInline
from documents.models import Expression, Version


class VersionInline(RecordInline):
    """For looking only: texts are drafted and published on the versions' own pages."""

    model = Version
    fields = readonly_fields = ("number", "kind", "reason", "title")
    show_change_link = True
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Expression)
class ExpressionAdmin(RecordAdmin):
    list_display = ("document", "language", "standing", "translator")
    list_filter = ("language", "standing", "document__series")
    list_select_related = ("document__series",)
    search_fields = ("document__title_folded", "document__key", "document__symbol", "language")
    fields = (
        "document",
        "language",
        ("standing", "translator"),
        ("rights", "licence", "access"),
    )
    autocomplete_fields = ("document",)
    inlines = (VersionInline,)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """Language and document stay once a version is published."""
        readonly = list(super().get_readonly_fields(request, obj))
        if obj is not None and obj.versions.published().exists():
            readonly += ["document", "language"]
        return readonly
