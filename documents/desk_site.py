"""The curators' desk as a whole: its first page says what waits for whoever is signed in."""

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
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
