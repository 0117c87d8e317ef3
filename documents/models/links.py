"""Comparisons, stored under their address so that they need not be made twice."""

from django.db import models

from documents.models.versions import Version


class Comparison(models.Model):
    """All links between two versions and the edits inside each, as the engine gave them.

    ``address`` is the digest of everything that a comparison depends on: both
    cuts, the engine, its lexicon and the decisions that bear on it. Derived:
    ``rebuild`` drops these rows and makes them again.
    """

    address = models.CharField(max_length=64, unique=True)
    old = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="compared_as_old")
    new = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="compared_as_new")
    engine = models.CharField(max_length=40)
    lexicon = models.CharField(max_length=40)
    decisions_digest = models.CharField(max_length=64)
    result = models.JSONField(help_text="The compare contract, number 1.")
    made_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.old}...{self.new}"
