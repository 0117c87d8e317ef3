"""Links decided by people, from the page of a comparison; for curators."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from documents.actions.actor import Actor
from documents.actions.confirm_decision import confirm_decision
from documents.actions.decide_link import decide_link
from documents.actions.refusal import ActionRefused
from documents.actions.revoke_decision import revoke_decision
from documents.forms.decide import DecideForm, ReasonForm
from documents.models import SealedVersion, Version
from documents.selectors.addresses import comparison_address
from documents.selectors.comparison_pair import read_pair, resolve_pair
from documents.selectors.decide_page import decide_page
from documents.selectors.decisions import numbered_decision
from documents.selectors.references import FoundPair
from documents.views.caching import wants_part
from documents.views.errors import unknown_is_404


@never_cache
@login_required(login_url="admin:login")
@require_http_methods(["GET", "HEAD", "POST"])
@unknown_is_404
def decide(request: HttpRequest, series: str, pair: str) -> HttpResponse:
    """Say which clauses correspond, or do not; htmx gets the form alone."""
    actor = Actor.of(request.user)
    actor.require("documents.decide_link")
    found = resolve_pair(read_pair(series, pair))
    if any(version.is_sealed for version in _sides(found)):
        # The comparison says since when and why.
        return redirect(_address(found))
    form = DecideForm(request.POST or None, initial=request.GET.dict(), auto_id=_auto_id(request))
    if request.method == "POST" and form.is_valid():
        try:
            _decided(actor, found, form)
        except ActionRefused as refused:
            form.add_error(None, str(refused))
        else:
            return redirect(_address(found) + _anchor(form))
    template = "_decide_form" if wants_part(request) else "decide"
    page = decide_page(found, form["old"].value(), form["new"].value())
    context = {"form": form, "page": page}
    return render(request, f"documents/compare/{template}.html", context)


@never_cache
@login_required(login_url="admin:login")
@require_POST
@unknown_is_404
def settle(request: HttpRequest, series: str, pair: str) -> HttpResponse:
    """Confirm a decision that was carried to these versions, or revoke one."""
    actor = Actor.of(request.user)
    found = resolve_pair(read_pair(series, pair))
    form = ReasonForm(request.POST)
    refused = "Say which decision, and what is to become of it."
    if form.is_valid():
        try:
            _settled(actor, found, form)
        except (ActionRefused, SealedVersion) as error:
            refused = str(error)
        else:
            return redirect(f"{_address(found)}#decisions")
    context = {"refused": refused, "back": f"{_address(found)}#decisions"}
    return render(request, "documents/compare/refused.html", context, status=409)


def _auto_id(request: HttpRequest) -> str:
    """Several forms may be open on one page, each with identifiers of its own."""
    return f"id-{slugify(request.GET.get('old', ''))}-{slugify(request.GET.get('new', ''))}-%s"


def _decided(actor: Actor, found: FoundPair, form: DecideForm) -> None:
    values = form.cleaned_data
    decide_link(
        actor,
        *_sides(found),
        values["verdict"],
        values["old"],
        values["new"],
        reason=values["reason"],
        is_superseding=values["is_superseding"],
    )


def _settled(actor: Actor, found: FoundPair, form: ReasonForm) -> None:
    values = form.cleaned_data
    old, new = _sides(found)
    decision = numbered_decision(old, new, values["number"])
    if values["what"] == "confirm":
        confirm_decision(actor, decision, old, new, reason=values["reason"])
    else:
        revoke_decision(actor, decision, reason=values["reason"])


def _sides(found: FoundPair) -> tuple[Version, Version]:
    return found.old.held(), found.new.held()


def _address(found: FoundPair) -> str:
    return comparison_address(found.old.reference, found.new.reference)


def _anchor(form: DecideForm) -> str:
    old, new = form.cleaned_data["old"], form.cleaned_data["new"]
    if new:
        return f"#{new[0]}"
    return f"#old-{old[0]}" if old else ""
