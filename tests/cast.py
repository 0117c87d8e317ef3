"""Who may and who may not: the roles that tests name instead of inventing people.

cast = make_cast(); client.force_login(cast.curator)

Tests at the desk begin with a role signed in: see SignedInTestCase.
"""

from dataclasses import dataclass
from typing import ClassVar

from django.contrib.auth.models import Group, User
from django.test import TestCase

from documents.actions.ensure_roles import ROLES, permissions_of

# Every kind of record that has pages at the desk.
MODELS = (
    "body",
    "series",
    "meeting",
    "document",
    "source",
    "witness",
    "expression",
    "version",
    "decision",
    "event",
    "scale",
)


@dataclass(frozen=True, slots=True)
class Cast:
    """One user a role: a reader has an account and no rights, an administrator has all."""

    reader: User
    contributor: User
    curator: User
    administrator: User


def make_cast() -> Cast:
    """Make the four users. A contributor takes in, a curator also publishes and decides."""
    for name in ROLES:
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.set(permissions_of(name))
    return Cast(
        reader=User.objects.create_user("reader"),
        contributor=member("contributor"),
        curator=member("curator"),
        administrator=member("administrator"),
    )


def member(role: str, username: str = "") -> User:
    """An account at the desk in one of the roles, by the role's name if by no other."""
    made: User = User.objects.create_user(username or role, is_staff=True)
    made.groups.add(Group.objects.get(name=role))
    return made


class SignedInTestCase(TestCase):
    """The cast, and ``self.client`` signed in as one of it."""

    role: ClassVar[str] = "curator"
    cast: Cast

    @classmethod
    def setUpTestData(cls) -> None:
        cls.cast = make_cast()

    def setUp(self) -> None:
        self.client.force_login(getattr(self.cast, self.role))
