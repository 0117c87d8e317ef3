"""Who acts: a user, or one of the archive's own named actors."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied

# What a system actor may do, by the first word of the permission. None of them
# withdraws, restores or seals: that is for a person to answer for.
_INTAKE = frozenset({"add", "change", "publish", "attest", "decide", "submit"})
SYSTEM_RIGHTS: Mapping[str, frozenset[str]] = {
    "fixture": _INTAKE,
    "import": _INTAKE,
    "maintenance": frozenset({"rebuild", "ensure"}),
}


class PermissionRefused(PermissionDenied):
    """The actor may not do this; the message names both. Views answer it with a 403."""


class UnknownActor(LookupError):
    """No such user and no such system actor; the message says which there are."""


@dataclass(frozen=True, slots=True)
class Actor:
    """``name`` is what Events keep: ``user:<username>`` or ``system:<name>``."""

    name: str
    user: User | AnonymousUser | None = field(default=None, compare=False, repr=False)

    @classmethod
    def of(cls, user: User | AnonymousUser) -> "Actor":
        return cls(f"user:{user.get_username()}", user)

    @classmethod
    def system(cls, name: str) -> "Actor":
        """One of the archive's own actors. Raises UnknownActor."""
        if name not in SYSTEM_RIGHTS:
            raise UnknownActor(f"There is no system actor {name!r}; there are {_known()}.")
        return cls(f"system:{name}")

    @classmethod
    def named(cls, name: str) -> "Actor":
        """From a command's ``--as``: a username, or ``system:<name>``. Raises UnknownActor."""
        kind, colon, rest = name.partition(":")
        if colon and kind == "system":
            return cls.system(rest)
        username = rest if colon and kind == "user" else name
        user = User.objects.filter(username=username).first()
        if user is None:
            raise UnknownActor(
                f"There is no user {username!r}; give a username, or one of {_known()}."
            )
        return cls.of(user)

    def may(self, permission: str) -> bool:
        """Whether the actor holds a permission, such as ``documents.publish_version``."""
        if self.user is not None:
            return self.user.has_perm(permission)
        kind, _, name = self.name.partition(":")
        if kind != "system":
            return False
        app, _, codename = permission.partition(".")
        rights = SYSTEM_RIGHTS.get(name, frozenset())
        return app == "documents" and codename.partition("_")[0] in rights

    def require(self, permission: str) -> None:
        """Raise PermissionRefused unless the actor holds the permission."""
        if not self.may(permission):
            raise PermissionRefused(f"{self.name} may not do this: {permission} is needed.")


def _known() -> str:
    return ", ".join(f"system:{name}" for name in SYSTEM_RIGHTS)
