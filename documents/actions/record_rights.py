"""Who was given what: the Event of a change to an account or a group of accounts.

Accounts are written by Django's own forms; this is called in their transaction.
"""

from typing import Any

from django.contrib.auth.models import Group, User

from documents.actions.actor import Actor
from documents.actions.record_event import record_event
from documents.models import Event


def rights_of(account: User | Group) -> dict[str, Any]:
    """What an account or a group may do; a password is no part of it."""
    permissions = account.user_permissions if isinstance(account, User) else account.permissions
    named = permissions.select_related("content_type")
    state: dict[str, Any] = {
        "permissions": sorted(f"{row.content_type.app_label}.{row.codename}" for row in named)
    }
    if isinstance(account, User):
        state["groups"] = sorted(account.groups.values_list("name", flat=True))
        for name in ("is_active", "is_staff", "is_superuser"):
            state[name] = getattr(account, name)
    return state


def record_rights(
    actor: Actor, account: User | Group, before: dict[str, Any] | None
) -> Event | None:
    """Write what changed since ``before`` (None: the account is new); None where nothing did."""
    after = rights_of(account)
    if before is None:
        return record_event(actor, "add", account, after=after)
    changed = [name for name in after if before.get(name) != after[name]]
    if not changed:
        return None
    return record_event(
        actor,
        "change",
        account,
        before={name: before.get(name) for name in changed},
        after={name: after[name] for name in changed},
    )
