"""The three roles, as groups of accounts with the rights that each has."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q

from documents.actions.actor import Actor
from documents.actions.record_rights import record_rights, rights_of

CONTRIBUTOR, CURATOR, ADMINISTRATOR = "contributor", "curator", "administrator"

# Written by actions only: nobody adds to them or changes them by hand.
_KEPT = (
    "capture",
    "citation",
    "clause",
    "comparison",
    "decision",
    "decisionevent",
    "event",
    "importedrecord",
    "keyedtext",
    "reviewevent",
    "verbchanges",
    "versionevent",
)


@dataclass(frozen=True, slots=True)
class Role:
    """``words`` are the first words of rights to every record of the archive, as "add" of
    ``documents.add_source``; ``rights`` are single ones besides.
    """

    words: tuple[str, ...]
    rights: tuple[str, ...]


_TAKES_IN = ("add_capture", "submit_version")
_DECIDES = (
    "attest_version",
    "decide_link",
    "publish_version",
    "rebuild_archive",
    "restore_version",
    "revoke_decision",
    "seal_version",
    "send_back_version",
    "withdraw_version",
)

ROLES: Mapping[str, Role] = {
    CONTRIBUTOR: Role(("add", "change"), _TAKES_IN),
    CURATOR: Role(("add", "change"), _TAKES_IN + _DECIDES),
    ADMINISTRATOR: Role(("add", "change", "delete"), (*_TAKES_IN, *_DECIDES, "erase_version")),
}
# An administrator also keeps the accounts; they are never deleted.
_ACCOUNTS = Q(content_type__app_label="auth") & Q(
    codename__in=["view_user", "add_user", "change_user", "view_group", "add_group", "change_group"]
)


def ensure_roles(actor: Actor) -> list[Group]:
    """Make the groups where there are none, and put their rights back to what they should be.

    Other rights than a role's are for a group of another name. Gives the groups that
    were made or changed; doing it twice changes nothing. Raises PermissionRefused.
    """
    actor.require("documents.ensure_roles")
    changed = []
    with transaction.atomic():
        for name in ROLES:
            group, is_new = Group.objects.get_or_create(name=name)
            before = None if is_new else rights_of(group)
            group.permissions.set(permissions_of(name))
            if record_rights(actor, group, before) is not None:
                changed.append(group)
    return changed


def permissions_of(name: str) -> list[Permission]:
    """The rights of a role, as far as migrations have made them."""
    role = ROLES[name]
    in_archive = Q(content_type__app_label="documents")
    wanted = Q(codename__startswith="view_") | Q(codename__in=role.rights)
    for word in role.words:
        kept = [f"{word}_{model}" for model in _KEPT]
        wanted |= Q(codename__startswith=f"{word}_") & ~Q(codename__in=kept)
    wanted &= in_archive
    if name == ADMINISTRATOR:
        wanted |= _ACCOUNTS
    return list(Permission.objects.filter(wanted).select_related("content_type"))
