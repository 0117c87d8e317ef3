"""Every address of the desk, for everybody who may and who may not."""

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import get_resolver

from documents.admin.version_steps import STEPS
from tests.admin.desk import DeskTestCase
from tests.cast import make_cast

MODELS = (
    "body",
    "series",
    "meeting",
    "document",
    "source",
    "witness",
    "expression",
    "version",
    "event",
)
PAGES = ("changelist", "add", "change", "history", "delete")
OPEN, CLOSED, LOGIN = 200, 403, 302

# What each page answers to whom. The curator of the cast may do everything but delete.
ANSWERS = {
    "changelist": {"contributor": OPEN, "curator": OPEN, "administrator": OPEN},
    "add": {"contributor": OPEN, "curator": OPEN, "administrator": OPEN},
    "change": {"contributor": OPEN, "curator": OPEN, "administrator": OPEN},
    "history": {"contributor": OPEN, "curator": OPEN, "administrator": OPEN},
    "delete": {"contributor": CLOSED, "curator": CLOSED, "administrator": OPEN},
}
# Events are only looked at, and a published version is not deleted.
EXCEPTIONS = {
    ("event", "add"): CLOSED,
    ("event", "delete"): CLOSED,
    ("version", "delete"): CLOSED,
}
STEP_ANSWERS = {
    "publish": {"contributor": CLOSED, "curator": OPEN, "administrator": OPEN},
    "explain": {"contributor": LOGIN, "curator": LOGIN, "administrator": LOGIN},
    "new-version": {"contributor": OPEN, "curator": OPEN, "administrator": OPEN},
    "attest": {"contributor": CLOSED, "curator": OPEN, "administrator": OPEN},
    "withdraw": {"contributor": CLOSED, "curator": OPEN, "administrator": OPEN},
    "restore": {"contributor": CLOSED, "curator": LOGIN, "administrator": LOGIN},
    "seal": {"contributor": CLOSED, "curator": OPEN, "administrator": OPEN},
}
ROLES = ("anonymous", "reader", "staff", "contributor", "curator", "administrator")


class AccessTests(DeskTestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        cls.staff = type(cls.cast.reader).objects.create_user("staff", is_staff=True)

    def _client(self, role: str) -> Client:
        client = Client()
        user = self.staff if role == "staff" else getattr(self.cast, role, None)
        if user is not None:
            client.force_login(user)
        return client

    def _expected(self, role: str, answers: dict[str, int], exception: int | None = None) -> int:
        if role in {"anonymous", "reader"}:
            return LOGIN
        if role == "staff":
            return CLOSED
        return answers[role] if exception is None else exception

    def test_every_page(self) -> None:
        for role in ROLES:
            client = self._client(role)
            for model in MODELS:
                for page in PAGES:
                    expected = self._expected(role, ANSWERS[page], EXCEPTIONS.get((model, page)))
                    with self.subTest(role=role, model=model, page=page):
                        response = client.get(self.desk.address(model, page))
                        assert response.status_code == expected

    def test_every_step(self) -> None:
        for role in ROLES:
            client = self._client(role)
            for name, answers in STEP_ANSWERS.items():
                version = self.desk.draft if name == "publish" else self.desk.rows["version"]
                with self.subTest(role=role, step=name):
                    response = client.get(self.desk.step(name, version))
                    assert response.status_code == self._expected(role, answers)

    def test_the_common_pages(self) -> None:
        for role in ROLES:
            client = self._client(role)
            may_enter = role not in {"anonymous", "reader"}
            with self.subTest(role=role):
                assert client.get("/admin/").status_code == (OPEN if may_enter else LOGIN)

    def test_nobody_is_forgotten(self) -> None:
        registered = {model._meta.model_name for model in _registered()}
        assert registered == set(MODELS)
        assert set(STEP_ANSWERS) == set(STEPS)
        names = {
            name
            for name in get_resolver().namespace_dict["admin"][1].reverse_dict
            if isinstance(name, str) and name.startswith("documents_")
        }
        known = {f"documents_{model}_{page}" for model in MODELS for page in PAGES}
        known |= {f"documents_version_{step}" for step in STEPS}
        assert names == known

    def test_there_is_no_bulk_delete(self) -> None:
        client = self._client("administrator")
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
    assert client.get("/admin/documents/version/999/change/").status_code == 302
