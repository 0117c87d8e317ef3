"""Sources with what was captured from them, and witnesses: the texts they give."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from documents.actions.check_text import TextRefused, check_text
from documents.actions.doubt_document import doubt_of, settled
from documents.admin.base import RecordAdmin, RecordForm, RecordInline
from documents.admin.discard import DiscardAdmin
from documents.admin.form_fields import WholeTextField
from documents.admin.source_fetch import SourceFetchAdmin
from documents.ingest.drafting import excerpt
from documents.models import Capture, Source, Witness
from documents.references import Reference
from documents.selectors.addresses import document_address


class CaptureInline(RecordInline):
    """For looking only: bytes come in by `fetch_sources` or an import."""

    model = Capture
    fields = readonly_fields = ("captured_at", "media_type", "status", "sha256", "original")
    can_delete = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Capture]:
        captures = super().get_queryset(request).defer("content")
        return captures.select_related("source__document").order_by("-captured_at")

    @admin.display(description="as it came")
    def original(self, capture: Capture) -> str:
        if capture.is_sealed:
            return "sealed"
        address = reverse("admin:documents_source_capture", args=(capture.source_id, capture.pk))
        return format_html('<a href="{}">Download</a>', address)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Source)
class SourceAdmin(SourceFetchAdmin, DiscardAdmin, RecordAdmin):
    list_display = ("publisher", "document", "key", "role", "gives", "published", "address")
    list_filter = ("role", "gives", "document__series")
    list_select_related = ("document__series",)
    search_fields = ("publisher", "key", "address", "document__title_folded", "document__key")
    fields = (
        ("document", "key"),
        ("role", "gives"),
        ("publisher", "published"),
        "address",
        "title_as_published",
        ("rights", "licence", "access"),
        "note",
        "description_rules",
    )
    fixed_fields = ("document", "key")
    autocomplete_fields = ("document",)
    inlines = (CaptureInline,)


class WitnessForm(RecordForm):
    text = WholeTextField()
    is_settled = forms.BooleanField(
        label="It is of this document",
        required=False,
        help_text="Tick it once you have looked: the doubt goes, and the desk lists it no more.",
    )

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        try:
            check_text(text)
        except TextRefused as refused:
            raise forms.ValidationError(str(refused)) from refused
        return text


@admin.register(Witness)
class WitnessAdmin(DiscardAdmin, RecordAdmin):
    form = WitnessForm
    list_display = ("siglum", "document", "source", "language", "extent", "independence", "stage")
    list_display_links = ("siglum", "document")
    list_filter = ("language", "extent", "independence", "stage", "document__series")
    list_select_related = ("document__series", "source")
    search_fields = (
        "siglum",
        "document__title_folded",
        "document__key",
        "source__publisher",
    )
    fields = (
        "document",
        ("siglum", "language"),
        "source",
        ("extent", "independence", "copy_of", "stage"),
        "text",
        "doubted",
        "is_settled",
        "stated",
        "note",
    )
    fixed_fields = ("document",)
    readonly_fields = ("doubted", "stated")
    autocomplete_fields = ("document", "source", "copy_of")

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        fields = super().get_fields(request, obj)
        hidden: set[str] = set()
        if obj is None:
            hidden = {"doubted", "stated"}
        elif obj.is_sealed:
            hidden = {"doubted", "stated", "text"}
        if obj is None or not (doubt_of(obj) and self.has_change_permission(request, obj)):
            hidden.add("is_settled")
        return [name for name in fields if name not in hidden]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """What a published version rests on is not to be changed, nor what a capture gave."""
        readonly = set(super().get_readonly_fields(request, obj))
        if obj is not None and obj.versions.published().exists():
            readonly |= {"language", "text"}
        if obj is not None and obj.capture_id is not None:
            readonly |= {"source", "text"}
        return sorted(readonly)

    @admin.display(description="what its reader was not sure of")
    def doubted(self, witness: Witness) -> str:
        said = ((doubt["message"], _doubted_words(witness, doubt)) for doubt in witness.doubts)
        return format_html_join("", "<p>{}{}</p>", said) or "nothing"

    @admin.display(description="what the file says of itself")
    def stated(self, witness: Witness) -> str:
        said = ((name, _on_a_line(value)) for name, value in sorted(witness.metadata.items()))
        return format_html_join("", "<p>{}: {}</p>", said) or "nothing"

    def view_on_site(self, witness: Witness) -> str:
        page = document_address(Reference(witness.document.series.slug, witness.document.key))
        return f"{page}#witness-{witness.siglum}"

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if "text" in form.changed_data:
            obj.text_sha256 = ""
        if form.cleaned_data.get("is_settled"):
            obj.doubts = settled(obj)
        super().save_model(request, obj, form, change)


def _doubted_words(witness: Witness, doubt: Mapping[str, Any]) -> str:
    words = excerpt(witness.text[doubt.get("start") or 0 : doubt.get("end") or 0], 120)
    return f" “{words}”" if words else ""


def _on_a_line(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {number}" for name, number in value.items())
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)
