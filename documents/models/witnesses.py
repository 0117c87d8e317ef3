"""The text of a document as one source gives it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from documents.models.captures import Capture, SealedText
from documents.models.documents import Document
from documents.models.fields import LANGUAGE_VALIDATOR
from documents.models.sources import Source


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
    extent = models.CharField(max_length=10, choices=Extent, default=Extent.COMPLETE)
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
    doubts = models.JSONField(
        default=list,
        blank=True,
        help_text="What its reader was not sure of: kind, message, start and end (characters).",
    )
    metadata = models.JSONField(
        default=dict, blank=True, help_text="What the file said of itself when it was read."
    )

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
        """Whether this text is hidden with a sealed version of the document.

        It is where a version that rests on it is sealed, and where no version rests on
        it and another of the same language is: two outlets print the same words.
        """
        resting = list(self.versions.filter(number__isnull=False))
        if resting:
            return any(version.is_sealed for version in resting)
        return self.language in self.document.sealed_languages

    def read_text(self) -> str:
        """The text: the one way by which it is read out. Raises SealedText."""
        if self.is_sealed:
            raise SealedText(f"Witness {self.siglum} of {self.document} is sealed.")
        return self.text

    def clean(self) -> None:
        """What a published version rests on stays, which the database sees to as well, and
        so does what was read from a capture: its words are kept nowhere else.
        """
        stored = None if self.pk is None else Witness.objects.filter(pk=self.pk).first()
        if stored is None:
            return
        if stored.versions.filter(number__isnull=False).exists():
            said = "A published version rests on this witness."
            self._check_same(stored, ("document_id", "language", "text"), said)
        if stored.capture_id is not None:
            said = "It is as its capture gives it; another reading is another witness."
            self._check_same(stored, ("source_id", "capture_id", "text"), said)

    def _check_same(self, stored: "Witness", names: tuple[str, ...], said: str) -> None:
        for name in names:
            if getattr(stored, name) != getattr(self, name):
                raise ValidationError({name.removesuffix("_id"): said})
