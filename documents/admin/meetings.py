"""Meetings with their participants."""

from django.contrib import admin

from documents.admin.base import RecordAdmin, RecordInline
from documents.models import Meeting, Participant


class ParticipantInline(RecordInline):
    model = Participant
    fields = ("position", "entity", "name_as_printed", "role", "level")


@admin.register(Meeting)
class MeetingAdmin(RecordAdmin):
    list_display = ("date", "place", "occasion", "level", "body")
    list_filter = ("body",)
    list_select_related = ("body",)
    search_fields = ("place_folded", "occasion", "key", "dates")
    fields = (
        "body",
        "key",
        "dates",
        "place",
        "occasion",
        "level",
        "chair",
        "note",
        "description_rules",
    )
    fixed_fields = ("body", "key")
    autocomplete_fields = ("body",)
    inlines = (ParticipantInline,)
    ordering = ("-dates",)

    @admin.display(ordering="dates", description="dates")
    def date(self, meeting: Meeting) -> str:
        return meeting.dates.label
