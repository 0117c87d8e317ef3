"""A withdrawn or sealed version brought back."""

from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.mark_version import mark_version
from documents.actions.refusal import ActionRefused
from documents.models import Version, VersionEvent


def restore_version(actor: Actor, version: Version, *, reason: str) -> VersionEvent:
    """Restore a version; a sealed one only by who may seal.

    Raises ActionRefused and PermissionRefused.
    """
    actor.require("documents.restore_version")
    with transaction.atomic():
        row = Version.objects.select_for_update().get(pk=version.pk)
        if row.is_sealed:
            actor.require("documents.seal_version")
        elif not row.is_withdrawn:
            raise ActionRefused(f"{row} is neither withdrawn nor sealed.")
        return mark_version(actor, row, VersionEvent.Kind.RESTORED, reason=reason)
