"""Finding records by what the catalogue says of them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.filters import DocumentFilter
from documents.selectors.browse import browsable, browse_page
from documents.views.caching import current_state, wants_part


@current_state
def browse(request: HttpRequest) -> HttpResponse:
    """The records that the filters in the address leave, page by page."""
    found = DocumentFilter(request.GET, queryset=browsable())
    page = browse_page(found.qs, found.form, request.GET.get("page", "1"))
    template = "documents/browse/_results.html" if wants_part(request) else "documents/browse.html"
    return render(request, template, {"page": page})
