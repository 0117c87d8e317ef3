"""Figures and their pictures, kept so that they need not be counted and drawn twice.

Derived: replaced when what they rest on changes, dropped by ``rebuild``. Named by series
and not tied to it, so that they hold up no change of a record.
"""

from django.db import models


class Figure(models.Model):
    """What one figure of a series shows, with the options it was asked with.

    ``address`` is the digest of everything that its numbers and its pictures depend on:
    the texts and how far they were checked, decisions, the engine and the drawing.
    """

    series = models.CharField(max_length=80)
    name = models.CharField(max_length=20)
    options = models.CharField(
        max_length=64, blank=True, help_text="The query; of a term's figure its digest."
    )
    address = models.CharField(max_length=64)
    data = models.JSONField(help_text="As export.figures.data writes it.")
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["series", "name", "options"], name="figure_once"),
        ]

    def __str__(self) -> str:
        return f"{self.series}/{self.name}" + (f"?{self.options}" if self.options else "")


class Drawing(models.Model):
    """One picture of a figure, under the digest of its specification and of what drew it."""

    figure = models.ForeignKey(Figure, on_delete=models.CASCADE, related_name="drawings")
    address = models.CharField(max_length=64)
    content = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["figure", "address"], name="drawing_once"),
        ]

    def __str__(self) -> str:
        return f"{self.figure} drawn as {self.address[:8]}"
