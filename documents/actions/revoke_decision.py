"""A decision on links taken back; it stays listed, with why."""

from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.record_decision import record_decision_event
from documents.actions.refusal import ActionRefused
from documents.models import Decision, DecisionEvent


def revoke_decision(actor: Actor, decision: Decision, *, reason: str) -> DecisionEvent:
    """Revoke a decision. Raises ActionRefused and PermissionRefused."""
    actor.require("documents.revoke_decision")
    if not reason.strip():
        raise ActionRefused("A reason is needed.")
    with transaction.atomic():
        row = Decision.objects.select_for_update().get(pk=decision.pk)
        if row.events.filter(kind=DecisionEvent.Kind.REVOKED).exists():
            raise ActionRefused(f"Decision {row.number} is revoked already.")
        return record_decision_event(actor, row, DecisionEvent.Kind.REVOKED, reason=reason)
