"""The audit, for looking only."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from documents.models import Event


@admin.register(Event)
class EventAdmin(admin.ModelAdmin):
    list_display = ("when", "actor", "action", "object_type", "object_key")
    list_filter = ("action", "object_type", "at")
    search_fields = ("actor", "object_key", "reason")
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
