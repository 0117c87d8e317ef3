"""A submitted draft given back to its writer, with what is to be mended."""

from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.mark_review import draft_for_review, mark_review
from documents.actions.refusal import ActionRefused
from documents.models import ReviewEvent, ReviewState, Version


def send_back_version(actor: Actor, version: Version, *, reason: str) -> ReviewEvent:
    """Send a draft in review back. Raises ActionRefused and PermissionRefused."""
    actor.require("documents.send_back_version")
    if not reason.strip():
        raise ActionRefused("A reason is needed: say what is to be mended.")
    with transaction.atomic():
        draft = draft_for_review(version, ReviewState.IN_REVIEW)
        return mark_review(actor, draft, ReviewEvent.Kind.SENT_BACK, reason=reason)
