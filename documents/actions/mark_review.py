"""A row of a draft's review, and the Event beside it."""

from django.db import transaction
from django.utils import timezone

from documents.actions.actor import Actor
from documents.actions.record_event import record_event
from documents.actions.refusal import ActionRefused
from documents.models import ReviewEvent, ReviewState, Version

ACTIONS = {
    ReviewEvent.Kind.SUBMITTED: "submit",
    ReviewEvent.Kind.SENT_BACK: "send-back",
    ReviewEvent.Kind.TAKEN_BACK: "take-back",
}


def mark_review(
    actor: Actor, draft: Version, kind: ReviewEvent.Kind, *, reason: str = ""
) -> ReviewEvent:
    """Write the next step of a draft's review. Whoever calls has locked the draft's row and
    checked the right to and the state before.
    """
    with transaction.atomic():
        event = ReviewEvent.objects.create(
            version=draft,
            number=last_step(draft) + 1,
            kind=kind,
            reason=reason,
            actor=actor.name,
            at=timezone.now(),
        )
        record_event(actor, ACTIONS[kind], draft, reason=reason)
    return event


def last_step(draft: Version) -> int:
    """The number of the last step of a draft's review; 0 before the first."""
    return max((event.number for event in draft.reviews.all()), default=0)


def draft_for_review(version: Version, *states: ReviewState) -> Version:
    """The draft's row, locked. Raises ActionRefused unless it stands in one of the states."""
    row: Version = Version.objects.select_for_update().get(pk=version.pk)
    if row.review_state not in states:
        wanted = " or ".join(str(state.label) for state in states)
        raise ActionRefused(f"{row} is {row.review_state.label}, not {wanted}.")
    return row


def check_open(draft: Version) -> None:
    """Raise ActionRefused for a draft in review: what is reviewed is what was submitted."""
    if draft.review_state == ReviewState.IN_REVIEW:
        raise ActionRefused(f"{draft} is in review: take it back, or have it sent back, first.")
