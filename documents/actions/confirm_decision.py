"""A decision that was carried to other versions, confirmed for them."""

from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.record_decision import record_decision_event
from documents.actions.refusal import ActionRefused
from documents.models import Decision, DecisionEvent, Version
from documents.selectors.decisions import HeldDecision, decisions_on, is_turned


def confirm_decision(
    actor: Actor, decision: Decision, old: Version, new: Version, *, reason: str = ""
) -> DecisionEvent:
    """Confirm that a decision holds between two versions as well.

    Raises ActionRefused unless it is carried to them, SealedVersion and
    PermissionRefused.
    """
    actor.require("documents.decide_link")
    if not (old.is_published and new.is_published):
        raise ActionRefused("A decision is confirmed for published versions.")
    with transaction.atomic():
        Decision.objects.select_for_update().get(pk=decision.pk)
        held = _held(decision, old, new)
        if held.state != "carried":
            because = f": {held.why}" if held.why else ""
            raise ActionRefused(f"Decision {decision.number} is {held.state} here{because}.")
        numbers = (old.number, new.number)
        if is_turned(decision, old, new):
            numbers = numbers[::-1]
        return record_decision_event(
            actor,
            decision,
            DecisionEvent.Kind.CONFIRMED,
            old_version=numbers[0],
            new_version=numbers[1],
            reason=reason,
        )


def _held(decision: Decision, old: Version, new: Version) -> HeldDecision:
    for held in decisions_on(old, new, old.read_cut(), new.read_cut()):
        if held.decision.pk == decision.pk:
            return held
    raise ActionRefused(f"Decision {decision.number} is on other texts than these.")
