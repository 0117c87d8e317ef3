"""A version says why it departs from its base witness, wherever it does."""

from typing import Any

from documents.actions.refusal import ActionRefused
from documents.models import Version
from documents.selectors.departures import Departure, departures_of

_NAMED = 5


def check_explained(draft: Version) -> list[dict[str, Any]]:
    """The departures as they are published, in the form of check_departures, each explained.

    Raises ActionRefused where one has no reason. The message quotes the draft and
    never the witness, which may be sealed.
    """
    departures = departures_of(draft)
    silent = [departure for departure in departures if not departure.reason]
    if silent:
        siglum = draft.base_witness.siglum if draft.base_witness else ""
        named = ", ".join(map(_named, silent[:_NAMED]))
        more = f" and {len(silent) - _NAMED} more" if len(silent) > _NAMED else ""
        raise ActionRefused(
            f"The text departs from its base witness {siglum} without a reason: {named}{more}. "
            "Give a reason for each, restore the witness's wording, or name as base the "
            "witness that has this wording."
        )
    return [departure.row for departure in departures]


def _named(departure: Departure) -> str:
    place = departure.ref or "before the first clause"
    words = " ".join(departure.version_reading.split())
    if not words:
        return f"{place} (left out)"
    return f"{place} (“{words[:40]}{'…' if len(words) > 40 else ''}”)"
