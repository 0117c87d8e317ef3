"""Versions, by what may be done with them and by what was."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.db import models
from django.db.models import Q
from django.db.models.functions import Cast, Concat

from documents.models.events import Event
from documents.models.expressions import Expression
from documents.models.reviews import ReviewEvent
from documents.models.version_events import VersionEvent

# The actions by which a draft comes to say what it says.
WRITING = ("draft", "change-draft", "explain-departures", "submit")


class VersionQuerySet(models.QuerySet[Any]):
    """Versions of expressions; their class knows this one, so it is not named here."""

    def published(self) -> "VersionQuerySet":
        """Those that were published, whatever was done with them since."""
        return self.filter(number__isnull=False)

    def current(self) -> "VersionQuerySet":
        """Published, and neither withdrawn nor sealed; the highest number stands."""
        return (
            self.published()
            .with_standing()
            .filter(Q(standing_event__isnull=True) | Q(standing_event="restored"))
            .order_by("expression", "-number")
        )

    def with_standing(self) -> "VersionQuerySet":
        """Annotated with ``standing_event``: the last of withdrawn, restored, sealed."""
        last = (
            VersionEvent.objects.filter(
                version=models.OuterRef("pk"), kind__in=VersionEvent.STANDING_KINDS
            )
            .order_by("-number")
            .values("kind")[:1]
        )
        return self.annotate(standing_event=models.Subquery(last))

    def for_reading(self) -> "VersionQuerySet":
        """With all that a page says about a version."""
        return (
            self.with_standing()
            .select_related("expression__document__series__body", "base_witness__source")
            .prefetch_related("events")
        )

    def with_review(self) -> "VersionQuerySet":
        """Annotated with ``last_review``: the kind of the last ReviewEvent, None for none."""
        reviews = ReviewEvent.objects.filter(version=models.OuterRef("pk")).order_by("-number")
        return self.annotate(last_review=models.Subquery(reviews.values("kind")[:1]))

    def written_by(self, actor: str) -> "VersionQuerySet":
        """Drafts that the actor (``user:NAME``) wrote, changed or submitted."""
        key = Concat(
            "expression__document__series__slug",
            models.Value("/"),
            "expression__document__key",
            models.Value("/"),
            "expression__language",
            models.Value("/draft-"),
            Cast("pk", models.CharField()),
        )
        wrote = Event.objects.filter(
            actor=actor,
            object_type="version",
            object_key=models.OuterRef("draft_key"),
            action__in=WRITING,
        )
        drafts = self.filter(number=None).annotate(draft_key=key)
        return drafts.filter(models.Exists(wrote))

    def waiting_for(self, user: User | AnonymousUser) -> "VersionQuerySet":
        """Drafts that wait for somebody: to be published by who may and did not write
        them, to be mended by who submitted them and had them sent back.
        """
        actor = f"user:{user.get_username()}"
        submitted = ReviewEvent.objects.filter(
            version=models.OuterRef("pk"), kind=ReviewEvent.Kind.SUBMITTED, actor=actor
        )
        waiting = Q(last_review=ReviewEvent.Kind.SENT_BACK) & Q(models.Exists(submitted))
        if user.has_perm("documents.publish_version"):
            in_review = Q(last_review=ReviewEvent.Kind.SUBMITTED)
            if not settings.ARCHIVE_ALLOW_SELF_PUBLISH:
                in_review &= ~Q(pk__in=self.written_by(actor).values("pk"))
            waiting |= in_review
        return self.filter(number=None).with_review().filter(waiting)


class VersionManager(models.Manager.from_queryset(VersionQuerySet)):  # type: ignore[misc]  # django-stubs cannot type a computed base
    def get_by_natural_key(self, series: str, document: str, language: str, number: int) -> Any:
        expression = Expression.objects.get_by_natural_key(series, document, language)
        return self.get(expression=expression, number=number)
