"""What people decided on the links between two documents, and what became of it."""

from typing import Any

from django.db import models
from django.db.models import Q

from documents.models.documents import Document
from documents.models.fields import LANGUAGE_VALIDATOR

_KEY = (
    "old_document__series__slug",
    "old_document__key",
    "new_document__series__slug",
    "new_document__key",
    "language",
    "number",
)


class DecisionQuerySet(models.QuerySet["Decision"]):
    """Decisions on links."""

    def between(self, old: Document, new: Document, language: str) -> "DecisionQuerySet":
        """Those on two documents' texts in one language, whichever was the old one."""
        either = Q(old_document=old, new_document=new) | Q(old_document=new, new_document=old)
        return self.filter(either, language=language).order_by("pk")

    def with_standing(self) -> "DecisionQuerySet":
        """Annotated with ``is_revoked``."""
        revoked = DecisionEvent.objects.filter(
            decision=models.OuterRef("pk"), kind=DecisionEvent.Kind.REVOKED
        )
        return self.annotate(is_revoked=models.Exists(revoked))

    def for_listing(self) -> "DecisionQuerySet":
        """With what a list of decisions shows."""
        return (
            self.with_standing()
            .select_related("old_document__series", "new_document__series")
            .prefetch_related("events")
        )


class DecisionManager(models.Manager.from_queryset(DecisionQuerySet)):  # type: ignore[misc]  # django-stubs cannot type a computed base
    def get_by_natural_key(self, *key: Any) -> "Decision":
        decision: Decision = self.get(**dict(zip(_KEY, key, strict=True)))
        return decision


class Decision(models.Model):
    """What a person said of clauses of two documents, in one language. Never changed.

    ``pair``: these old clauses and these new ones correspond, one to one, one to
    several or several to one. ``part``: none of these old clauses corresponds to any
    of these new ones; with one side empty, those of the other have no counterpart.

    Each clause is kept as ``{"ref", "fingerprint", "version"}``: by what name and in
    which version, by number, it was met, and the digest of its wording, by which it
    is found in other versions.
    """

    class Verdict(models.TextChoices):
        PAIR = "pair", "correspond"
        PART = "part", "do not correspond"

    old_document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="decisions_as_old"
    )
    new_document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="decisions_as_new"
    )
    language = models.CharField(max_length=3, validators=[LANGUAGE_VALIDATOR])
    number = models.PositiveIntegerField()
    verdict = models.CharField(max_length=8, choices=Verdict)
    old_clauses = models.JSONField(default=list, blank=True)
    new_clauses = models.JSONField(default=list, blank=True)
    reason = models.TextField()
    actor = models.CharField(max_length=160)
    at = models.DateTimeField()

    objects = DecisionManager()

    class Meta:
        ordering = ["-at", "-pk"]
        permissions = [
            ("decide_link", "Can decide which clauses correspond, and confirm it"),
            ("revoke_decision", "Can revoke a decision on clauses"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["old_document", "new_document", "language", "number"],
                name="decision_number",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="decision_has_reason"),
        ]

    def __str__(self) -> str:
        old, new = (f"{len(clauses)}" for clauses in (self.old_clauses, self.new_clauses))
        return (
            f"{self.old_document}...{self.new_document}.{self.language}, decision {self.number}: "
            f"{old} and {new} {self.get_verdict_display()}"
        )

    def natural_key(self) -> tuple[Any, ...]:
        documents = (*self.old_document.natural_key(), *self.new_document.natural_key())
        return (*documents, self.language, self.number)


class DecisionEventManager(models.Manager["DecisionEvent"]):
    def get_by_natural_key(self, *key: Any) -> "DecisionEvent":
        names = [f"decision__{name}" for name in _KEY]
        return self.get(**dict(zip([*names, "number"], key, strict=True)))


class DecisionEvent(models.Model):
    """What was done with a decision; append-only.

    ``confirmed`` says for which two versions, by number, a decision that was carried
    to them holds.
    """

    class Kind(models.TextChoices):
        MADE = "made", "made"
        CONFIRMED = "confirmed", "confirmed"
        REVOKED = "revoked", "revoked"

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="events")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=Kind)
    old_version = models.PositiveIntegerField(null=True, blank=True)
    new_version = models.PositiveIntegerField(null=True, blank=True)
    reason = models.TextField(blank=True)
    actor = models.CharField(max_length=160)
    at = models.DateTimeField()

    objects = DecisionEventManager()

    class Meta:
        ordering = ["decision", "number"]
        constraints = [
            models.UniqueConstraint(fields=["decision", "number"], name="decision_event_number"),
            models.CheckConstraint(
                condition=~Q(kind="revoked") | ~Q(reason=""), name="decision_event_has_reason"
            ),
            models.CheckConstraint(
                condition=~Q(kind="confirmed")
                | Q(old_version__isnull=False, new_version__isnull=False),
                name="decision_event_names_versions",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision}: {self.get_kind_display()}"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.decision.natural_key(), self.number)
