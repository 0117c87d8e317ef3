"""`manage.py bootstrap`: it fills and opens a new archive, and leaves a used one alone."""

import io
import re

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command
from django.utils import timezone

from documents.management.commands import bootstrap
from documents.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def imported(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Keep the real import out: these tests ask only whether it is called, and with what."""
    calls: list[tuple[str, ...]] = []
    monkeypatch.setattr(bootstrap, "call_command", lambda *arguments, **_: calls.append(arguments))
    return calls


def run() -> str:
    """Run the command and give what it said."""
    said = io.StringIO()
    call_command("bootstrap", stdout=said)
    return said.getvalue()


def test_an_empty_archive_gets_the_fixtures_in_the_order_of_their_names(
    imported, settings, tmp_path, monkeypatch
) -> None:
    settings.BASE_DIR = tmp_path
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fixtures").mkdir()
    for name in ("straits.yaml", "basin.yaml", "notes.txt"):
        (tmp_path / "fixtures" / name).touch()
    run()
    assert imported == [("import_fixture", "fixtures/basin.yaml", "fixtures/straits.yaml")]


def test_an_archive_with_an_event_is_never_imported_over(imported) -> None:
    Event.objects.create(
        at=timezone.now(), actor="system:import", action="add", object_type="body", object_key="oic"
    )
    run()
    assert imported == []


def test_the_first_account_gets_a_password_that_is_said_once(imported) -> None:
    said = run()
    username, password = re.search(r"account (\S+) with the password (\S+)", said).groups()
    user = authenticate(username=username, password=password)
    assert user is not None
    assert user.is_staff
    assert "password" not in run()


def test_the_first_account_is_in_the_audit_and_its_password_is_not(imported) -> None:
    password = re.search(r"password (\S+)", run())[1]
    event = Event.objects.get(object_type="user")
    assert (event.actor, event.action, event.object_type) == ("system:maintenance", "add", "user")
    assert password not in str(event.after)


def test_where_there_is_an_account_none_is_made(imported) -> None:
    get_user_model().objects.create_user("administrator")
    assert "password" not in run()
    assert get_user_model().objects.count() == 1
