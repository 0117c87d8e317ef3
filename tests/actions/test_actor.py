"""Who may do what, and who may not."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused, UnknownActor
from tests import records


class ActorTests(TestCase):
    def test_a_user_has_the_rights_that_were_given(self) -> None:
        curator = Actor.of(records.user("curator", "publish_version"))
        assert curator.name == "user:curator"
        curator.require("documents.publish_version")
        with pytest.raises(PermissionRefused, match=r"user:curator.*seal_version"):
            curator.require("documents.seal_version")

    def test_a_user_who_left_has_none(self) -> None:
        user = records.user("curator", "publish_version")
        user.is_active = False
        assert not Actor.of(user).may("documents.publish_version")

    def test_nobody_has_none(self) -> None:
        assert not Actor.of(AnonymousUser()).may("documents.publish_version")
        assert not Actor("user:curator").may("documents.publish_version")

    def test_a_view_answers_a_refusal_with_403(self) -> None:
        assert issubclass(PermissionRefused, PermissionDenied)

    def test_system_actors_take_in_and_no_more(self) -> None:
        fixture = Actor.system("fixture")
        assert fixture.may("documents.add_body")
        assert fixture.may("documents.publish_version")
        for permission in ("withdraw_version", "seal_version", "delete_body", "rebuild_archive"):
            assert not fixture.may(f"documents.{permission}")
        assert not fixture.may("auth.add_user")

    def test_a_user_cannot_pass_for_a_system_actor(self) -> None:
        records.user("system:fixture")
        assert Actor.named("user:system:fixture").name == "user:system:fixture"
        assert not Actor.named("user:system:fixture").may("documents.add_body")

    def test_named_on_the_command_line(self) -> None:
        records.user("curator", "rebuild_archive")
        assert Actor.named("curator").may("documents.rebuild_archive")
        assert Actor.named("system:maintenance").may("documents.rebuild_archive")
        with pytest.raises(UnknownActor, match="system:fixture, system:import"):
            Actor.named("registrar")
        with pytest.raises(UnknownActor):
            Actor.named("system:registrar")
