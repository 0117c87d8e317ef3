"""A version's own log, held against the audit, which says the same a second time."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from documents.actions.mark_version import ACTIONS
from documents.actions.record_event import object_key
from documents.models import Event, Version, VersionEvent
from documents.selectors.faults import Fault

_PUBLISH = "publish"
_ACTIONS = {kind.value: action for kind, action in ACTIONS.items()} | {
    VersionEvent.Kind.PUBLISHED.value: _PUBLISH
}

Said = dict[str, Any]


def check_against_audit(version: Version, log: Iterable[VersionEvent]) -> Iterator[Fault]:
    """Rows of the log, in their order, that the audit contradicts or does not know.

    ``loaddata`` brings a log without Events, and actions add to it afterwards. So
    of a version whose publication is in no Event, rows may lack theirs, but every
    Event must have its row; where it was published here, each row has its Event.
    """
    key = object_key(version)
    events = Event.objects.filter(
        object_type="version", object_key=key, action__in=_ACTIONS.values()
    )
    waiting, unknown = deque(log), list[VersionEvent]()
    was_published_here = False
    for event in events.order_by("pk"):
        was_published_here |= event.action == _PUBLISH
        passed = _pass_to(waiting, _by_event(event))
        if waiting:
            waiting.popleft()
            unknown += passed
            continue
        yield _contradiction(version, event, passed)
        waiting = deque(passed)
    for row in (*unknown, *waiting) if was_published_here else ():
        name = f"event {row.number} of its log, {row.kind}"
        yield Fault(str(version), name, "an Event that says so", "none")


def _pass_to(waiting: deque[VersionEvent], said: Said) -> list[VersionEvent]:
    """Take the rows off the front that say something else; gives them in their order."""
    passed = []
    while waiting and _by_row(waiting[0]) != said:
        passed.append(waiting.popleft())
    return passed


def _contradiction(version: Version, event: Event, rows: list[VersionEvent]) -> Fault:
    """What the audit has and the log has not; the row that stands in its place is taken out."""
    due = _by_event(event)
    row = next((row for row in rows if _ACTIONS.get(row.kind) == event.action), None)
    if row is None:
        return Fault(str(version), f"its log, by Event {event.pk}", str(due), "none")
    rows.remove(row)
    held = _by_row(row)
    differing = [name for name in due if due[name] != held[name]]
    expected = ", ".join(f"{name} {due[name]!r}" for name in differing)
    found = ", ".join(f"{name} {held[name]!r}" for name in differing)
    what = f"event {row.number} of its log, {row.kind}, by Event {event.pk}"
    return Fault(str(version), what, expected, found)


def _by_row(row: VersionEvent) -> Said:
    return {
        "action": _ACTIONS.get(row.kind),
        "attestation": row.attestation,
        "witnesses": row.witnesses,
        "reason": row.reason,
        "actor": row.actor,
    }


def _by_event(event: Event) -> Said:
    after = event.after or {}
    return {
        "action": event.action,
        "attestation": after.get("attestation", ""),
        "witnesses": after.get("witnesses"),
        "reason": event.reason,
        "actor": event.actor,
    }
