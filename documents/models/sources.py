"""Where a text was published, and what single sources say of disputed facts."""

from typing import Any

from django.db import models

from documents.models.description import rules_field
from documents.models.documents import Document
from documents.models.fields import KEY_VALIDATOR, DateSpanField
from documents.models.rights import Access


class SourceManager(models.Manager["Source"]):
    def get_by_natural_key(self, series: str, document: str, key: str) -> "Source":
        return self.get(document__series__slug=series, document__key=document, key=key)


class Source(models.Model):
    """A place where a document's text, or a report of it, was published.

    Without an address the text was uploaded or pasted.
    """

    class Role(models.TextChoices):
        ISSUER = "issuer", "the issuer"
        PARTY = "party", "a party"
        AGENCY = "agency", "a news agency"
        PRESS = "press", "the press"
        MIRROR = "mirror", "a mirror"

    class Gives(models.TextChoices):
        TEXT = "text", "the text"
        REPORT = "report", "a report"

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="sources")
    key = models.CharField(max_length=80, validators=[KEY_VALIDATOR])
    address = models.URLField(max_length=500, blank=True)
    publisher = models.CharField(max_length=200)
    role = models.CharField(max_length=10, choices=Role)
    gives = models.CharField(max_length=10, choices=Gives, default=Gives.REPORT)
    published = DateSpanField(null=True, blank=True)
    title_as_published = models.CharField(max_length=500, blank=True)
    rights = models.CharField(max_length=300, blank=True)
    licence = models.CharField(max_length=200, blank=True)
    access = models.CharField(max_length=12, choices=Access, default=Access.UNKNOWN)
    note = models.TextField(blank=True)
    description_rules = rules_field()

    objects = SourceManager()

    class Meta:
        ordering = ["key"]
        constraints = [models.UniqueConstraint(fields=["document", "key"], name="source_key")]

    def __str__(self) -> str:
        return f"{self.publisher} ({self.address or 'no address'})"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.document.natural_key(), self.key)


class ClaimManager(models.Manager["Claim"]):
    def get_by_natural_key(self, series: str, document: str, position: int) -> "Claim":
        return self.get(document__series__slug=series, document__key=document, position=position)


class Claim(models.Model):
    """What one source says of a disputed fact."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="claims")
    position = models.PositiveIntegerField()
    field = models.CharField(max_length=80)
    value = models.CharField(max_length=500)
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, null=True, blank=True, related_name="claims"
    )
    is_preferred = models.BooleanField(default=False)
    note = models.TextField(blank=True)

    objects = ClaimManager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["document", "position"], name="claim_position"),
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.value}"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.document.natural_key(), self.position)
