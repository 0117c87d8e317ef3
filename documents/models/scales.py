"""Scales of verbs: whose order of which verbs, made on what, for what purpose.

Contested, so never the archive's own verdict: a scale is off until a reader chooses it.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from documents.models.description import rules_field
from documents.models.fields import KEY_VALIDATOR, LANGUAGE_VALIDATOR


class ScaleManager(models.Manager["Scale"]):
    def get_by_natural_key(self, slug: str) -> "Scale":
        return self.get(slug=slug)


class Scale(models.Model):
    """One author's order of verbs, in one edition, with where it was published.

    ``bodies`` and ``instruments`` say on whose documents and on which sort of them it
    was made; anywhere else it is borrowed. A scale made on none in particular leaves
    them empty, and is borrowed everywhere.
    """

    slug = models.CharField(max_length=80, unique=True, validators=[KEY_VALIDATOR])
    name = models.CharField(max_length=80, help_text="Short: author and year.")
    author = models.CharField(max_length=200)
    version = models.CharField(max_length=80, help_text="The edition, or the year.")
    purpose = models.CharField(max_length=300, help_text="What the author made it for.")
    corpus = models.CharField(max_length=300, help_text="What it was made on, in words.")
    bodies = models.JSONField(default=list, blank=True, help_text="Slugs of bodies.")
    instruments = models.JSONField(
        default=list, blank=True, help_text="Sorts of document, as records name them."
    )
    language = models.CharField(max_length=3, default="en", validators=[LANGUAGE_VALIDATOR])
    citation = models.CharField(max_length=500)
    address = models.URLField(max_length=500, blank=True)
    note = models.TextField(blank=True)
    description_rules = rules_field()

    objects = ScaleManager()

    class Meta:
        ordering = ["name", "slug"]

    def __str__(self) -> str:
        return f"{self.name}, {self.version}"

    def natural_key(self) -> tuple[Any, ...]:
        return (self.slug,)

    def clean(self) -> None:
        for name in ("bodies", "instruments"):
            listed = getattr(self, name)
            if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
                raise ValidationError({name: "A list of words belongs here."})


class ScaleStepManager(models.Manager["ScaleStep"]):
    def get_by_natural_key(self, scale: str, verb: str) -> "ScaleStep":
        return self.get(scale__slug=scale, verb=verb)


class ScaleStep(models.Model):
    """Where a verb stands on a scale. Only verbs of one class are ordered.

    ``rank`` counts upwards from 1. Verbs of one rank are tied. Where an author leaves
    open how high a verb stands, ``rank_to`` is the highest it may: what overlaps is
    incomparable.
    """

    scale = models.ForeignKey(Scale, on_delete=models.PROTECT, related_name="steps")
    verb_class = models.CharField(max_length=40, help_text="The author's name for the order.")
    rank = models.PositiveIntegerField()
    rank_to = models.PositiveIntegerField(null=True, blank=True)
    word = models.CharField(max_length=80, help_text="As the author prints it.")
    verb = models.CharField(max_length=80, help_text="Its lemma in this archive.")

    objects = ScaleStepManager()

    class Meta:
        ordering = ["scale", "verb_class", "rank", "word"]
        constraints = [
            models.UniqueConstraint(fields=["scale", "verb"], name="scale_step_of_a_verb"),
            models.CheckConstraint(
                name="scale_step_ends_above",
                condition=Q(rank_to=None) | Q(rank_to__gt=F("rank")),
                violation_error_message="The highest rank must lie above the lowest.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scale}: {self.word}"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.scale.natural_key(), self.verb)
