"""A draft handed over to whoever publishes it."""

from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.check_explained import check_explained
from documents.actions.check_text import check_text
from documents.actions.mark_review import draft_for_review, mark_review
from documents.actions.refusal import ActionRefused
from documents.engine.cuts import CutError
from documents.models import ReviewEvent, ReviewState, Version


def submit_version(actor: Actor, version: Version, *, reason: str = "") -> ReviewEvent:
    """Submit a draft, with a word to whoever reviews it. It is not changed until it comes back.

    Raises ActionRefused (its subclass TextRefused for the text) and PermissionRefused.
    """
    actor.require("documents.submit_version")
    with transaction.atomic():
        draft = draft_for_review(version, ReviewState.DRAFT, ReviewState.SENT_BACK)
        check_text(draft.text)
        try:
            draft.cut_for_checking()
        except CutError as error:
            raise ActionRefused(f"The cut does not fit the text: {error}.") from error
        # Once it is in review nobody can explain any more, and so it could not be published.
        check_explained(draft)
        return mark_review(actor, draft, ReviewEvent.Kind.SUBMITTED, reason=reason)
