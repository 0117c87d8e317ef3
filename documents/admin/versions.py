"""Versions: drafts are written, published ones are read, and steps lead from one to the other."""

from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from documents.actions.actor import Actor
from documents.actions.carry_cut import carried_rows
from documents.actions.mark_review import last_step
from documents.actions.refusal import ActionRefused
from documents.actions.save_draft import save_draft
from documents.admin.base import RecordAdmin
from documents.admin.discard import DiscardAdmin
from documents.admin.intake import IntakePages
from documents.admin.step import Step
from documents.admin.version_filters import AttestationFilter, StateFilter
from documents.admin.version_forms import DraftForm
from documents.admin.version_steps import STEPS, held_back, steps_for
from documents.models import Clause, ReviewState, SealedVersion, Version
from documents.references import Reference
from documents.selectors.addresses import document_address

CUT_ANEW = "The changed text was cut anew, and what was mended before is gone: look at its clauses."


@admin.register(Version)
class VersionAdmin(IntakePages, DiscardAdmin, RecordAdmin):
    form = DraftForm
    change_form_template = "admin/documents/version/change_form.html"
    list_display = ("reference", "state", "kind", "checked", "rests_on")
    list_filter = (
        StateFilter,
        AttestationFilter,
        "kind",
        "expression__language",
        "expression__document__series",
    )
    search_fields = (
        "expression__document__title_folded",
        "expression__document__key",
        "expression__document__symbol",
    )
    autocomplete_fields = ("expression", "base_witness")
    fixed_fields = ("expression",)
    ordering = ("-expression__document__adopted", "expression", "-number")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Version]:
        versions = Version.objects.select_related(
            "expression__document__series", "base_witness__source"
        )
        long = ("text", "cut", "metadata", "base_witness__text")
        return versions.prefetch_related("events", "reviews").defer(*long)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        if obj is None or self.has_change_permission(request, obj):
            return ["expression", "kind", "reason", "base_witness", "title", "text", "is_cut_anew"]
        return ["expression", "kind", "reason", "base_witness", "title"]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        is_frozen = obj is not None and (obj.is_published or _is_in_review(obj))
        return not is_frozen and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        is_frozen = obj is not None and obj.is_published
        return not is_frozen and super().has_delete_permission(request, obj)

    def view_on_site(self, version: Version) -> str | None:
        return document_address(Reference.parse(str(version))) if version.is_published else None

    @admin.display(description="reference", ordering="expression")
    def reference(self, version: Version) -> str:
        return str(version)

    @admin.display(description="state")
    def state(self, version: Version) -> str:
        if not version.is_published:
            return str(version.review_state.label)
        standing = version.standing
        return standing.get_kind_display() if standing else "published"

    @admin.display(description="checked")
    def checked(self, version: Version) -> str:
        attestation = version.attestation
        return attestation.attestation if attestation else ""

    @admin.display(description="base witness")
    def rests_on(self, version: Version) -> str:
        return str(version.base_witness or "")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        values = form.cleaned_data
        rows = None
        if change and not values["is_cut_anew"]:
            rows = carried_rows(Version.objects.get(pk=obj.pk), values["text"])
            if rows is None:
                self.message_user(request, CUT_ANEW, messages.WARNING)
        row = save_draft(
            Actor.of(request.user),
            obj.expression,
            values["text"],
            kind=values["kind"],
            reason=values["reason"],
            base_witness=values["base_witness"],
            title=values["title"] or None,
            cut_rows=rows,
            draft=obj if change else None,
        )
        obj.pk, obj._state.adding = row.pk, False
        obj.refresh_from_db()

    # Steps ----------------------------------------------------------------

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        version = self.get_object(request, unquote(object_id))
        context: dict[str, Any] = {}
        if version is not None:
            context = {
                "held_back": held_back(Actor.of(request.user), version),
                "steps": [
                    (
                        step.label,
                        reverse(f"admin:documents_version_{step.name}", args=(version.pk,))
                        + _seen(version),
                    )
                    for step in steps_for(Actor.of(request.user), version)
                ],
                "clauses": None if version.is_sealed else _clauses(version),
                "text": None if version.is_sealed else version.text,
                "log": version.events.all(),
                "reviews": version.reviews.all(),
            }
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def get_urls(self) -> list[URLPattern]:
        steps = [
            path(
                f"<path:object_id>/{step.name}/",
                self.admin_site.admin_view(partial(self.step_view, step=step)),
                name=f"documents_version_{step.name}",
            )
            for step in STEPS.values()
        ]
        return [*steps, *super().get_urls()]

    def step_view(self, request: HttpRequest, object_id: str, step: Step) -> HttpResponse:
        """Ask for what a step needs, then take it."""
        version = self.get_object(request, unquote(object_id))
        if version is None:
            raise Http404(f"There is no version in row {object_id}.")
        actor = Actor.of(request.user)
        actor.require("documents.view_version")
        actor.require(step.permission)
        if not step.is_open(version):
            message = f"“{step.label}” is not open to {version} as it stands."
            self.message_user(request, message, messages.ERROR)
            return HttpResponseRedirect(_page_of(version))
        sent = request.POST if request.method == "POST" else None
        form = step.form(sent, initial=step.offers(version) | {"seen": request.GET.get("seen")})
        if request.method == "POST" and form.is_valid():
            try:
                after = step.run(actor, version, form.cleaned_data)
            except (ActionRefused, SealedVersion) as refused:
                form.add_error(None, str(refused))
            else:
                self.message_user(request, f"{step.label}: done for {after}.", messages.SUCCESS)
                if left := step.leaves(after):
                    self.message_user(request, left, messages.WARNING)
                return HttpResponseRedirect(_page_of(after))
        context = self.admin_site.each_context(request) | {
            "opts": self.opts,
            "title": f"{step.label}: {version}",
            "version": version,
            "step": step,
            "form": form,
        }
        return TemplateResponse(request, "admin/documents/version/step.html", context)


def _is_in_review(version: Version) -> bool:
    return version.review_state == ReviewState.IN_REVIEW


def _seen(version: Version) -> str:
    """Which step of its review a draft is at as it is looked at, for whoever publishes it."""
    return f"?seen={last_step(version)}" if _is_in_review(version) else ""


def _page_of(version: Version) -> str:
    return reverse("admin:documents_version_change", args=(version.pk,))


def _clauses(version: Version) -> list[tuple[Clause, str]]:
    """The clause rows with their wordings."""
    return [(clause, version.text[clause.start : clause.end]) for clause in version.clauses.all()]
