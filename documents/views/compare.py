"""Two documents of a series, side by side or in one line."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from documents.actions.store_comparison import comparison_between
from documents.selectors.addresses import comparison_address
from documents.selectors.comparison_options import Options
from documents.selectors.comparison_page import comparison_page
from documents.selectors.comparison_pair import read_pair, read_query, resolve_pair
from documents.views.caching import current_state, wants_part
from documents.views.errors import unknown_is_404

GONE = 410


@current_state
@unknown_is_404
def compare(request: HttpRequest, series: str, pair: str) -> HttpResponse:
    """The comparison of a pair; htmx gets the part below its head."""
    options = Options.read(request.GET)
    found = resolve_pair(read_pair(series, pair))
    if found.old.is_redirect or found.new.is_redirect:
        return redirect(
            comparison_address(found.old.reference, found.new.reference) + options.query
        )
    origin = request.build_absolute_uri("/").rstrip("/")
    page = comparison_page(
        found,
        options,
        compare=comparison_between,
        origin=origin,
        may_decide=request.user.has_perm("documents.decide_link"),
    )
    is_part = wants_part(request) and page.compared is not None
    template = "documents/compare/_texts.html" if is_part else "documents/compare.html"
    status = GONE if page.state == "sealed" else 200
    return render(request, template, {"page": page}, status=status)


@current_state
@unknown_is_404
def compare_query(request: HttpRequest) -> HttpResponse:
    """What the pickers send, on its way to the comparison's own address."""
    asked = read_query(request.GET.get("old", ""), request.GET.get("new", ""))
    options = Options.read(request.GET)
    return redirect(comparison_address(asked.old, asked.new) + options.query)
