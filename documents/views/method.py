"""How the archive works, and how well."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.selectors.confidence_bands import bands_shown
from documents.views.caching import current_state


@current_state
def method(request: HttpRequest) -> HttpResponse:
    """The naming policy; how texts are cut, matched and compared; what can go wrong."""
    return render(request, "documents/method.html", {"bands": bands_shown()})
