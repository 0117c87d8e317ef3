"""What a reader is told who asks for what is not there, or in a way that cannot be answered."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from documents.references import BadReference
from documents.selectors.named_documents import UnknownReference
from documents.selectors.series_list import series_list_page

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def unknown_is_404(view: View[P]) -> View[P]:
    """Answer a malformed or unknown reference with a 404 that says what is there."""

    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except (BadReference, UnknownReference) as error:
            raise Http404(str(error)) from error

    update_wrapper(answer, view)
    return answer


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for an address that leads nowhere, with the ways from here."""
    said = exception.args[0] if exception.args else ""
    # Where no address matched, Django puts what it tried there, for debugging.
    message = said if isinstance(said, str) else ""
    page = series_list_page()
    return render(request, "404.html", {"message": message, "page": page}, status=404)
