"""Why a draft departs from its base witness, place by place."""

from collections.abc import Mapping

from django.db import transaction

from documents.actions.actor import Actor
from documents.actions.mark_review import check_open
from documents.actions.record_event import record_event
from documents.actions.refusal import ActionRefused
from documents.models import Version
from documents.selectors.departures import departures_of

Span = tuple[int, int]


def explain_departures(actor: Actor, version: Version, reasons: Mapping[Span, str]) -> Version:
    """Record reasons on a draft, by the characters of its text (start, end) they are for.

    Reasons that were given for other places stay; an empty one takes back what was given
    here. What the version before lends is then recorded as this one's own.
    Raises ActionRefused where the draft does not depart, or is published, and
    PermissionRefused.
    """
    actor.require("documents.change_version")
    with transaction.atomic():
        draft = Version.objects.select_for_update().get(pk=version.pk)
        if draft.is_published:
            raise ActionRefused(f"{draft} is published and never changes.")
        check_open(draft)
        departures = departures_of(draft)
        places = {(departure.start, departure.end) for departure in departures}
        for start, end in reasons:
            if (start, end) not in places:
                raise ActionRefused(
                    f"{draft} departs from no witness at characters {start} to {end}."
                )
        before = _reasons(draft)
        said = [departure.row for departure in departures]
        for row in said:
            row["reason"] = reasons.get((row["start"], row["end"]), row["reason"]).strip()
        draft.departures = [row for row in said if row["reason"]]
        draft.save(update_fields=["departures"])
        record_event(
            actor,
            "explain-departures",
            draft,
            before={"reasons": before},
            after={"reasons": _reasons(draft)},
        )
    return draft


def _reasons(draft: Version) -> dict[str, str]:
    """Reasons by place; an Event repeats no text."""
    return {f"{it['start']}-{it['end']}": it["reason"] for it in draft.departures}
