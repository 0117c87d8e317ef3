"""The rows of a decision and of its log, each with its Event.

Whoever calls has checked the right to, and what the decision says.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from documents.actions.actor import Actor
from documents.actions.record_event import record_event, state_of
from documents.models import Decision, DecisionEvent, Document

ACTIONS = {
    DecisionEvent.Kind.MADE: "decide",
    DecisionEvent.Kind.CONFIRMED: "confirm",
    DecisionEvent.Kind.REVOKED: "revoke",
}

Clauses = Sequence[Mapping[str, Any]]


def record_decision(
    actor: Actor,
    old: Document,
    new: Document,
    language: str,
    *,
    verdict: str,
    reason: str,
    old_clauses: Clauses = (),
    new_clauses: Clauses = (),
    at: dt.datetime | None = None,
) -> Decision:
    """Write a decision under the next number of its documents, with the first row of its log."""
    at = at or timezone.now()
    with transaction.atomic():
        # The old document's row is the lock under which decisions are numbered.
        Document.objects.select_for_update().get(pk=old.pk)
        numbered = Decision.objects.filter(old_document=old, new_document=new, language=language)
        last = numbered.order_by("-number").first()
        decision: Decision = Decision.objects.create(
            old_document=old,
            new_document=new,
            language=language,
            number=1 if last is None else last.number + 1,
            verdict=verdict,
            old_clauses=list(old_clauses),
            new_clauses=list(new_clauses),
            reason=reason,
            actor=actor.name,
            at=at,
        )
        record_decision_event(actor, decision, DecisionEvent.Kind.MADE, reason=reason, at=at)
    return decision


def record_decision_event(
    actor: Actor,
    decision: Decision,
    kind: str,
    *,
    old_version: int | None = None,
    new_version: int | None = None,
    reason: str = "",
    at: dt.datetime | None = None,
) -> DecisionEvent:
    """Write the next row of a decision's log. ``at`` dates it, where it happened before."""
    kind = DecisionEvent.Kind(kind)
    with transaction.atomic():
        row = Decision.objects.select_for_update().get(pk=decision.pk)
        last = row.events.order_by("-number").first()
        event = DecisionEvent.objects.create(
            decision=row,
            number=1 if last is None else last.number + 1,
            kind=kind,
            old_version=old_version,
            new_version=new_version,
            reason=reason,
            actor=actor.name,
            at=at or timezone.now(),
        )
        after = {"old_version": old_version, "new_version": new_version}
        if kind == DecisionEvent.Kind.MADE:
            after = state_of(row)
        after = {name: value for name, value in after.items() if value is not None}
        record_event(actor, ACTIONS[kind], row, after=after, reason=reason)
    return event
