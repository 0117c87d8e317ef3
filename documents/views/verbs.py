"""Lead verbs through a series, and every change of verb in it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.actions.store_verb_changes import verb_changes_between
from documents.selectors.verbs_page import verbs_page
from documents.selectors.verbs_query import VerbsQuery
from documents.views.caching import current_state
from documents.views.errors import unknown_is_404


@current_state
@unknown_is_404
def verbs(request: HttpRequest) -> HttpResponse:
    """The verbs of one series (``?series=``), with the scale chosen; else what to choose from."""
    page = verbs_page(VerbsQuery.read(request.GET), verb_changes_between)
    return render(request, "documents/verbs.html", {"page": page})
