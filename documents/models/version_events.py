"""The log of a version, which never changes itself."""

from typing import Any

from django.db import models
from django.db.models import Q


class VersionEventManager(models.Manager["VersionEvent"]):
    def get_by_natural_key(
        self, series: str, document: str, language: str, version: int, number: int
    ) -> "VersionEvent":
        return self.get(
            version__expression__document__series__slug=series,
            version__expression__document__key=document,
            version__expression__language=language,
            version__number=version,
            number=number,
        )


class VersionEvent(models.Model):
    """What was done with a version: published, checked, withdrawn, restored, sealed, erased.

    Only what is sealed is erased, and nothing follows upon that.
    """

    class Kind(models.TextChoices):
        PUBLISHED = "published", "published"
        CHECKED = "checked", "checked"
        WITHDRAWN = "withdrawn", "withdrawn"
        RESTORED = "restored", "restored"
        SEALED = "sealed", "sealed"
        ERASED = "erased", "text erased"

    class Attestation(models.TextChoices):
        MACHINE_READ = "machine-read", "machine-read"
        PROOFREAD = "proofread", "proofread against its base witness"
        COLLATED = "collated", "collated with other witnesses"
        CONFIRMED = "confirmed", "confirmed by the issuer"

    STANDING_KINDS = (Kind.WITHDRAWN, Kind.RESTORED, Kind.SEALED)

    version = models.ForeignKey(
        "documents.Version", on_delete=models.PROTECT, related_name="events"
    )
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=Kind)
    attestation = models.CharField(max_length=16, choices=Attestation, blank=True)
    witnesses = models.PositiveIntegerField(
        null=True, blank=True, help_text="How many witnesses it was collated with."
    )
    reason = models.TextField(blank=True)
    actor = models.CharField(max_length=160)
    at = models.DateTimeField()

    objects = VersionEventManager()

    class Meta:
        ordering = ["version", "number"]
        constraints = [
            models.UniqueConstraint(fields=["version", "number"], name="version_event_number"),
            models.CheckConstraint(
                condition=~Q(kind__in=["withdrawn", "restored", "sealed", "erased"])
                | ~Q(reason=""),
                name="version_event_has_reason",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["published", "checked"]) | ~Q(attestation=""),
                name="version_event_has_attestation",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.kind}"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.version.natural_key(), self.number)
