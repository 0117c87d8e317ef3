"""When and where a Body met, and who took part as far as is stated."""

from typing import Any

from django.db import models

from documents.models.bodies import Body
from documents.models.description import rules_field
from documents.models.fields import KEY_VALIDATOR, DateSpanField, FoldedField


class MeetingManager(models.Manager["Meeting"]):
    def get_by_natural_key(self, body: str, key: str) -> "Meeting":
        return self.get(body__slug=body, key=key)


class Meeting(models.Model):
    """A meeting of a Body. An empty field is not stated, never "none"."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="meetings")
    key = models.CharField(max_length=80, validators=[KEY_VALIDATOR])
    dates = DateSpanField()
    place = models.CharField(max_length=120, blank=True)
    place_folded = FoldedField("place")
    occasion = models.CharField(max_length=300, blank=True)
    level = models.CharField(max_length=200, blank=True)
    chair = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)
    description_rules = rules_field()

    objects = MeetingManager()

    class Meta:
        ordering = ["dates"]
        constraints = [models.UniqueConstraint(fields=["body", "key"], name="meeting_key")]

    def __str__(self) -> str:
        return f"{self.body}, {self.dates.label}" + (f", {self.place}" if self.place else "")

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.body.natural_key(), self.key)


class ParticipantManager(models.Manager["Participant"]):
    def get_by_natural_key(self, body: str, meeting: str, position: int) -> "Participant":
        return self.get(meeting__body__slug=body, meeting__key=meeting, position=position)


class Participant(models.Model):
    """An entity that took part, with the name that the source prints for it or its envoy.

    ``entity`` is empty for a person of whom no source says for whom they were there.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="participants")
    position = models.PositiveIntegerField()
    entity = models.CharField(
        max_length=120,
        blank=True,
        help_text="State, organisation or group; empty where it is not stated.",
    )
    name_as_printed = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=200, blank=True)
    level = models.CharField(max_length=200, blank=True)

    objects = ParticipantManager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "position"], name="participant_position"),
            models.CheckConstraint(
                name="participant_is_named",
                condition=~models.Q(entity="") | ~models.Q(name_as_printed=""),
                violation_error_message="Give the entity, the name as printed, or both.",
            ),
        ]

    def __str__(self) -> str:
        return ": ".join(part for part in (self.entity, self.name_as_printed) if part)

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.meeting.natural_key(), self.position)
