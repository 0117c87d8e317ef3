"""The drafts that wait for somebody, as the desk lists them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Q, TextField
from django.db.models.functions import Cast

from documents.actions.doubt_document import doubt_of
from documents.ingest.page_doubts import OTHER_DOCUMENT
from documents.models import ReviewEvent, ReviewState, Version, Witness

MOST = 50


@dataclass(frozen=True, slots=True)
class WaitingDraft:
    """``what`` is to be done; who handed it over, when, and with what word. ``doubt`` is why
    its text may be another document's, if it may.
    """

    pk: int
    reference: str
    title: str
    what: str
    actor: str
    at: dt.datetime
    reason: str
    doubt: str


@dataclass(frozen=True, slots=True)
class DoubtedWitness:
    """A witness that may be another document's, and why."""

    pk: int
    reference: str
    siglum: str
    doubt: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """The longest waiting first; ``more`` is how many are not listed. ``in_hand`` is how many
    drafts of the archive nobody has submitted, those of imports and fetched pages too.
    ``witnesses`` are those that no version rests on and somebody should look at.
    """

    drafts: Sequence[WaitingDraft]
    more: int
    in_hand: int
    witnesses: Sequence[DoubtedWitness]


def waiting_for(user: User | AnonymousUser) -> Waiting:
    """What waits for a user. Five queries at most, however much waits."""
    versions = Version.objects.waiting_for(user)
    listed = (
        versions.select_related("expression__document__series", "base_witness")
        .prefetch_related("reviews")
        .only(
            "number",
            "base_witness__doubts",
            "expression__language",
            "expression__document__key",
            "expression__document__title",
            "expression__document__series__slug",
        )
        .order_by("pk")[: MOST + 1]
    )
    drafts = [_draft(version) for version in listed]
    more = versions.count() - MOST if len(drafts) > MOST else 0
    drafts = sorted(drafts[:MOST], key=lambda draft: draft.at)
    return Waiting(drafts, more, _in_hand(user), _doubted(user))


def _in_hand(user: User | AnonymousUser) -> int:
    if not user.has_perm("documents.view_version"):
        return 0
    taken_back = Q(last_review=None) | Q(last_review=ReviewEvent.Kind.TAKEN_BACK)
    return Version.objects.filter(number=None).with_review().filter(taken_back).count()


def _doubted(user: User | AnonymousUser) -> list[DoubtedWitness]:
    """Witnesses beside a text: a draft's own doubts are on its page."""
    if not user.has_perm("documents.change_witness"):
        return []
    # The few that no version rests on are found first: doubts stand behind long texts.
    beside = Witness.objects.filter(versions=None).values("pk")
    rows = (
        Witness.objects.filter(pk__in=beside)
        .annotate(written=Cast("doubts", TextField()))
        .filter(written__contains=f'"{OTHER_DOCUMENT}"')
        .select_related("document__series")
        .only("siglum", "doubts", "document__key", "document__series__slug")
    )
    return [
        DoubtedWitness(row.pk, str(row.document), row.siglum, doubt_of(row))
        for row in rows.order_by("pk")[:MOST]
    ]


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
        doubt="" if version.base_witness is None else doubt_of(version.base_witness),
    )
