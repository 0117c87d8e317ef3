"""Where a text was published, the bytes that were had from there, and the text they give."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from documents.models.documents import Document
from documents.models.fields import KEY_VALIDATOR, LANGUAGE_VALIDATOR, DateSpanField


class SourceManager(models.Manager["Source"]):
    def get_by_natural_key(self, series: str, document: str, key: str) -> "Source":
        return self.get(document__series__slug=series, document__key=document, key=key)


class Source(models.Model):
    """A place where a document's text, or a report of it, was published."""

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
    address = models.URLField(max_length=500)
    publisher = models.CharField(max_length=200)
    role = models.CharField(max_length=10, choices=Role)
    gives = models.CharField(max_length=10, choices=Gives, default=Gives.REPORT)
    published = DateSpanField(null=True, blank=True)
    title_as_published = models.CharField(max_length=500, blank=True)
    rights = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)

    objects = SourceManager()

    class Meta:
        ordering = ["key"]
        constraints = [models.UniqueConstraint(fields=["document", "key"], name="source_key")]

    def __str__(self) -> str:
        return f"{self.publisher} ({self.address})"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.document.natural_key(), self.key)


class CaptureManager(models.Manager["Capture"]):
    def get_by_natural_key(self, series: str, document: str, source: str, sha256: str) -> "Capture":
        source_row = Source.objects.get_by_natural_key(series, document, source)
        return self.get(source=source_row, sha256=sha256)


class Capture(models.Model):
    """The bytes fetched or uploaded from a source, as they came."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="captures")
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    media_type = models.CharField(max_length=120, blank=True)
    status = models.PositiveIntegerField(null=True, blank=True, help_text="HTTP status.")
    captured_at = models.DateTimeField()

    objects = CaptureManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "sha256"], name="capture_once"),
        ]

    def __str__(self) -> str:
        return f"{self.source}, {self.captured_at:%Y-%m-%d}"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.source.natural_key(), self.sha256)


class WitnessManager(models.Manager["Witness"]):
    def get_by_natural_key(self, series: str, document: str, siglum: str) -> "Witness":
        return self.get(document__series__slug=series, document__key=document, siglum=siglum)


class Witness(models.Model):
    """The text of a document as one source gives it.

    Without a capture the text was transcribed, and the page's bytes are not held.
    """

    class Extent(models.TextChoices):
        COMPLETE = "complete", "complete"
        EXCERPT = "excerpt", "excerpt"
        CONDENSED = "condensed", "condensed"
        SUMMARY = "summary", "summary"

    class Independence(models.TextChoices):
        INDEPENDENT = "independent", "independent"
        COPY = "copy", "copy of another witness"
        UNKNOWN = "unknown", "not known"

    class Stage(models.TextChoices):
        DRAFT = "draft", "draft"
        ADOPTED = "as-adopted", "as adopted"
        REISSUED = "reissued", "reissued"
        UNKNOWN = "unknown", "not known"

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="witnesses")
    siglum = models.CharField(max_length=8)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="witnesses")
    capture = models.ForeignKey(
        Capture, on_delete=models.PROTECT, null=True, blank=True, related_name="witnesses"
    )
    language = models.CharField(max_length=3, validators=[LANGUAGE_VALIDATOR])
    extent = models.CharField(max_length=10, choices=Extent)
    independence = models.CharField(
        max_length=12, choices=Independence, default=Independence.UNKNOWN
    )
    copy_of = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="copies"
    )
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.UNKNOWN)
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64)
    note = models.TextField(blank=True)

    objects = WitnessManager()

    class Meta:
        ordering = ["siglum"]
        verbose_name_plural = "witnesses"
        constraints = [
            models.UniqueConstraint(fields=["document", "siglum"], name="witness_siglum"),
        ]

    def __str__(self) -> str:
        return f"{self.siglum}: {self.source.publisher}"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.document.natural_key(), self.siglum)

    @property
    def is_sealed(self) -> bool:
        """Whether a version that rests on this text is sealed, and so this text with it."""
        return any(version.is_sealed for version in self.versions.filter(number__isnull=False))

    def clean(self) -> None:
        """What a published version rests on stays; the database refuses it too."""
        if self.pk is None or not self.versions.filter(number__isnull=False).exists():
            return
        stored = Witness.objects.get(pk=self.pk)
        for name in ("document_id", "language", "text"):
            if getattr(stored, name) != getattr(self, name):
                field = name.removesuffix("_id")
                raise ValidationError({field: "A published version rests on this witness."})


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
