"""One decision of a fixture with its log, kept as it was made elsewhere."""

from collections.abc import Sequence
from typing import Any

from documents.actions.actor import Actor
from documents.actions.fixture_links import Links
from documents.actions.fixture_results import RecordResult, result_of
from documents.actions.record_decision import record_decision, record_decision_event
from documents.ingest.fixture_records import FixtureRecord
from documents.models import Decision, DecisionEvent, Document

_DIFFERS = "the log here says otherwise from this event on, and a log is never rewritten"
# What makes two decisions the same one, whatever number each archive gave it.
_SAID = ("verdict", "old_clauses", "new_clauses", "reason", "at")
_EVENT_SAID = ("kind", "old_version", "new_version", "reason", "at")


def import_decision(
    actor: Actor, record: FixtureRecord, log: Sequence[FixtureRecord], links: Links
) -> list[RecordResult]:
    """Take a decision over, or find the stored one that says the same; then add to its log.

    A decision that is new here takes the next number. Raises ActionRefused and
    PermissionRefused.
    """
    actor.require("documents.decide_link")
    old, new = (
        links.find(Document, record.references[name] or ())
        for name in ("old_document", "new_document")
    )
    language = record.values["language"]
    stored = Decision.objects.filter(old_document=old, new_document=new, language=language)
    held = next((one for one in stored if _is_same(one, record)), None)
    if held is not None:
        links.place(record, held)
        return [result_of(record, "unchanged", _note(record, held)), *_log(actor, held, log)]
    said: dict[str, Any] = {name: record.values[name] for name in _SAID if name in record.values}
    made = record_decision(actor, old, new, language, **said)
    links.place(record, made)
    first = [result_of(event, "created") for event in log[:1]]
    rest = _log(actor, made, log)[len(first) :]
    return [result_of(record, "created", _note(record, made)), *first, *rest]


def _is_same(stored: Decision, record: FixtureRecord) -> bool:
    default: dict[str, Any] = {"old_clauses": [], "new_clauses": []}
    return all(
        getattr(stored, name) == record.values.get(name, default.get(name)) for name in _SAID
    )


def _note(record: FixtureRecord, held: Decision) -> str:
    return "" if record.key[-1] == str(held.number) else f"held as decision {held.number}"


def _log(actor: Actor, decision: Decision, log: Sequence[FixtureRecord]) -> list[RecordResult]:
    stored = list(decision.events.order_by("number"))
    results: list[RecordResult] = []
    for position, event in enumerate(log):
        if position < len(stored) and _is_same_event(stored[position], event):
            results.append(result_of(event, "unchanged"))
        elif position < len(stored) or (results and results[-1].outcome == "kept"):
            results.append(result_of(event, "kept", _DIFFERS))
        else:
            said: dict[str, Any] = {name: event.values.get(name) for name in _EVENT_SAID}
            said["reason"] = said["reason"] or ""
            record_decision_event(actor, decision, **said)
            results.append(result_of(event, "created"))
    return results


def _is_same_event(stored: DecisionEvent, event: FixtureRecord) -> bool:
    return all(
        (getattr(stored, name) or None) == (event.values.get(name) or None) for name in _EVENT_SAID
    )
