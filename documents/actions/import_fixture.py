"""Fixture files taken into the archive: all that they say, or nothing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, models, transaction

from documents.actions.actor import Actor
from documents.actions.fixture_checks import check_records, original_faults
from documents.actions.fixture_cuts import version_faults
from documents.actions.fixture_links import Links, in_order, reference_faults
from documents.actions.fixture_results import ImportResult, RecordResult
from documents.actions.import_decision import import_decision
from documents.actions.import_record import import_record, write_lists
from documents.actions.import_version import import_version
from documents.actions.refusal import ActionRefused
from documents.ingest.fixture import read_fixtures
from documents.ingest.fixture_faults import BadFixture, Fault
from documents.ingest.fixture_records import FixtureRecord
from documents.models import Decision, DecisionEvent, Version, VersionEvent

Progress = Callable[[int, int], None]

_LOGS = (VersionEvent, DecisionEvent)


def import_fixture(
    actor: Actor,
    paths: Sequence[Path],
    *,
    is_dry: bool = False,
    progress: Progress | None = None,
) -> ImportResult:
    """Import files, which may refer to each other, in one transaction.

    All is checked before anything is written; a dry run does the writing too and
    takes it back. ``progress`` is told records done and records in all. Raises
    BadFixture, and PermissionRefused where the actor may not do what the files say.
    """
    records = read_fixtures(paths)
    _raise(check_records(records))
    with transaction.atomic():
        links = Links(records)
        _raise([*reference_faults(records, links), *original_faults(records)])
        _raise(version_faults(records, links))
        results: list[RecordResult] = []
        for taken in _take(actor, records, links):
            results += taken
            if progress is not None:
                progress(len(results), len(records))
        if is_dry:
            transaction.set_rollback(True)
    return ImportResult(tuple(results), is_dry)


def _take(
    actor: Actor, records: Sequence[FixtureRecord], links: Links
) -> Iterator[list[RecordResult]]:
    waiting: list[tuple[FixtureRecord, models.Model]] = []
    logs = _logs(records)
    for record in in_order(records):
        reason = f"Import of {Path(record.path).name}"
        with _placed(record):
            if record.model is Version:
                yield import_version(actor, record, logs.get(record.key, []), links, reason)
            elif record.model is Decision:
                yield import_decision(actor, record, logs.get(record.key, []), links)
            elif record.model not in _LOGS:
                taken = import_record(actor, record, links, reason)
                if taken.waiting is not None:
                    waiting.append((record, taken.waiting))
                yield [taken.result]
    for record, row in waiting:
        with _placed(record):
            write_lists(actor, record, row, links, f"Import of {Path(record.path).name}")


def _logs(records: Iterable[FixtureRecord]) -> dict[tuple[str, ...], list[FixtureRecord]]:
    """The events of each version and decision in their order, by its natural key."""
    logs: dict[tuple[str, ...], list[FixtureRecord]] = {}
    for record in records:
        if record.model in _LOGS:
            logs.setdefault(record.key[:-1], []).append(record)
    for log in logs.values():
        log.sort(key=lambda record: record.values["number"])
    return logs


def _raise(faults: Iterable[Fault]) -> None:
    found = tuple(faults)
    if found:
        raise BadFixture(found)


@contextmanager
def _placed(record: FixtureRecord) -> Iterator[None]:
    """Say of what goes wrong inside in which file and line it has its cause."""
    try:
        yield
    except ValidationError as error:
        by_field = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
        raise BadFixture(
            record.fault("" if field == NON_FIELD_ERRORS else field, " ".join(messages))
            for field, messages in by_field.items()
        ) from error
    except ActionRefused as error:
        raise BadFixture([record.fault("", str(error))]) from error
    except IntegrityError as error:
        message = f"The database refuses this record: {error}".strip()
        raise BadFixture([record.fault("", message)]) from error
