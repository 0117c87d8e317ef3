"""Every address of the desk, and of what curators do elsewhere, for every role."""

import inspect

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client
from django.urls import get_resolver

from documents.models import Event, Version
from documents.urls import urlpatterns
from tests.admin.access import ALL_STAFF, ROLES, Page, add_states, pages
from tests.admin.desk import DeskTestCase
from tests.cast import MODELS, make_cast

CLOSED, LOGIN = 403, 302
# Django's own: to sign in and out, and what only redirects or answers a field's script.
DJANGO = {"login", "logout", "view_on_site", "autocomplete"}
CURATORS_VIEWS = {"decide", "settle"}


class AccessTests(DeskTestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        add_states(cls.desk)
        cls.staff = User.objects.create_user("staff", is_staff=True)

    def clients(self) -> dict[str, Client]:
        clients = {role: Client() for role in ROLES}
        for role, client in clients.items():
            user = self.staff if role == "staff" else getattr(self.cast, role, None)
            if user is not None:
                client.force_login(user)
        return clients

    def refusal(self, page: Page, role: str) -> int | None:
        """What a role for whom the page is closed is answered; None for one of the others."""
        if role in page.roles:
            return None
        is_asked = role == "anonymous" or (page.is_desk and role not in ALL_STAFF)
        return LOGIN if is_asked else CLOSED

    def test_every_page_is_opened_by_whom_it_is_for(self) -> None:
        for role, client in self.clients().items():
            for page in pages():
                with self.subTest(role=role, page=page.name):
                    response = client.get(page.address(self.desk))
                    refused = self.refusal(page, role)
                    if page.name == "app_list" and role == "staff":
                        refused = 404  # Django's own answer for a list without an entry.
                    if page.status == 405 and refused == CLOSED:
                        refused = 405
                    assert response.status_code == (refused or page.status)
                    if refused == LOGIN:
                        assert "/login/" in response["Location"]

    def test_nothing_is_sent_past_a_closed_page(self) -> None:
        sent = {"reason": "Because.", "attestation": "machine-read", "post": "yes"}
        sent |= {"verdict": "part", "old": "pp1", "number": "1", "what": "revoke"}
        for role, client in self.clients().items():
            for page in pages():
                refused = self.refusal(page, role)
                if refused is None or page.name == "app_list":
                    continue
                before = self.state()
                with self.subTest(role=role, page=page.name):
                    response = client.post(page.address(self.desk), sent)
                    assert response.status_code == refused
                    assert self.state() == before

    def state(self) -> tuple[int, list[tuple[object, ...]]]:
        return Event.objects.count(), list(Version.objects.values_list("pk", "number", "text"))

    def test_no_page_is_forgotten(self) -> None:
        reversed_names = get_resolver().namespace_dict["admin"][1].reverse_dict
        named = {name for name in reversed_names if isinstance(name, str)} - DJANGO
        capture = {"documents_source_capture"}  # Its own test gives it a capture.
        assert named == {page.name for page in pages()} - CURATORS_VIEWS | capture
        assert {m._meta.model_name for m in _registered()} == set(MODELS)

    def test_no_page_outside_the_desk_that_asks_who_somebody_is_is_forgotten(self) -> None:
        asking = {
            pattern.name
            for pattern in urlpatterns
            if "Actor.of(" in inspect.getsource(inspect.unwrap(pattern.callback))
        }
        assert asking == CURATORS_VIEWS

    def test_a_field_s_look_up_is_for_who_may_see_what_it_finds(self) -> None:
        asked = {"app_label": "documents", "model_name": "version", "field_name": "expression"}
        for role, client in self.clients().items():
            status = client.get("/admin/autocomplete/", asked).status_code
            expected = LOGIN if role in {"anonymous", "reader"} else CLOSED
            assert status == (expected if role not in ALL_STAFF - {"staff"} else 200), role

    def test_there_is_no_bulk_delete(self) -> None:
        client = self.clients()["administrator"]
        chosen = {"action": "delete_selected", "_selected_action": [self.desk.rows["body"].pk]}
        for model in MODELS:
            address = self.desk.address(model, "changelist")
            assert b"delete_selected" not in client.get(address).content
            client.post(address, chosen | {"post": "yes"})
            assert type(self.desk.rows[model]).objects.filter(pk=self.desk.rows[model].pk).exists()
        for model_admin in admin.site._registry.values():
            request = client.get("/admin/").wsgi_request
            assert "delete_selected" not in model_admin.get_actions(request)


def _registered() -> list[type]:
    return [model for model in admin.site._registry if model._meta.app_label == "documents"]


@pytest.mark.django_db
def test_the_page_to_sign_in_at_has_one_heading_that_says_so() -> None:
    markup = Client().get("/admin/login/").content.decode()
    assert markup.count("<h1") == 1
    assert "<h1>Log in</h1>" in markup


@pytest.mark.django_db
def test_a_record_that_is_not_there_is_a_plain_answer() -> None:
    client = Client()
    client.force_login(make_cast().administrator)
    assert client.get("/admin/documents/version/999/publish/").status_code == 404
    assert client.get("/admin/documents/decision/999/revoke/").status_code == 404
    assert client.get("/admin/documents/version/999/change/").status_code == 302
