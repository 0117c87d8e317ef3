"""Documents with their sources, claims, relations, former keys and languages."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.text import Truncator

from documents.admin.base import RecordAdmin, RecordInline
from documents.admin.form_fields import FIELD_OVERRIDES, LinesField
from documents.models import (
    Claim,
    Document,
    Expression,
    FormerReference,
    Relation,
    Source,
    Version,
)
from documents.references import Reference
from documents.selectors.addresses import document_address


class SourceInline(admin.StackedInline):
    model = Source
    extra = 0
    formfield_overrides = FIELD_OVERRIDES
    fields = (
        ("key", "role", "gives"),
        ("publisher", "published"),
        "address",
        "title_as_published",
        ("rights", "licence", "access"),
        "note",
    )


class ClaimInline(RecordInline):
    model = Claim
    fields = ("position", "field", "value", "source", "is_preferred", "note")

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs["queryset"] = _sources_of(request)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field: Any = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "source":
            # Sources of the document stand on the same page.
            field.widget.can_add_related = field.widget.can_change_related = False
            field.widget.can_delete_related = field.widget.can_view_related = False
        return field


class RelationInline(RecordInline):
    model = Relation
    fk_name = "document"
    fields = ("kind", "to")
    autocomplete_fields = ("to",)


class FormerReferenceInline(RecordInline):
    model = FormerReference
    fields = ("series", "key")
    verbose_name_plural = "former keys and symbols, which redirect here"


class ExpressionInline(RecordInline):
    model = Expression
    fields = ("language", "standing", "translator")
    show_change_link = True
    can_delete = False
    verbose_name_plural = "languages in which the text is or will be held"


class TextFilter(admin.SimpleListFilter):
    title = "text"
    parameter_name = "text"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("held", "held"), ("record-only", "record only")]

    def queryset(self, request: HttpRequest, queryset: Any) -> models.QuerySet[Document]:
        asked = self.value()
        return queryset.filter(has_text=asked == "held") if asked else queryset


@admin.register(Document)
class DocumentAdmin(RecordAdmin):
    list_display = ("reference", "name", "date", "is_held", "is_in_sequence")
    list_filter = (
        TextFilter,
        "series",
        "adoption",
        "is_in_sequence",
        "is_in_span",
        "instrument_type",
    )
    list_select_related = ("series__body",)
    search_fields = ("title_folded", "key", "symbol", "meeting__place_folded")
    fields = (
        ("series", "key"),
        "title",
        ("symbol", "instrument_type"),
        "issuing_bodies",
        "meeting",
        ("adopted", "issued"),
        ("adoption", "votes_for", "votes_against", "abstentions"),
        ("sponsors", "subjects"),
        "is_in_sequence",
        "is_in_span",
        "abstract",
        "abstract_sources",
        "note",
        "description_rules",
    )
    fixed_fields = ("series", "key")
    autocomplete_fields = ("series", "issuing_bodies", "meeting")
    formfield_overrides = FIELD_OVERRIDES | {models.JSONField: {"form_class": LinesField}}
    inlines = (SourceInline, ClaimInline, RelationInline, FormerReferenceInline, ExpressionInline)
    ordering = ("-adopted", "-key")

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Document]:
        held = Version.objects.published().filter(expression__document=models.OuterRef("pk"))
        return super().get_queryset(request).annotate(has_text=models.Exists(held.order_by()))

    @admin.display(description="reference", ordering="key")
    def reference(self, document: Document) -> str:
        return str(document)

    @admin.display(description="title", ordering="title_folded")
    def name(self, document: Document) -> str:
        return Truncator(document.title).chars(80)

    @admin.display(description="text held", boolean=True)
    def is_held(self, document: Document) -> bool:
        return bool(getattr(document, "has_text", False))

    @admin.display(ordering="adopted", description="adopted")
    def date(self, document: Document) -> str:
        return document.adopted.label if document.adopted else ""

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "abstract_sources":
            kwargs["queryset"] = _sources_of(request)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def view_on_site(self, document: Document) -> str:
        return document_address(Reference(document.series.slug, document.key))


def _sources_of(request: HttpRequest) -> models.QuerySet[Source]:
    """The sources of the document that the page is about; none while it is being added."""
    match = request.resolver_match
    key = match.kwargs.get("object_id", "") if match else ""
    return Source.objects.filter(document=int(key) if key.isdecimal() else None)
