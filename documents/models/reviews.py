"""A draft on its way to publication: submitted, sent back, taken back."""

from django.db import models
from django.db.models import Q


class ReviewState(models.TextChoices):
    """Where a version stands; what comes after publication, its own log says."""

    DRAFT = "draft", "draft"
    IN_REVIEW = "in-review", "in review"
    SENT_BACK = "sent-back", "sent back"
    PUBLISHED = "published", "published"


class ReviewEvent(models.Model):
    """One step of a draft's review; append-only, also after the draft is published."""

    class Kind(models.TextChoices):
        SUBMITTED = "submitted", "submitted"
        SENT_BACK = "sent-back", "sent back"
        TAKEN_BACK = "taken-back", "taken back"

    version = models.ForeignKey(
        "documents.Version", on_delete=models.PROTECT, related_name="reviews"
    )
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=Kind)
    reason = models.TextField(blank=True)
    actor = models.CharField(max_length=160)
    at = models.DateTimeField()

    class Meta:
        ordering = ["version", "number"]
        constraints = [
            models.UniqueConstraint(fields=["version", "number"], name="review_event_number"),
            models.CheckConstraint(
                condition=~Q(kind="sent-back") | ~Q(reason=""), name="review_event_has_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.get_kind_display()}"


# The state in which the last event leaves a draft.
STATES = {
    ReviewEvent.Kind.SUBMITTED.value: ReviewState.IN_REVIEW,
    ReviewEvent.Kind.SENT_BACK.value: ReviewState.SENT_BACK,
    ReviewEvent.Kind.TAKEN_BACK.value: ReviewState.DRAFT,
}
