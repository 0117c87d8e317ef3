"""Pages at short addresses show the current state: asked for anew, sent only when changed."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe
from django.views.decorators.vary import vary_on_headers

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def current_state(view: View[P]) -> View[P]:
    """Let a page be kept but never used unasked: ETag, no-cache, and Vary for htmx's parts."""

    fresh = vary_on_headers("HX-Request", "HX-Boosted", "HX-History-Restore-Request")(view)
    return require_safe(conditional_page(cache_control(no_cache=True)(fresh)))


def wants_part(request: HttpRequest) -> bool:
    """Whether htmx asks for a part of a page; going back in history it wants all of it."""
    return (
        request.headers.get("HX-Request") == "true"
        and request.headers.get("HX-Boosted") != "true"
        and request.headers.get("HX-History-Restore-Request") != "true"
    )
