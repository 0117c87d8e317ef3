"""The curators' desk, on Django's admin. Every write goes through an action."""

from django.contrib import admin

from documents.admin import (
    accounts,
    bodies,
    decisions,
    documents,
    events,
    expressions,
    meetings,
    scales,
    sources,
    versions,
)

__all__ = [
    "accounts",
    "bodies",
    "decisions",
    "documents",
    "events",
    "expressions",
    "meetings",
    "scales",
    "sources",
    "versions",
]

admin.site.site_header = "Agreed Language: curators’ desk"
admin.site.site_title = "Agreed Language"
admin.site.index_title = "Records"
# Whoever deletes looks at each record first.
admin.site.disable_action("delete_selected")
