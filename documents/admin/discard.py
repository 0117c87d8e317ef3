"""The page on which somebody discards what they made by mistake."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from documents.actions.actor import Actor
from documents.actions.discard_own import discard_own, why_kept
from documents.actions.refusal import ActionRefused
from documents.admin.version_forms import ReasonForm


class DiscardAdmin(admin.ModelAdmin):
    """For the admin of versions, witnesses and sources."""

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        obj = self.get_object(request, unquote(object_id))
        context: dict[str, Any] = {}
        if obj is not None and not why_kept(Actor.of(request.user), obj):
            context = {"discard": self._page_of(obj.pk, "discard")}
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.discard_view)
        name = f"{self.opts.app_label}_{self.opts.model_name}_discard"
        return [path("<path:object_id>/discard/", view, name=name), *super().get_urls()]

    def discard_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Ask why, then discard it."""
        actor = Actor.of(request.user)
        actor.require(f"documents.add_{self.opts.model_name}")
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            raise Http404(f"There is no such record in row {object_id}.")
        if refusal := why_kept(actor, obj):
            self.message_user(request, refusal, messages.ERROR)
            return HttpResponseRedirect(self._page_of(obj.pk, "change"))
        form = ReasonForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            named, key = str(obj), obj.pk
            try:
                discard_own(actor, obj, reason=form.cleaned_data["reason"])
            except ActionRefused as refused:
                self.message_user(request, str(refused), messages.ERROR)
                return HttpResponseRedirect(self._page_of(key, "change"))
            self.message_user(request, f"Discarded: {named}.", messages.SUCCESS)
            return HttpResponseRedirect(self._list())
        context = self.admin_site.each_context(request) | {
            "opts": self.opts,
            "title": f"Discard: {obj}",
            "record": obj,
            "form": form,
            "list_address": self._list(),
            "record_address": self._page_of(obj.pk, "change"),
        }
        return TemplateResponse(request, "admin/documents/record/discard.html", context)

    def _page_of(self, key: int, page: str) -> str:
        return reverse(f"admin:documents_{self.opts.model_name}_{page}", args=(key,))

    def _list(self) -> str:
        return reverse(f"admin:documents_{self.opts.model_name}_changelist")
