"""Who may and who may not: the roles that tests name instead of inventing people.

cast = make_cast(); client.force_login(cast.curator)

Tests at the desk begin with a role signed in: see SignedInTestCase.
"""

from dataclasses import dataclass
from typing import ClassVar

from django.contrib.auth.models import Permission, User
from django.db.models import Q
from django.test import TestCase

# By the first word of the permission, as "publish" of documents.publish_version.
CONTRIBUTES = ("view", "add", "change")


@dataclass(frozen=True, slots=True)
class Cast:
    """One user a role: a reader has an account and no rights, an administrator has all."""

    reader: User
    contributor: User
    curator: User
    administrator: User


def make_cast() -> Cast:
    """Make the four users. A contributor takes in, a curator also publishes and decides."""
    in_archive = Permission.objects.filter(content_type__app_label="documents")
    takes_in = Q()
    for word in CONTRIBUTES:
        takes_in |= Q(codename__startswith=f"{word}_")
    contributor = User.objects.create_user("contributor", is_staff=True)
    contributor.user_permissions.set(in_archive.filter(takes_in))
    curator = User.objects.create_user("curator", is_staff=True)
    curator.user_permissions.set(in_archive.exclude(codename__startswith="delete_"))
    return Cast(
        reader=User.objects.create_user("reader"),
        contributor=contributor,
        curator=curator,
        administrator=User.objects.create_superuser("administrator"),
    )


class SignedInTestCase(TestCase):
    """The cast, and ``self.client`` signed in as one of it."""

    role: ClassVar[str] = "curator"
    cast: Cast

    @classmethod
    def setUpTestData(cls) -> None:
        cls.cast = make_cast()

    def setUp(self) -> None:
        self.client.force_login(getattr(self.cast, self.role))
