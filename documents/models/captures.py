"""The bytes that were had from a source, in the table or, if large, in a folder beside it."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models

from documents.models.sources import Source

# Larger ones lie in the folder, so that the table stays quick to read and to back up.
MAX_IN_TABLE = 5_000_000


class SealedText(LookupError):
    """The text is sealed and shown to nobody; the message says since when and why."""


class CaptureMissing(LookupError):
    """The folder does not hold the bytes, or they were erased; the message says which."""


class CaptureManager(models.Manager["Capture"]):
    def get_by_natural_key(self, series: str, document: str, source: str, sha256: str) -> "Capture":
        source_row = Source.objects.get_by_natural_key(series, document, source)
        return self.get(source=source_row, sha256=sha256)


class Capture(models.Model):
    """The bytes fetched or uploaded from a source, as they came. Never changed.

    ``content`` is empty where they lie in the folder, and where they were erased.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="captures")
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField(blank=True, default=b"")
    is_in_folder = models.BooleanField(
        default=False, editable=False, help_text="The bytes lie in the folder ARCHIVE_CAPTURES."
    )
    media_type = models.CharField(max_length=120, blank=True)
    status = models.PositiveIntegerField(null=True, blank=True, help_text="HTTP status.")
    captured_at = models.DateTimeField()
    final_address = models.URLField(
        max_length=2000, blank=True, help_text="Where redirects led, if anywhere else."
    )
    file_name = models.CharField(max_length=255, blank=True, help_text="As it was uploaded.")

    objects = CaptureManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "sha256"], name="capture_once"),
        ]

    def __str__(self) -> str:
        return f"{self.source}, {self.captured_at:%Y-%m-%d}"

    def natural_key(self) -> tuple[Any, ...]:
        return (*self.source.natural_key(), self.sha256)

    @property
    def file(self) -> Path:
        """Where the bytes lie if they lie in the folder: content-addressed."""
        return Path(settings.ARCHIVE_CAPTURES) / self.sha256[:2] / self.sha256

    @property
    def is_sealed(self) -> bool:
        """Whether these bytes may hold what is sealed, and so are shown to nobody.

        They are where a witness that was read from them is sealed, and where nothing
        was read from them and a version of the document is sealed.
        """
        read = list(self.witnesses.all())
        if read:
            return any(witness.is_sealed for witness in read)
        return bool(self.source.document.sealed_languages)

    def read_content(self) -> bytes:
        """The bytes: the one way by which they are read out.

        Raises SealedText and CaptureMissing.
        """
        if self.is_sealed:
            raise SealedText(f"What was had from {self.source} is sealed with the text it gives.")
        return self.content_for_checking()

    def content_for_checking(self) -> bytes:
        """The bytes whether sealed or not, for digests, never to be shown.

        Raises CaptureMissing.
        """
        if not self.is_in_folder:
            return bytes(self.content)
        try:
            return self.file.read_bytes()
        except OSError as error:
            raise CaptureMissing(
                f"{self.sha256} is not in the captures' folder, {settings.ARCHIVE_CAPTURES}"
            ) from error
