"""Intake at the desk: a text taken in, its cut mended, compared with the meeting before.

Each page works without JavaScript; htmx only exchanges the list of clauses.
"""

from dataclasses import fields
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html

from documents.actions.actor import Actor
from documents.actions.add_document import add_document
from documents.actions.doubt_document import doubt_of
from documents.actions.fetch_source import fetch_source, fetcher_from_settings
from documents.actions.mend_cut import Mend, mend_cut
from documents.actions.refusal import ActionRefused
from documents.actions.take_in import (
    Outcome,
    Provenance,
    TakenIn,
    Wanted,
    held_source,
    named_source,
    take_in,
)
from documents.admin.intake_facts import in_words
from documents.admin.intake_forms import IntakeForm, MendForm
from documents.engine.cuts import KINDS
from documents.ingest.fetch.client import Fetched
from documents.ingest.fetch.faults import FetchFailed
from documents.ingest.reading import UnreadableFile
from documents.models import Document, ReviewState, SealedVersion, Version
from documents.references import Reference
from documents.selectors.addresses import document_address
from documents.selectors.comparison_options import Options
from documents.selectors.draft_desk import draft_desk
from documents.selectors.draft_preview import draft_preview
from documents.selectors.records import records_without_text
from documents.views.caching import wants_part

SAID = {
    "draft": "Taken in as a draft: look at its clauses.",
    "witness": "Kept as witness {siglum}, beside the text of this document that is held already. "
    '<a href="{page}#apparatus-title">The document’s page collates them</a>',
    "unchanged": "Nothing new: witness {siglum} has the same text from the same source.",
}


class IntakePages(admin.ModelAdmin):
    """The pages, for the admin of versions."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        own = [
            path("intake/", view(self.intake_view), name="documents_version_intake"),
            path("<int:pk>/cut/", view(self.cut_view), name="documents_version_cut"),
            path("<int:pk>/preview/", view(self.preview_view), name="documents_version_preview"),
        ]
        return [*own, *super().get_urls()]

    def intake_view(self, request: HttpRequest) -> HttpResponse:
        """Ask for a text and where it is from; then show how it is cut."""
        actor = Actor.of(request.user)
        for right in ("add_version", "add_witness", "add_capture"):
            actor.require(f"documents.{right}")
        form = IntakeForm(request.POST or None, request.FILES or None, initial=_asked(request))
        if request.method == "POST" and form.is_valid():
            try:
                taken = _take_in(actor, form)
            except (UnreadableFile, ActionRefused) as refused:
                form.add_error(None, str(refused))
            except ValidationError as refused:
                form.add_error(None, " ".join(refused.messages))
            else:
                self.message_user(request, _said(taken), messages.SUCCESS)
                if facts := in_words(form.facts):
                    self.message_user(request, facts, messages.INFO)
                if doubt := doubt_of(taken.witness):
                    self.message_user(request, doubt, messages.WARNING)
                return HttpResponseRedirect(_next(taken))
        context = {"form": form, "records": records_without_text(), "title": "Take a text in"}
        return self._page(request, "intake", context)

    def cut_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The clauses beside the original; a POST mends one of them."""
        version, actor = _draft(request, pk)
        if version.is_published:
            return HttpResponseRedirect(reverse("admin:documents_version_change", args=(pk,)))
        refused = ""
        if request.method == "POST":
            refused = _mended(actor, version, MendForm(request.POST))
            if not refused and not wants_part(request):
                return HttpResponseRedirect(
                    f"{request.path}#clause-{_number(request.POST.get('index'))}"
                )
            version = _draft(request, pk)[0]
        context = {
            "title": f"Clauses of {version}",
            "version": version,
            "desk": draft_desk(version),
            "kinds": KINDS,
            "refused": refused,
            "kept": {request.POST.get("mend"): request.POST.get("value", "")} if refused else {},
            "open": _number(request.POST.get("index") if refused else request.GET.get("mend")),
            "may_change": actor.may("documents.change_version") and not _is_in_review(version),
        }
        name = "_clauses" if wants_part(request) else "cut"
        return self._page(request, name, context)

    def preview_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What changed since the meeting before, as readers would see it."""
        version, _ = _draft(request, pk)
        if version.is_published:
            return HttpResponseRedirect(reverse("admin:documents_version_change", args=(pk,)))
        page = draft_preview(version, Options.read(request.GET))
        return TemplateResponse(request, "admin/documents/intake/preview.html", {"page": page})

    def _page(self, request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
        shared = self.admin_site.each_context(request) | {"opts": self.opts}
        return TemplateResponse(request, f"admin/documents/intake/{name}.html", shared | context)


def _take_in(actor: Actor, form: IntakeForm) -> TakenIn:
    values = form.cleaned_data
    provenance = Provenance(**{field.name: values[field.name] for field in fields(Provenance)})
    wanted = Wanted(**{field.name: values[field.name] for field in fields(Wanted)})
    is_known = form.document is not None and held_source(form.document, provenance) is not None
    if values["is_fetched"] and form.document is not None and is_known:
        return _fetched(actor, form.document, provenance)
    page = _page_for_new(actor, provenance.address) if values["is_fetched"] else None
    # Neither a record nor a source is left behind by a text that cannot be had or read.
    with transaction.atomic():
        document = form.document or _new_record(actor, values)
        if page is not None:
            return _fetched(actor, document, provenance, page)
        return take_in(
            actor,
            document,
            form.file(),
            provenance,
            wanted,
            reading=form.reading,
            is_new_record=form.document is None,
        )


def _new_record(actor: Actor, values: dict[str, Any]) -> Document:
    return add_document(
        actor,
        values["series"],
        title=values["title"],
        instrument_type=values["instrument_type"],
        adopted=values["adopted"],
        symbol=values["symbol"],
    )


def _page_for_new(actor: Actor, address: str) -> Fetched:
    """The page, before there is a record or a source of it; not within a transaction: it may
    take a minute.
    """
    actor.require("documents.add_source")
    try:
        return fetcher_from_settings().get(address)
    except FetchFailed as failed:
        raise ActionRefused(f"{address}: {failed}") from failed


def _fetched(
    actor: Actor, document: Document, provenance: Provenance, page: Fetched | None = None
) -> TakenIn:
    """What came of fetching, or of the page that was had already."""
    result = fetch_source(actor, named_source(actor, document, provenance), found=page)
    if result.witness is None:
        raise ActionRefused(f"{provenance.address}: {result.note}")
    outcome: Outcome = "witness"
    if result.outcome in ("draft", "unchanged"):
        outcome = "draft" if result.outcome == "draft" else "unchanged"
    return TakenIn(outcome, result.witness, result.version)


def _said(taken: TakenIn) -> str:
    page = document_address(Reference.parse(str(taken.witness.document)))
    return format_html(SAID[taken.outcome], siglum=taken.witness.siglum, page=page)


def _next(taken: TakenIn) -> str:
    if taken.draft is not None:
        return reverse("admin:documents_version_cut", args=(taken.draft.pk,))
    return reverse("admin:documents_witness_change", args=(taken.witness.pk,))


def _asked(request: HttpRequest) -> dict[str, str]:
    """What a link to the form names already: the record, the language."""
    return {name: request.GET[name] for name in ("reference", "language") if name in request.GET}


def _draft(request: HttpRequest, pk: int) -> tuple[Version, Actor]:
    actor = Actor.of(request.user)
    actor.require("documents.view_version")
    version = Version.objects.for_reading().filter(pk=pk).first()
    if version is None:
        raise Http404(f"There is no version in row {pk}.")
    return version, actor


def _mended(actor: Actor, version: Version, form: MendForm) -> str:
    """Why a mend was refused; empty where it was made."""
    if not form.is_valid():
        return "That is no mend: a clause, what to do with it and the cut that was seen are needed."
    values = form.cleaned_data
    mend = Mend(values["mend"], values["index"], values["value"])
    try:
        mend_cut(actor, version, mend, seen=values["seen"])
    except (ActionRefused, SealedVersion) as refused:
        return str(refused)
    return ""


def _is_in_review(version: Version) -> bool:
    return version.review_state == ReviewState.IN_REVIEW


def _number(written: str | None) -> int | None:
    """An index as a query or a form sends it; None for anything else."""
    is_number = written is not None and written.isascii() and written.isdigit()
    return int(written) if written is not None and is_number and len(written) < 7 else None
