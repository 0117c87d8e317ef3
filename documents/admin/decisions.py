"""Decisions on links, for looking and for taking back. They are made where the two texts
stand side by side, on the comparison's page.
"""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from documents.actions.actor import Actor
from documents.actions.refusal import ActionRefused
from documents.actions.revoke_decision import revoke_decision
from documents.admin.base import RecordAdmin
from documents.admin.version_forms import ReasonForm
from documents.models import Decision
from documents.selectors.decision_desk import standing_today


class RevokedFilter(admin.SimpleListFilter):
    title = "whether it stands"
    parameter_name = "stands"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "it stands"), ("no", "revoked")]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Decision]:
        return queryset.filter(is_revoked=self.value() == "no") if self.value() else queryset


@admin.register(Decision)
class DecisionAdmin(RecordAdmin):
    change_form_template = "admin/documents/decision/change_form.html"
    list_display = ("reference", "verdict", "clauses", "reason", "actor", "when", "stands")
    list_filter = (RevokedFilter, "verdict", "language", "new_document__series", "actor")
    search_fields = ("reason", "actor", "old_document__key", "new_document__key")
    fields = ("old_document", "new_document", "language", "number", "verdict", "clauses")
    readonly_fields = ("clauses",)
    date_hierarchy = "at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        decisions: QuerySet[Decision] = Decision.objects.for_listing()
        return decisions

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description="decision", ordering="new_document__key")
    def reference(self, decision: Decision) -> str:
        documents = f"{decision.old_document}...{decision.new_document}"
        return f"{documents}.{decision.language}, {decision.number}"

    @admin.display(description="clauses")
    def clauses(self, decision: Decision) -> str:
        sides = (decision.old_clauses, decision.new_clauses)
        named = [", ".join(clause["ref"] for clause in side) or "nothing" for side in sides]
        return " ↔ ".join(named)

    @admin.display(description="when (UTC)", ordering="at")
    def when(self, decision: Decision) -> str:
        return f"{decision.at:%Y-%m-%d %H:%M}"

    @admin.display(description="stands", boolean=True)
    def stands(self, decision: Decision) -> bool:
        return not getattr(decision, "is_revoked", False)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        decision = self.get_object(request, unquote(object_id))
        context: dict[str, Any] = {}
        if decision is not None:
            may = Actor.of(request.user).may("documents.revoke_decision")
            context = {
                "today": standing_today(decision),
                "may_revoke": may and self.stands(decision),
            }
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def get_urls(self) -> list[URLPattern]:
        revoke = path(
            "<path:object_id>/revoke/",
            self.admin_site.admin_view(self.revoke_view),
            name="documents_decision_revoke",
        )
        return [revoke, *super().get_urls()]

    def revoke_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Ask why, then revoke."""
        actor = Actor.of(request.user)
        actor.require("documents.view_decision")
        actor.require("documents.revoke_decision")
        decision = self.get_object(request, unquote(object_id))
        if decision is None:
            raise Http404(f"There is no decision in row {object_id}.")
        form = ReasonForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            try:
                revoke_decision(actor, decision, reason=form.cleaned_data["reason"])
            except ActionRefused as refused:
                form.add_error(None, str(refused))
            else:
                self.message_user(request, "Revoked.", messages.SUCCESS)
                address = reverse("admin:documents_decision_change", args=(decision.pk,))
                return HttpResponseRedirect(address)
        context = self.admin_site.each_context(request) | {
            "opts": self.opts,
            "title": f"Revoke: {self.reference(decision)}",
            "decision": decision,
            "form": form,
        }
        return TemplateResponse(request, "admin/documents/decision/revoke.html", context)
