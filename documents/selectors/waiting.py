"""The drafts that wait for somebody, as the desk lists them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User

from documents.models import ReviewEvent, ReviewState, Version

MOST = 50


@dataclass(frozen=True, slots=True)
class WaitingDraft:
    """``what`` is to be done; who handed it over, when, and with what word."""

    pk: int
    reference: str
    title: str
    what: str
    actor: str
    at: dt.datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """The longest waiting first; ``more`` is how many are not listed."""

    drafts: Sequence[WaitingDraft]
    more: int


def waiting_for(user: User | AnonymousUser) -> Waiting:
    """What waits for a user. Three queries at most, however much waits."""
    versions = Version.objects.waiting_for(user)
    listed = (
        versions.select_related("expression__document__series")
        .prefetch_related("reviews")
        .only(
            "number",
            "expression__language",
            "expression__document__key",
            "expression__document__title",
            "expression__document__series__slug",
        )
        .order_by("pk")[: MOST + 1]
    )
    drafts = [_draft(version) for version in listed]
    more = versions.count() - MOST if len(drafts) > MOST else 0
    return Waiting(sorted(drafts[:MOST], key=lambda draft: draft.at), more)


def _draft(version: Version) -> WaitingDraft:
    last: ReviewEvent = max(version.reviews.all(), key=lambda event: event.number)
    is_sent_back = version.review_state == ReviewState.SENT_BACK
    return WaitingDraft(
        pk=version.pk,
        reference=str(version),
        title=version.expression.document.title,
        what="to be mended" if is_sent_back else "to be published, or sent back",
        actor=last.actor.partition(":")[2],
        at=last.at,
        reason=last.reason,
    )
