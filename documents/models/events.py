"""The audit: one row for every change of state, never changed afterwards."""

from django.db import models


class Event(models.Model):
    """Who did what to which record, when and why; append-only."""

    at = models.DateTimeField(db_index=True)
    actor = models.CharField(max_length=160, help_text="user:NAME or system:NAME.")
    action = models.CharField(max_length=60)
    object_type = models.CharField(max_length=60)
    object_key = models.CharField(max_length=400, help_text="The record's natural key.")
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["object_type", "object_key"], name="event_of_a_record")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor} {self.action} {self.object_key}"


class ImportedRecord(models.Model):
    """What a fixture last said about a record, to tell whether it was edited since.

    ``digest`` is that of the record's fields as they stood after the import.
    """

    object_type = models.CharField(max_length=60)
    object_key = models.CharField(max_length=400)
    digest = models.CharField(max_length=64)
    imported_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["object_type", "object_key"], name="imported_once"),
        ]

    def __str__(self) -> str:
        return f"{self.object_type} {self.object_key}"
