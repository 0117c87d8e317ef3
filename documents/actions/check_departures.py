"""What is said of where a text departs from its base witness."""

from collections.abc import Mapping, Sequence
from typing import Any

from documents.actions.refusal import ActionRefused

Departures = Sequence[Mapping[str, Any]]

_NAMES = {"start", "end", "witness_reading", "version_reading", "reason"}


def check_departures(text: str, departures: Departures) -> None:
    """Raise ActionRefused unless each departure stands where it says and bears a reason.

    ``start`` and ``end`` are characters of the text, between which ``version_reading``
    stands; it is empty where the witness has words that the text has not. They
    follow one another.
    """
    at = 0
    for number, departure in enumerate(departures, 1):
        here = f"Departure {number}"
        if not isinstance(departure, Mapping) or set(departure) != _NAMES:
            raise ActionRefused(f"{here}: it has {', '.join(sorted(_NAMES))}, and nothing else.")
        start, end = departure["start"], departure["end"]
        if not (isinstance(start, int) and isinstance(end, int) and at <= start <= end):
            raise ActionRefused(f"{here}: start and end are characters, each after those before.")
        if text[start:end] != departure["version_reading"]:
            raise ActionRefused(f"{here}: its reading is not what the text has at {start}–{end}.")
        if not isinstance(departure["witness_reading"], str):
            raise ActionRefused(f"{here}: the witness's reading is a text.")
        if departure["witness_reading"] == departure["version_reading"]:
            raise ActionRefused(f"{here}: both readings are the same.")
        if not str(departure["reason"]).strip():
            raise ActionRefused(f"{here}: a reason is needed.")
        at = end
