"""The bytes that were had from a source, kept as they came."""

import datetime as dt
import hashlib
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from documents.actions.actor import Actor
from documents.actions.save_record import save_record
from documents.models import Capture, Source


@dataclass(frozen=True, slots=True)
class RecordedCapture:
    """A capture, and whether its bytes were new from this source."""

    capture: Capture
    is_new: bool


def record_capture(
    actor: Actor,
    source: Source,
    content: bytes,
    *,
    media_type: str = "",
    status: int | None = None,
    at: dt.datetime | None = None,
    final_address: str = "",
    file_name: str = "",
) -> RecordedCapture:
    """Keep what a source gave, unless the same bytes are held from it already.

    ``status`` is the HTTP status, and ``final_address`` where redirects led; both are
    for what was fetched. ``file_name`` is for what was uploaded. ``at`` is when the
    bytes came, if not now. What is held stays as it is, down to the time. Raises
    ValidationError and PermissionRefused.
    """
    actor.require("documents.add_capture")
    digest = hashlib.sha256(content).hexdigest()
    with transaction.atomic():
        # The source's row is the lock under which its captures are told apart.
        source = Source.objects.select_for_update().get(pk=source.pk)
        held = Capture.objects.filter(source=source, sha256=digest).first()
        if held is not None:
            return RecordedCapture(held, is_new=False)
        capture = Capture(
            source=source,
            sha256=digest,
            content=content,
            media_type=media_type,
            status=status,
            captured_at=at or timezone.now(),
            final_address=final_address,
            file_name=file_name,
        )
        save_record(actor, capture)
    return RecordedCapture(capture, is_new=True)
