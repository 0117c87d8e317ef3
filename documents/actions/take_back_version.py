"""A draft taken back by who submitted it."""

from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.mark_review import draft_for_review, mark_review
from documents.actions.refusal import ActionRefused
from documents.models import ReviewEvent, ReviewState, Version


def take_back_version(actor: Actor, version: Version, *, reason: str = "") -> ReviewEvent:
    """Take a draft out of review, or off the list of what was sent back.

    Only who submitted it last may. Raises ActionRefused and PermissionRefused.
    """
    actor.require("documents.submit_version")
    with transaction.atomic():
        draft = draft_for_review(version, ReviewState.IN_REVIEW, ReviewState.SENT_BACK)
        if submitter_of(draft) != actor.name:
            raise ActionRefused(f"{draft} was submitted by somebody else; send it back instead.")
        return mark_review(actor, draft, ReviewEvent.Kind.TAKEN_BACK, reason=reason)


def submitter_of(draft: Version) -> str:
    """The actor who submitted a draft last; empty if nobody did."""
    submitted = [e for e in draft.reviews.all() if e.kind == ReviewEvent.Kind.SUBMITTED]
    return max(submitted, key=lambda event: event.number).actor if submitted else ""
