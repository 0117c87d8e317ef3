"""The roles are made once, and are put back to what they should be."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import TestCase

from documents.actions.actor import Actor, PermissionRefused
from documents.actions.ensure_roles import ROLES, ensure_roles
from documents.models import Event
from tests import records

MAINTENANCE = Actor.system("maintenance")


def rights(name: str) -> set[str]:
    return set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))


class RolesTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        ensure_roles(MAINTENANCE)

    def test_each_has_what_the_one_below_has_and_more(self) -> None:
        contributor, curator, administrator = (rights(name) for name in ROLES)
        assert contributor < curator < administrator
        assert {"submit_version", "add_version", "change_document"} <= contributor
        assert curator - contributor == {
            "attest_version",
            "decide_link",
            "publish_version",
            "rebuild_archive",
            "restore_version",
            "revoke_decision",
            "seal_version",
            "send_back_version",
            "withdraw_version",
        }
        assert {"erase_version", "delete_document", "change_user"} <= administrator - curator

    def test_nobody_changes_what_only_actions_write(self) -> None:
        for name in ROLES:
            assert rights(name).isdisjoint(
                f"{word}_{model}"
                for word in ("add", "change", "delete")
                for model in ("event", "versionevent", "reviewevent", "decision", "decisionevent")
            )
            assert not {"change_capture", "delete_capture", "delete_user"} & rights(name)

    def test_again_nothing_changes(self) -> None:
        before = Event.objects.count()
        assert ensure_roles(MAINTENANCE) == []
        assert Event.objects.count() == before

    def test_a_changed_role_is_put_back_and_that_is_written_down(self) -> None:
        group = Group.objects.get(name="contributor")
        group.permissions.add(Permission.objects.get(codename="publish_version"))
        assert ensure_roles(MAINTENANCE) == [group]
        assert "publish_version" not in rights("contributor")
        event = Event.objects.filter(object_type="group").first()
        assert "documents.publish_version" in event.before["permissions"]

    def test_other_groups_are_left_alone(self) -> None:
        group = Group.objects.create(name="readers of drafts")
        group.permissions.add(Permission.objects.get(codename="view_version"))
        assert ensure_roles(MAINTENANCE) == []
        assert rights("readers of drafts") == {"view_version"}

    def test_who_may_not(self) -> None:
        with pytest.raises(PermissionRefused):
            ensure_roles(Actor.of(records.user("curator", "publish_version")))
