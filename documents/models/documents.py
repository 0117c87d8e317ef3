"""The record of one document, apart from its texts."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from documents.models.bodies import Body, Series
from documents.models.description import rules_field
from documents.models.fields import KEY_VALIDATOR, DateSpanField, FoldedField, SymbolField
from documents.models.meetings import Meeting


class DocumentQuerySet(models.QuerySet["Document"]):
    """Documents of the archive."""

    def in_order(self) -> "DocumentQuerySet":
        """By date, then by key, which breaks the tie where two share a date."""
        return self.order_by("adopted", "key")

    def in_sequence(self) -> "DocumentQuerySet":
        """Those that follow one another in a series that is compared."""
        return self.filter(is_in_sequence=True, series__is_sequence=True)

    def with_text(self) -> "DocumentQuerySet":
        """Those of which a published text is held, in whatever language."""
        return self.filter(expressions__versions__number__isnull=False).distinct()

    def for_listing(self) -> "DocumentQuerySet":
        """With what a list of records shows."""
        return self.select_related("series__body", "meeting")


class DocumentManager(models.Manager.from_queryset(DocumentQuerySet)):  # type: ignore[misc]  # django-stubs cannot type a computed base
    def get_by_natural_key(self, series: str, key: str) -> "Document":
        document: Document = self.get(series__slug=series, key=key)
        return document


class Document(models.Model):
    """One record (a work in the sense of FRBR): record only until a text is held.

    ``key`` is permanent: a name, and no claim about the date it looks like.
    """

    class Adoption(models.TextChoices):
        CONSENSUS = "consensus", "by consensus"
        VOTE = "vote", "by vote"
        STATEMENT = "statement", "issued as a statement"
        NOT_ADOPTED = "not-adopted", "not adopted"
        UNKNOWN = "unknown", "not known how"

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="documents")
    key = models.CharField(max_length=80, validators=[KEY_VALIDATOR])
    symbol = models.CharField(max_length=80, blank=True)
    symbol_key = SymbolField("symbol")
    instrument_type = models.CharField(max_length=80)
    title = models.CharField(max_length=500)
    title_folded = FoldedField("title")
    issuing_bodies = models.ManyToManyField(Body, related_name="documents")
    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, null=True, blank=True, related_name="documents"
    )
    adopted = DateSpanField(null=True, blank=True)
    issued = DateSpanField(null=True, blank=True)
    adoption = models.CharField(max_length=20, choices=Adoption, default=Adoption.UNKNOWN)
    votes_for = models.PositiveIntegerField(null=True, blank=True)
    votes_against = models.PositiveIntegerField(null=True, blank=True)
    abstentions = models.PositiveIntegerField(null=True, blank=True)
    sponsors = models.JSONField(default=list, blank=True)
    subjects = models.JSONField(default=list, blank=True)
    is_in_span = models.BooleanField(
        default=True, help_text="Among the years asked for; apart from the sequence."
    )
    is_in_sequence = models.BooleanField(
        default=True, help_text="One of the recurring documents that follow one another."
    )
    abstract = models.TextField(blank=True, help_text="In our own, neutral words.")
    abstract_sources = models.ManyToManyField(
        "documents.Source", blank=True, related_name="abstracts"
    )
    note = models.TextField(blank=True)
    description_rules = rules_field()

    objects = DocumentManager()

    class Meta:
        ordering = ["adopted", "key"]
        indexes = [models.Index(fields=["symbol_key"], name="document_symbol_key")]
        constraints = [
            models.UniqueConstraint(fields=["series", "key"], name="document_key"),
            models.CheckConstraint(
                condition=~Q(key__in=["latest", "previous"]), name="document_key_stays_put"
            ),
            models.CheckConstraint(
                condition=Q(adoption="vote")
                | Q(votes_for=None, votes_against=None, abstentions=None),
                name="document_tally_only_with_a_vote",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.series.slug}/{self.key}"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.series.natural_key(), self.key)

    @property
    def sealed_languages(self) -> set[str]:
        """The languages in which a version of this is sealed."""
        ever = Q(versions__events__kind="sealed")
        return {
            expression.language
            for expression in self.expressions.filter(ever).distinct()
            if any(version.is_sealed for version in expression.versions.published())
        }

    def clean(self) -> None:
        """What a published version is cited by stays; the database refuses it too."""
        if self.pk is None or not Document.objects.with_text().filter(pk=self.pk).exists():
            return
        stored = Document.objects.get(pk=self.pk)
        if (stored.series_id, stored.key) != (self.series_id, self.key):
            raise ValidationError({"key": "A published version is cited by this series and key."})


class RelationManager(models.Manager["Relation"]):
    def get_by_natural_key(self, *key: str) -> "Relation":
        source, target = Document.objects.get_by_natural_key, Document.objects.get_by_natural_key
        return self.get(document=source(*key[:2]), kind=key[2], to=target(*key[3:]))


class Relation(models.Model):
    """How one document stands to another: ``document`` follows ``to``."""

    class Kind(models.TextChoices):
        FOLLOWS = "follows", "follows"
        ANNEX_OF = "annex-of", "annex of"
        CORRIGENDUM_TO = "corrigendum-to", "corrigendum to"
        SUPERSEDES = "supersedes", "supersedes"

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="relations")
    kind = models.CharField(max_length=20, choices=Kind)
    to = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="relations_to")

    objects = RelationManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "kind", "to"], name="relation_once"),
            models.CheckConstraint(condition=~Q(document=F("to")), name="relation_to_another"),
        ]

    def __str__(self) -> str:
        return f"{self.document} {self.get_kind_display()} {self.to}"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.document.natural_key(), self.kind, *self.to.natural_key())


class FormerReferenceManager(models.Manager["FormerReference"]):
    def get_by_natural_key(self, series: str, key: str) -> "FormerReference":
        return self.get(series__slug=series, key=key)


class FormerReference(models.Model):
    """A key or a symbol's slug under which a document was or is also known; it redirects."""

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="former_references")
    key = models.CharField(max_length=80, validators=[KEY_VALIDATOR])
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="former_references"
    )

    objects = FormerReferenceManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["series", "key"], name="former_reference_once"),
        ]

    def __str__(self) -> str:
        return f"{self.series.slug}/{self.key} → {self.document}"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.series.natural_key(), self.key)
