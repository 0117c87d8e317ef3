"""Bodies with their members, and series."""

from django.contrib import admin

from documents.admin.base import RecordAdmin, RecordInline
from documents.models import Body, Membership, Series


class MembershipInline(RecordInline):
    model = Membership
    fields = ("member", "since", "until", "source")


@admin.register(Body)
class BodyAdmin(RecordAdmin):
    list_display = ("name", "short_name", "parent", "established", "is_fictional")
    list_filter = ("is_fictional", "parent")
    list_select_related = ("parent",)
    search_fields = ("name", "short_name", "slug")
    fields = (
        "slug",
        "name",
        "short_name",
        "parent",
        "established",
        "languages",
        "is_fictional",
        "note",
        "description_rules",
    )
    fixed_fields = ("slug",)
    autocomplete_fields = ("parent",)
    inlines = (MembershipInline,)


@admin.register(Series)
class SeriesAdmin(RecordAdmin):
    list_display = ("title", "slug", "body", "span", "is_sequence", "is_fictional")
    list_filter = ("is_sequence", "is_fictional", "body")
    list_select_related = ("body",)
    search_fields = ("title", "slug", "body__name")
    fields = (
        "slug",
        "body",
        "title",
        "description",
        "span",
        "is_sequence",
        "is_fictional",
        "description_rules",
    )
    fixed_fields = ("slug",)
    autocomplete_fields = ("body",)
