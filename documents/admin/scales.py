"""Scales of verbs with their steps."""

from django.contrib import admin
from django.db import models

from documents.admin.base import RecordAdmin, RecordInline
from documents.admin.form_fields import FIELD_OVERRIDES, LinesField
from documents.models import Scale, ScaleStep


class ScaleStepInline(RecordInline):
    model = ScaleStep
    fields = ("verb_class", "rank", "rank_to", "word", "verb")


@admin.register(Scale)
class ScaleAdmin(RecordAdmin):
    formfield_overrides = FIELD_OVERRIDES | {models.JSONField: {"form_class": LinesField}}
    list_display = ("name", "author", "version", "corpus")
    search_fields = ("name", "author", "slug")
    fields = (
        "slug",
        "name",
        "author",
        "version",
        "purpose",
        "corpus",
        "bodies",
        "instruments",
        "language",
        "citation",
        "address",
        "note",
        "description_rules",
    )
    fixed_fields = ("slug",)
    inlines = (ScaleStepInline,)
