"""A series through time: its threads, which last, and what is computed of them, which does not."""

from django.db import models

from documents.models.bodies import Series
from documents.models.fields import LANGUAGE_VALIDATOR


class Thread(models.Model):
    """The name of one clause that is followed through a series; kept, whatever is recomputed.

    ``slug`` is part of the page's address and never changes. ``key``, ``ref`` and
    ``fingerprint`` say where its first clause stands now and how it reads, by which it is
    found again in other cuts. With machine-read texts the same texts make other threads,
    which have names of their own.
    """

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="threads")
    language = models.CharField(max_length=3, validators=[LANGUAGE_VALIDATOR])
    with_machine_read = models.BooleanField(default=False)
    slug = models.CharField(max_length=170)
    key = models.CharField(max_length=80)
    ref = models.CharField(max_length=80)
    fingerprint = models.CharField(max_length=64)
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["series", "language", "with_machine_read", "slug"], name="thread_slug"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.series.slug}: {self.slug}"


class SeriesLineage(models.Model):
    """The threads of a series in one language and the age of its texts, as the engine has them.

    ``address`` is the digest of all that they depend on. Derived: a new one takes the
    place of the one before, ``rebuild`` drops and makes them again, and sealing a text
    drops those of its series.
    """

    address = models.CharField(max_length=64, unique=True)
    series = models.ForeignKey(Series, on_delete=models.CASCADE, related_name="lineages")
    language = models.CharField(max_length=3, validators=[LANGUAGE_VALIDATOR])
    with_machine_read = models.BooleanField(default=False)
    engine = models.CharField(max_length=40)
    lexicon = models.CharField(max_length=40)
    threads = models.JSONField(help_text="Rows as engine.lineage_rows writes them.")
    ages = models.JSONField(help_text="By text: words by the text that attests them first.")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["series", "language", "with_machine_read"], name="lineage_of_a_series"
            ),
        ]

    def __str__(self) -> str:
        return f"lineage of {self.series.slug}.{self.language}"


class LineageText(models.Model):
    """What a lineage says of each clause of one text: its thread and its phrases' age."""

    lineage = models.ForeignKey(SeriesLineage, on_delete=models.CASCADE, related_name="texts")
    key = models.CharField(max_length=80)
    clauses = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["lineage", "key"], name="lineage_text_once"),
        ]

    def __str__(self) -> str:
        return f"{self.lineage}, {self.key}"


class LineageThread(models.Model):
    """One thread's wordings with the edits from each to the next; ``folded`` is looked through."""

    lineage = models.ForeignKey(SeriesLineage, on_delete=models.CASCADE, related_name="histories")
    slug = models.CharField(max_length=170)
    history = models.JSONField()
    folded = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["lineage", "slug"], name="lineage_thread_once"),
        ]

    def __str__(self) -> str:
        return f"{self.lineage}, {self.slug}"
