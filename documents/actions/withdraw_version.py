"""A version taken back: it stays readable and says why."""

from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.mark_version import mark_version
from documents.actions.refusal import ActionRefused
from documents.models import Version, VersionEvent


def withdraw_version(actor: Actor, version: Version, *, reason: str) -> VersionEvent:
    """Withdraw a published version. Raises ActionRefused and PermissionRefused."""
    actor.require("documents.withdraw_version")
    with transaction.atomic():
        row = Version.objects.select_for_update().get(pk=version.pk)
        if row.is_withdrawn or row.is_sealed:
            raise ActionRefused(f"{row} is withdrawn or sealed already.")
        return mark_version(actor, row, VersionEvent.Kind.WITHDRAWN, reason=reason)
