"""The drafts that wait for somebody, as the desk lists them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Q

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
    """The longest waiting first; ``more`` is how many are not listed. ``in_hand`` is how many
    drafts of the archive nobody has submitted, those of imports and fetched pages too.
    """

    drafts: Sequence[WaitingDraft]
    more: int
    in_hand: int


def waiting_for(user: User | AnonymousUser) -> Waiting:
    """What waits for a user. Four queries at most, however much waits."""
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
    return Waiting(sorted(drafts[:MOST], key=lambda draft: draft.at), more, _in_hand(user))


def _in_hand(user: User | AnonymousUser) -> int:
    if not user.has_perm("documents.view_version"):
        return 0
    taken_back = Q(last_review=None) | Q(last_review=ReviewEvent.Kind.TAKEN_BACK)
    return Version.objects.filter(number=None).with_review().filter(taken_back).count()


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
