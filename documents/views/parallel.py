"""One document in two languages, side by side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from documents.references import Reference
from documents.selectors.addresses import document_address, parallel_address
from documents.selectors.parallel_page import parallel_page
from documents.selectors.references import find_version
from documents.views.caching import current_state
from documents.views.errors import unknown_is_404

GONE = 410


@current_state
@unknown_is_404
def parallel(request: HttpRequest, series: str, key: str, other: str) -> HttpResponse:
    """A document's text beside that in the language ``other`` (``fr``, ``fr@2``)."""
    asked = Reference.parse(f"{series}/{key}")
    beside = Reference.parse(f"{series}/{asked.key}.{other}")
    old, new = find_version(asked), find_version(beside)
    if old.reference.language == new.reference.language:
        return redirect(document_address(new.reference))
    if old.is_redirect or asked.is_moving:
        return redirect(parallel_address(old.reference, new.reference))
    page = parallel_page(old, new)
    status = GONE if page.is_sealed else 200
    return render(request, "documents/parallel.html", {"page": page}, status=status)
