"""Who issues documents, and the recurring documents that are compared."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from documents.models.description import rules_field
from documents.models.fields import KEY_VALIDATOR, DateSpanField


class BodyManager(models.Manager["Body"]):
    def get_by_natural_key(self, slug: str) -> "Body":
        return self.get(slug=slug)


class Body(models.Model):
    """An organisation, or an organ of one."""

    slug = models.CharField(max_length=80, unique=True, validators=[KEY_VALIDATOR])
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=80, blank=True)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="organs"
    )
    established = DateSpanField(null=True, blank=True)
    languages = models.CharField(
        max_length=80, blank=True, help_text="Official languages, ISO 639 codes with spaces."
    )
    is_fictional = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    description_rules = rules_field()

    objects = BodyManager()

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "bodies"

    def __str__(self) -> str:
        return self.short_name or self.name

    def natural_key(self) -> tuple[Any, ...]:
        return (self.slug,)


class MembershipManager(models.Manager["Membership"]):
    def get_by_natural_key(self, body: str, member: str) -> "Membership":
        return self.get(body__slug=body, member=member)


class Membership(models.Model):
    """A state's or organisation's membership of a Body; an empty date is not known."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="memberships")
    member = models.CharField(max_length=120)
    since = DateSpanField(null=True, blank=True)
    until = DateSpanField(null=True, blank=True)
    source = models.CharField(max_length=300, blank=True)

    objects = MembershipManager()

    class Meta:
        ordering = ["member"]
        constraints = [
            models.UniqueConstraint(fields=["body", "member"], name="membership_once"),
        ]

    def __str__(self) -> str:
        return f"{self.member} in {self.body}"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.body.natural_key(), self.member)


class SeriesManager(models.Manager["Series"]):
    def get_by_natural_key(self, slug: str) -> "Series":
        return self.get(slug=slug)


class Series(models.Model):
    """The recurring document of a Body that is compared from meeting to meeting.

    A Body's single documents lie in its residual series, which is no sequence.
    """

    slug = models.CharField(max_length=80, unique=True, validators=[KEY_VALIDATOR])
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="series")
    title = models.CharField(max_length=300)
    description = models.TextField(blank=True)
    span = DateSpanField(null=True, blank=True, help_text="The years that were asked for.")
    is_sequence = models.BooleanField(default=True)
    is_fictional = models.BooleanField(default=False)
    description_rules = rules_field()

    objects = SeriesManager()

    class Meta:
        ordering = ["slug"]
        verbose_name_plural = "series"

    def __str__(self) -> str:
        return self.title

    def natural_key(self) -> tuple[Any, ...]:
        return (self.slug,)

    def clean(self) -> None:
        """What a published version is cited by stays; the database refuses it too."""
        held = Series.objects.filter(
            pk=self.pk, documents__expressions__versions__number__isnull=False
        )
        if self.pk is not None and held.exclude(slug=self.slug).exists():
            raise ValidationError({"slug": "A published version is cited by this slug."})
