"""The audit, for looking and taking away only."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ERROR_FLAG, ChangeList
from django.http import (
    HttpRequest,
    HttpResponseBase,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.urls import URLPattern, path, reverse

from documents.actions.actor import Actor
from documents.export.event_rows import event_lines
from documents.models import Event
from documents.selectors.events import actors_of_events

_AT_ONCE = 500


class ActorFilter(admin.SimpleListFilter):
    title = "actor"
    parameter_name = "actor"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(actor, actor) for actor in actors_of_events()]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(actor=self.value()) if self.value() else queryset


@admin.register(Event)
class EventAdmin(admin.ModelAdmin):
    change_list_template = "admin/documents/event/change_list.html"
    list_display = ("when", "actor", "action", "object_type", "object_key", "reason")
    list_filter = (ActorFilter, "action", "object_type", "at")
    search_fields = ("actor", "object_key", "reason")
    date_hierarchy = "at"
    list_per_page = 50
    actions = None

    @admin.display(description="when (UTC)", ordering="at")
    def when(self, event: Event) -> str:
        return f"{event.at:%Y-%m-%d %H:%M}"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        export = path(
            "export/",
            self.admin_site.admin_view(self.export_view),
            name="documents_event_export",
        )
        return [export, *super().get_urls()]

    def export_view(self, request: HttpRequest) -> HttpResponseBase:
        """What the list's filters leave, as CSV; the same address with ``export/`` before them."""
        Actor.of(request.user).require("documents.view_event")
        try:
            listed: ChangeList = self.get_changelist_instance(request)
        except IncorrectLookupParameters:
            # As the list itself does with a filter that it does not understand.
            address = reverse("admin:documents_event_changelist")
            return HttpResponseRedirect(f"{address}?{ERROR_FLAG}=1")
        events = listed.get_queryset(request).iterator(chunk_size=_AT_ONCE)
        response = StreamingHttpResponse(
            event_lines(events), content_type="text/csv; charset=utf-8"
        )
        response["Content-Disposition"] = 'attachment; filename="events.csv"'
        return response
