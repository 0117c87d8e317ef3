"""The texts of a document: expressions, their versions, and what was done with each."""

from typing import Any

from django.db import models
from django.db.models import Q

from documents.engine.cuts import Cut, cut_from_rows
from documents.models.documents import Document
from documents.models.fields import LANGUAGE_VALIDATOR
from documents.models.sources import Witness


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


class VersionQuerySet(models.QuerySet["Version"]):
    """Versions of expressions."""

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
            .prefetch_related("events", "clauses")
        )


class VersionManager(models.Manager.from_queryset(VersionQuerySet)):  # type: ignore[misc]  # django-stubs cannot type a computed base
    def get_by_natural_key(
        self, series: str, document: str, language: str, number: int
    ) -> "Version":
        expression = Expression.objects.get_by_natural_key(series, document, language)
        version: Version = self.get(expression=expression, number=number)
        return version


class Version(models.Model):
    """One state of an expression's text and its cut.

    A draft has no number. Publishing gives it its number and its digests, and
    from then on the row never changes: what happens to it afterwards are rows
    of VersionEvent.
    """

    class Kind(models.TextChoices):
        FIRST = "first", "first"
        TRANSCRIPTION = "transcription-corrected", "transcription corrected"
        CORRIGENDUM = "official-corrigendum", "official corrigendum"
        RECUT = "recut", "recut"

    expression = models.ForeignKey(Expression, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(null=True, blank=True, editable=False)
    kind = models.CharField(max_length=24, choices=Kind, default=Kind.FIRST)
    reason = models.TextField(blank=True)
    base_witness = models.ForeignKey(
        Witness, on_delete=models.PROTECT, null=True, blank=True, related_name="versions"
    )
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64)
    title = models.TextField(blank=True, help_text="The title as the text prints it.")
    cut = models.JSONField(
        default=list, help_text="The clauses' rows, as documents.engine.cuts.row_of gives them."
    )
    cut_digest = models.CharField(max_length=64)
    predecessor = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="successors"
    )
    metadata = models.JSONField(
        default=dict, help_text="What the catalogue said when this was published."
    )
    record_digest = models.CharField(max_length=64, blank=True)

    objects = VersionManager()

    class Meta:
        ordering = ["expression", "number"]
        constraints = [
            models.UniqueConstraint(fields=["expression", "number"], name="version_number"),
            models.CheckConstraint(
                condition=Q(number=None) | (Q(number__gte=1) & ~Q(record_digest="")),
                name="version_published_has_digest",
            ),
            models.CheckConstraint(
                condition=Q(number=None) | Q(number=1) | Q(predecessor__isnull=False),
                name="version_follows_its_predecessor",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.expression}@{self.number}" if self.number else f"{self.expression} (draft)"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.expression.natural_key(), self.number)

    @property
    def is_published(self) -> bool:
        return self.number is not None

    def read_cut(self) -> Cut:
        """The frozen cut as the engine reads it. Raises CutError where it is unsound."""
        return cut_from_rows(
            self.text, self.cut, language=self.expression.language, title=self.title
        )


class VersionEventManager(models.Manager["VersionEvent"]):
    def get_by_natural_key(self, *key: Any) -> "VersionEvent":
        return self.get(version=Version.objects.get_by_natural_key(*key[:4]), number=key[4])


class VersionEvent(models.Model):
    """What was done with a version: published, checked, withdrawn, restored, sealed."""

    class Kind(models.TextChoices):
        PUBLISHED = "published", "published"
        CHECKED = "checked", "checked"
        WITHDRAWN = "withdrawn", "withdrawn"
        RESTORED = "restored", "restored"
        SEALED = "sealed", "sealed"

    class Attestation(models.TextChoices):
        MACHINE_READ = "machine-read", "machine-read"
        PROOFREAD = "proofread", "proofread against its base witness"
        COLLATED = "collated", "collated with other witnesses"
        CONFIRMED = "confirmed", "confirmed by the issuer"

    STANDING_KINDS = (Kind.WITHDRAWN, Kind.RESTORED, Kind.SEALED)

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="events")
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
                condition=~Q(kind__in=["withdrawn", "restored", "sealed"]) | ~Q(reason=""),
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
