"""The pages of a source beside its form: fetch it, and have the bytes that were had."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from documents.actions.actor import Actor
from documents.actions.fetch_results import FetchResult
from documents.actions.fetch_source import RIGHTS, fetch_source
from documents.actions.refusal import ActionRefused
from documents.models import Capture, Source
from documents.models.captures import CaptureMissing, SealedText

# Under these a file opens in a program that runs nothing; a page is looked at as its source.
_ENDINGS = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}
_DOWNLOAD_HEADERS = {
    "Content-Type": "application/octet-stream",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, no-store",
}


class SourceFetchAdmin(admin.ModelAdmin):
    """What the desk offers for a source beyond its form."""

    change_form_template = "admin/documents/source/change_form.html"

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        source = self.get_object(request, unquote(object_id))
        can_fetch = source is not None and _is_fetched(source) and _may_fetch(request)
        context = {"can_fetch": can_fetch} | (extra_context or {})
        return super().change_view(request, object_id, form_url, context)

    def get_urls(self) -> list[URLPattern]:
        def page(address: str, view: Any, name: str) -> URLPattern:
            wrapped = self.admin_site.admin_view(view)
            return path(f"<path:object_id>/{address}", wrapped, name=f"documents_source_{name}")

        return [
            page("fetch/", self.fetch_view, "fetch"),
            page("captures/<int:capture_id>/", self.capture_view, "capture"),
            *super().get_urls(),
        ]

    def fetch_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Say what fetching does, then do it."""
        source = self._source(request, object_id)
        actor = Actor.of(request.user)
        for right in ("view_source", *RIGHTS):
            actor.require(f"documents.{right}")
        if request.method == "POST":
            try:
                result = fetch_source(actor, source)
            except ActionRefused as refused:
                self.message_user(request, str(refused), messages.ERROR)
                return HttpResponseRedirect(_page_of(source))
            level = messages.ERROR if result.outcome == "failed" else messages.SUCCESS
            self.message_user(request, f"Fetched: {result.outcome}: {result.note}", level)
            return HttpResponseRedirect(_next_page(result))
        context = self.admin_site.each_context(request) | {
            "opts": self.opts,
            "title": f"Fetch: {source}",
            "source": source,
        }
        return TemplateResponse(request, "admin/documents/source/fetch.html", context)

    def capture_view(self, request: HttpRequest, object_id: str, capture_id: int) -> HttpResponse:
        """The bytes of a capture, to be saved and never shown as what they say they are."""
        source = self._source(request, object_id)
        for right in ("view_source", "view_capture"):
            Actor.of(request.user).require(f"documents.{right}")
        capture = Capture.objects.filter(source=source, pk=capture_id).first()
        if capture is None:
            raise Http404(f"There is no capture {capture_id} of {source}.")
        try:
            content = capture.read_content()
        except (SealedText, CaptureMissing) as hidden:
            self.message_user(request, str(hidden), messages.ERROR)
            return HttpResponseRedirect(_page_of(source))
        headers = {"Content-Disposition": f'attachment; filename="{download_name(capture)}"'}
        return HttpResponse(content, headers=_DOWNLOAD_HEADERS | headers)

    def _source(self, request: HttpRequest, object_id: str) -> Source:
        source: Source | None = self.get_object(request, unquote(object_id))
        if source is None:
            raise Http404(f"There is no source in row {object_id}.")
        return source


def download_name(capture: Capture) -> str:
    """A name of our own making: what it was uploaded or served by may be anything."""
    source = capture.source
    media_type = capture.media_type.partition(";")[0].strip().lower()
    ending = _ENDINGS.get(media_type, "txt")
    document = source.document
    return f"{document.series.slug}-{document.key}-{source.key}-{capture.sha256[:12]}.{ending}"


def _is_fetched(source: Source) -> bool:
    return bool(source.address) and source.gives == Source.Gives.TEXT


def _may_fetch(request: HttpRequest) -> bool:
    actor = Actor.of(request.user)
    return all(actor.may(f"documents.{right}") for right in RIGHTS)


def _page_of(source: Source) -> str:
    return reverse("admin:documents_source_change", args=(source.pk,))


def _next_page(result: FetchResult) -> str:
    """The draft that came of it, if one did: it is what waits to be looked at."""
    if result.version is not None:
        return reverse("admin:documents_version_change", args=(result.version.pk,))
    return _page_of(result.source)
