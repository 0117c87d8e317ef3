"""ensure_roles on the command line."""

import io

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

pytestmark = pytest.mark.django_db


def said() -> str:
    out = io.StringIO()
    call_command("ensure_roles", stdout=out)
    return out.getvalue()


def test_the_roles_are_made_once() -> None:
    assert said() == "Made or put back: contributor, curator, administrator.\n"
    assert said() == "Nothing to change.\n"
    Group.objects.get(name="curator").permissions.clear()
    assert said() == "Made or put back: curator.\n"
