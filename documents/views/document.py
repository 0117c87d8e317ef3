"""One document: its record, and its text where one is held."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from documents.actions.store_earlier_uses import earlier_uses_of
from documents.actions.store_lineage import lineage_of
from documents.references import Reference
from documents.selectors.addresses import document_address
from documents.selectors.document_page import document_page
from documents.selectors.elsewhere.shown import used_elsewhere
from documents.selectors.lineage.options import TimeOptions
from documents.selectors.lineage.text_in_time import text_in_time
from documents.selectors.references import find_version
from documents.views.caching import current_state
from documents.views.errors import unknown_is_404

GONE = 410


@current_state
@unknown_is_404
def document(request: HttpRequest, series: str, key: str) -> HttpResponse:
    """A document under its reference; a former key, a symbol or ``latest`` leads to its own,
    and a clause, which commands write after a semicolon, to its place on the page.
    """
    asked = Reference.parse(f"{series}/{key}")
    found = find_version(asked)
    if found.is_redirect or asked.is_moving or asked.clause:
        short = replace(found.reference, language=asked.language)
        return redirect(document_address(short))
    origin = request.build_absolute_uri("/").rstrip("/")
    time, is_aged = TimeOptions.read(request.GET), request.GET.get("age") == "1"
    told = text_in_time(found, time, lineage_of, is_aged=is_aged)
    elsewhere = used_elsewhere(found, told, earlier_uses_of)
    page = document_page(
        found, origin=origin, language=asked.language, told=told, elsewhere=elsewhere
    )
    # A sealed text is gone for good at its own address; the record stays at the document's.
    is_gone = page.state == "sealed" and asked.number is not None
    return render(
        request, "documents/document.html", {"page": page}, status=GONE if is_gone else 200
    )
