"""Nobody publishes a draft of their own."""

from django.conf import settings

from documents.actions.actor import Actor
from documents.actions.refusal import ActionRefused
from documents.models import ReviewState, Version
from documents.selectors.draft_writers import is_written_by, writers_of


def check_second_person(actor: Actor, draft: Version) -> None:
    """Raise ActionRefused where a person would publish what they wrote, or what its writer
    has not submitted.

    The archive's own actors, fixtures and imports, answer to whoever started them. An
    archive that one person keeps sets ARCHIVE_ALLOW_SELF_PUBLISH.
    """
    if actor.user is None or settings.ARCHIVE_ALLOW_SELF_PUBLISH:
        return
    if is_written_by(draft, actor.name):
        raise ActionRefused(
            f"{draft} is your own draft, and a second person publishes it: submit it for review."
        )
    people = sorted(name for name in writers_of(draft) if name.startswith("user:"))
    if people and draft.review_state != ReviewState.IN_REVIEW:
        raise ActionRefused(
            f"{draft} was not submitted for review: its writer, {people[0]}, has it in hand."
        )
