"""A document's texts, one for each language in which it is held."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from documents.models.documents import Document
from documents.models.fields import LANGUAGE_VALIDATOR
from documents.models.rights import Access


class ExpressionManager(models.Manager["Expression"]):
    def get_by_natural_key(self, series: str, document: str, language: str) -> "Expression":
        return self.get(document__series__slug=series, document__key=document, language=language)


class Expression(models.Model):
    """A document's text in one language."""

    class Standing(models.TextChoices):
        ORIGINAL = "original", "original"
        AUTHENTIC = "authentic", "equally authentic"
        OFFICIAL = "official", "official translation"
        UNOFFICIAL = "unofficial", "unofficial translation"
        MACHINE = "machine", "machine translation"

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="expressions")
    language = models.CharField(max_length=3, validators=[LANGUAGE_VALIDATOR])
    standing = models.CharField(max_length=12, choices=Standing, default=Standing.ORIGINAL)
    translator = models.CharField(max_length=200, blank=True)
    # Beside the versions and not in them: rights change, and a version never does.
    rights = models.CharField(max_length=300, blank=True)
    licence = models.CharField(max_length=200, blank=True)
    access = models.CharField(max_length=12, choices=Access, default=Access.UNKNOWN)

    objects = ExpressionManager()

    class Meta:
        ordering = ["document", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "language"], name="expression_of_a_language"
            ),
            models.UniqueConstraint(
                fields=["document"],
                condition=Q(standing="original"),
                name="expression_one_original",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document}.{self.language}"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.document.natural_key(), self.language)

    def clean(self) -> None:
        """What a published version rests on stays; the database refuses it too."""
        original = self._other_original()
        if original is not None:
            said = (
                f"The original is the text in “{original.language}” already; say of which "
                f"standing the one in “{self.language}” is."
            )
            raise ValidationError({"standing": said})
        if self.pk is None or not self.versions.filter(number__isnull=False).exists():
            return
        stored = Expression.objects.get(pk=self.pk)
        if (stored.document_id, stored.language) != (self.document_id, self.language):
            raise ValidationError({"language": "A published version rests on this language."})

    def _other_original(self) -> "Expression | None":
        """The text that is the document's original already, if this one would be it too."""
        if self.standing != self.Standing.ORIGINAL:
            return None
        originals = Expression.objects.filter(document=self.document_id, standing=self.standing)
        return originals.exclude(pk=self.pk).first()
