"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.selectors.home import home_page
from documents.views.caching import current_state


@current_state
def home(request: HttpRequest) -> HttpResponse:
    """What is held and since when, and two documents to compare (``?series=`` opens another)."""
    page = home_page(request.GET.get("series", ""))
    return render(request, "documents/home.html", {"page": page})
