"""The curators' desk as a whole: its first page says what waits for whoever is signed in."""

from functools import wraps
from typing import Any

from django.contrib.admin import AdminSite
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from documents.actions.actor import Actor
from documents.selectors.waiting import waiting_for


class DeskSite(AdminSite):
    index_template = "admin/desk.html"

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        can_take_in = Actor.of(request.user).may("documents.add_witness")
        context = {"waiting": waiting_for(request.user), "can_take_in": can_take_in}
        return super().index(request, context | (extra_context or {}))

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """With no query that PostgreSQL could not be asked: it knows no NUL in a text."""
        inner = super().admin_view(view, cacheable)

        @wraps(inner)
        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if any(
                "\0" in part for name, values in request.GET.lists() for part in (name, *values)
            ):
                raise BadRequest("The query holds a NUL.")
            return inner(request, *args, **kwargs)

        return checked
