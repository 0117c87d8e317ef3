"""The versions of a text."""

from typing import Any

from django.db import models
from django.db.models import Q

from documents.engine.cuts import Cut, cut_from_rows, digest_of
from documents.models.captures import SealedText
from documents.models.expressions import Expression
from documents.models.reviews import STATES, ReviewState
from documents.models.version_events import VersionEvent
from documents.models.version_lists import VersionManager
from documents.models.witnesses import Witness

RECORD_FORMAT = 1


class SealedVersion(SealedText):
    """The version's text is sealed and shown to nobody; the message says since when and why."""


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
    departures = models.JSONField(
        default=list,
        blank=True,
        help_text="Where the text departs from its base witness: start, end (characters of "
        "the text), witness_reading, version_reading, reason.",
    )

    objects = VersionManager()

    class Meta:
        ordering = ["expression", "number"]
        permissions = [
            ("publish_version", "Can publish a version"),
            ("attest_version", "Can attest how far a version was checked"),
            ("withdraw_version", "Can withdraw a version"),
            ("restore_version", "Can restore a withdrawn version"),
            ("seal_version", "Can seal a version and unseal it"),
            ("erase_version", "Can erase the characters of a sealed version"),
            ("submit_version", "Can submit a draft for review and take it back"),
            ("send_back_version", "Can send a submitted draft back"),
            ("rebuild_archive", "Can rebuild what is computed from the records"),
        ]
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

    @property
    def standing(self) -> "VersionEvent | None":
        """The last event that withdrew, restored or sealed this; None if none ever did."""
        marks = [event for event in self.events.all() if event.kind in VersionEvent.STANDING_KINDS]
        return max(marks, key=lambda event: event.number, default=None)

    @property
    def is_sealed(self) -> bool:
        """Whether the text is hidden from everybody: a tombstone stands in its place."""
        return self.standing is not None and self.standing.kind == VersionEvent.Kind.SEALED

    @property
    def is_withdrawn(self) -> bool:
        """Whether the text stays readable but is no longer the archive's."""
        return self.standing is not None and self.standing.kind == VersionEvent.Kind.WITHDRAWN

    @property
    def is_erased(self) -> bool:
        """Whether the very characters of the text are gone; its digests stay."""
        return any(event.kind == VersionEvent.Kind.ERASED for event in self.events.all())

    @property
    def review_state(self) -> ReviewState:
        """Where a draft stands between its writer and whoever publishes it."""
        if self.is_published:
            return ReviewState.PUBLISHED
        last = max(self.reviews.all(), key=lambda event: event.number, default=None)
        return STATES[last.kind] if last else ReviewState.DRAFT

    @property
    def attestation(self) -> "VersionEvent | None":
        """The last event that said how far the text was checked; None for a draft."""
        checks = [event for event in self.events.all() if event.attestation]
        return max(checks, key=lambda event: event.number, default=None)

    def read_cut(self) -> Cut:
        """The frozen cut as the engine reads it: the one way by which a text is read out.

        Raises SealedVersion, and CutError where the cut is unsound.
        """
        standing = self.standing
        if standing is not None and standing.kind == VersionEvent.Kind.SEALED:
            raise SealedVersion(f"{self} was sealed on {standing.at:%Y-%m-%d}: {standing.reason}")
        return self.cut_for_checking()

    def cut_for_checking(self) -> Cut:
        """The cut whether sealed or not, for digests and clause rows; never to be shown.

        Raises CutError where it is unsound.
        """
        return cut_from_rows(
            self.text, self.cut, language=self.expression.language, title=self.title
        )

    def digest_record(self) -> str:
        """The record digest that follows from this row and its predecessor's stored one."""
        predecessor = self.predecessor
        return digest_of(
            {
                "record": RECORD_FORMAT,
                "text_sha256": self.text_sha256,
                "cut_digest": self.cut_digest,
                "metadata": self.metadata,
                "predecessor": None if predecessor is None else predecessor.record_digest,
            }
        )
