"""The state of the archive as far as it bears on what is found elsewhere."""

from django.db.models import Count, Max

from documents.engine.cuts import digest_of
from documents.engine.winnowing import GRAM, RUN
from documents.models import Event, VersionEvent

# Records whose dates, places in a sequence and fiction decide what is looked through.
_DECIDING = ("document", "series")


def archive_state() -> str:
    """The digest of how much was done to any text, document or series. Two queries.

    Logs are only added to, so that whatever is done later gives another. Both how many
    rows and the last: PostgreSQL may show a row of a lower number later.
    """
    events = Event.objects.filter(object_type__in=_DECIDING)
    logs = [log.aggregate(Count("pk"), Max("pk")) for log in (VersionEvent.objects.all(), events)]
    return digest_of({"logs": logs, "run": [RUN, GRAM]})
