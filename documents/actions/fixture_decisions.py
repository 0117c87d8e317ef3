"""What a fixture's decisions on links, and their logs, must be in themselves."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from documents.ingest.fixture_faults import Fault
from documents.ingest.fixture_records import FixtureRecord
from documents.ingest.fixture_schema import FIXTURE_ACTOR
from documents.models import Decision, DecisionEvent

_SHA256 = re.compile("[0-9a-f]{64}")
_CLAUSE = "A clause is known by its ref, the fingerprint of its wording, and the version's number."
Kind = DecisionEvent.Kind


def check_decision(record: FixtureRecord) -> Iterator[Fault]:
    """The faults of one decision."""
    sides = {name: record.values.get(name, []) for name in ("old_clauses", "new_clauses")}
    for name, clauses in sides.items():
        if not isinstance(clauses, list) or not all(map(_is_clause, clauses)):
            yield record.fault(name, _CLAUSE)
            return
    sizes = sorted(map(len, sides.values()))
    if record.values["verdict"] == Decision.Verdict.PAIR and sizes[0] != 1:
        yield record.fault("verdict", "One clause corresponds to one or more; name both sides.")
    elif sizes[1] == 0:
        yield record.fault("verdict", "This decides on no clause; name it.")
    yield from _said_by_the_fixture(record)
    if not record.values["reason"].strip():
        yield record.fault("reason", "A reason is needed; write it.")


def check_decision_event(record: FixtureRecord) -> Iterator[Fault]:
    """The faults of one row of a decision's log."""
    kind, number = record.values["kind"], record.values["number"]
    if (number == 1) != (kind == Kind.MADE):
        yield record.fault("kind", "The first event of a decision, and only the first, is made.")
    versions = [record.values.get(name) for name in ("old_version", "new_version")]
    if (kind == Kind.CONFIRMED) != all(versions) or (kind != Kind.CONFIRMED and any(versions)):
        yield record.fault("kind", "Confirmed names the two versions, and only confirmed does.")
    if kind == Kind.REVOKED and not record.values.get("reason", "").strip():
        yield record.fault("reason", "A reason is needed; write it.")
    yield from _said_by_the_fixture(record)


def gaps_in_decisions(records: Iterable[FixtureRecord]) -> Iterator[Fault]:
    """Decisions without the log that says that they were made, and gaps in these logs."""
    records = list(records)
    logs: dict[Any, dict[int, FixtureRecord]] = {}
    for record in records:
        if record.model is DecisionEvent:
            logs.setdefault(record.key[:-1], {})[record.values["number"]] = record
    for record in records:
        if record.model is not Decision:
            continue
        log = logs.get(record.key, {})
        if 1 not in log:
            yield record.fault("", "The event that says that it was made is missing; add it.")
        for expected, number in enumerate(sorted(log), 1):
            if number != expected and number != 1:
                message = f"Event {expected} of this decision is missing; count them from 1."
                yield log[number].fault("number", message)
                break


def _is_clause(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and set(value) == {"ref", "fingerprint", "version"}
        and isinstance(value["ref"], str)
        and isinstance(value["fingerprint"], str)
        and bool(_SHA256.fullmatch(value["fingerprint"]))
        and isinstance(value["version"], int)
        and value["version"] >= 1
    )


def _said_by_the_fixture(record: FixtureRecord) -> Iterator[Fault]:
    if record.values["actor"] != FIXTURE_ACTOR:
        yield record.fault("actor", f"Whoever imports is the one who acts: write {FIXTURE_ACTOR}.")
