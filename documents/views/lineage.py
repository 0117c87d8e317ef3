"""A series' clauses through time: all of them, and one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from documents.actions.store_lineage import lineage_of
from documents.selectors.lineage.matrix import matrix_page
from documents.selectors.lineage.options import TimeOptions
from documents.selectors.lineage.thread import OtherThread, thread_page
from documents.views.caching import current_state, wants_part
from documents.views.errors import unknown_is_404


@current_state
@unknown_is_404
def matrix(request: HttpRequest, series: str) -> HttpResponse:
    """Clauses × meetings; htmx gets the table."""
    page = matrix_page(series, TimeOptions.read(request.GET), lineage_of)
    template = "lineage/_matrix.html" if wants_part(request) else "lineage.html"
    return render(request, f"documents/{template}", {"page": page})


@current_state
@unknown_is_404
def thread(request: HttpRequest, series: str, thread: str) -> HttpResponse:
    """One clause through time; another name for it, or a clause's, leads to its own."""
    options = TimeOptions.read(request.GET).only_reading
    page = thread_page(series, thread, options, lineage_of)
    if isinstance(page, OtherThread):
        return redirect(reverse("documents:thread", args=(series, page.slug)) + options.query)
    return render(request, "documents/thread.html", {"page": page})
