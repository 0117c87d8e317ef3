"""The clauses of published and draft versions, one row each, to query and link."""

from django.db import models

from documents.models.versions import Version


class Clause(models.Model):
    """One unit of a version's cut.

    Made from ``Version.cut``, which is what is frozen and digested; ``rebuild``
    makes these rows again from it and ``verify`` holds them against it.
    """

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="clauses")
    index = models.PositiveIntegerField()
    ref = models.CharField(max_length=80)
    kind = models.CharField(max_length=12)
    label = models.CharField(max_length=80, blank=True)
    label_start = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    depth = models.PositiveIntegerField()
    parent_index = models.PositiveIntegerField(null=True)
    verb = models.CharField(max_length=80, null=True)
    verbs = models.JSONField(default=list)
    governing_verb = models.CharField(max_length=80, null=True)

    class Meta:
        ordering = ["version", "index"]
        constraints = [
            models.UniqueConstraint(fields=["version", "index"], name="clause_index"),
            models.UniqueConstraint(fields=["version", "ref"], name="clause_ref"),
        ]

    def __str__(self) -> str:
        return f"{self.version};{self.ref}"
