"""One catalogue record of a fixture: created, updated, or kept because it was edited here."""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils import timezone

from documents.actions.actor import Actor
from documents.actions.fixture_links import Links, stored
from documents.actions.fixture_results import Outcome, RecordResult, result_of
from documents.actions.record_event import object_key, state_of
from documents.actions.save_record import save_record
from documents.engine.cuts import digest_of
from documents.ingest.fixture_faults import BadFixture
from documents.ingest.fixture_records import FixtureRecord
from documents.ingest.fixture_schema import fields_of
from documents.ingest.fixture_values import NaturalKey
from documents.models import Capture, ImportedRecord, Witness
from documents.models.fields import FoldedField

_DELETED = "it was deleted here since its last import; add it by hand if it is wanted again"
_EDITED = "it was edited here since its last import"
_FROM_ELSEWHERE = "it stands here otherwise, and not by an import"
_AS_IT_CAME = "a capture stays as it came"
_RESTED_ON = (
    "a published version rests on its text, which stays; give another text a witness of its own"
)

State = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a record, and its row if a list of references is still to be written."""

    result: RecordResult
    waiting: models.Model | None


def import_record(actor: Actor, record: FixtureRecord, links: Links, reason: str) -> Taken:
    """Take a record over, but for lists that name records which are not there yet.

    Raises what save_record raises, and BadFixture for a reference to what was
    deleted here.
    """
    row = stored(record.model, record.key)
    before = None if row is None else record_state(row, _lists_of(row))
    obj = record.model() if row is None else copy(row)
    _fill(obj, record, links)
    after = record_state(obj, {name: _list(record, name) for name in _lists(record.model)})
    noted = _noted(str(obj._meta.model_name), object_key(obj))
    outcome, note = _decide(before, after, noted.digest)
    if outcome == "updated" and isinstance(obj, Capture):
        outcome, note = "kept", _AS_IT_CAME
    if outcome == "updated" and _is_rested_on(row, obj):
        outcome, note = "kept", _RESTED_ON
    is_taken = outcome in {"created", "updated"}
    waiting = None
    if is_taken:
        related, is_whole = _related(record, links)
        save_record(actor, obj, reason, related=related)
        waiting = None if is_whole else obj
    if outcome != "kept":
        _note(noted, digest_of(after))
    if is_taken or row is not None:
        links.place(record, obj if is_taken else row)
    return Taken(result_of(record, outcome, note), waiting)


def write_lists(
    actor: Actor, record: FixtureRecord, row: models.Model, links: Links, reason: str
) -> None:
    """Write a record's lists whole, now that what they name is there."""
    fields = fields_of(record.model)
    related = {
        name: [_find(record, name, fields[name].related_model, key, links) for key in keys]
        for name, keys in record.lists.items()
    }
    save_record(actor, row, reason, related=related)


def record_state(obj: models.Model, lists: Mapping[str, Iterable[NaturalKey]]) -> State:
    """What a record says, as JSON has it: its columns but for derived ones, and its lists."""
    derived = {field.name for field in obj._meta.fields if isinstance(field, FoldedField)}
    columns = {name: value for name, value in state_of(obj).items() if name not in derived}
    return columns | {name: sorted("/".join(key) for key in keys) for name, keys in lists.items()}


def _decide(before: State | None, after: State, imported: str) -> tuple[Outcome, str]:
    """What to do; ``imported`` is the digest noted at the last import, empty if there was none."""
    if before is None:
        return ("kept", _DELETED) if imported else ("created", "")
    if before == after:
        return "unchanged", ""
    differing = ", ".join(name for name in after if before.get(name) != after[name])
    if imported == digest_of(before):
        return "updated", differing
    why = _EDITED if imported else _FROM_ELSEWHERE
    return "kept", f"{why}; the file differs in {differing}"


def _is_rested_on(row: models.Model | None, obj: models.Model) -> bool:
    """Whether this would change the text of a witness that was published from."""
    return (
        isinstance(row, Witness)
        and isinstance(obj, Witness)
        and (row.text_sha256, row.language) != (obj.text_sha256, obj.language)
        and row.versions.filter(number__isnull=False).exists()
    )


def _fill(obj: models.Model, record: FixtureRecord, links: Links) -> None:
    for name, field in fields_of(record.model).items():
        if field.many_to_many:
            continue
        if field.is_relation:
            key = record.references.get(name)
            other = key and _find(record, name, field.related_model, key, links)
            setattr(obj, name, other or None)
        else:
            setattr(obj, name, record.values.get(name, field.get_default()))


def _find(
    record: FixtureRecord, name: str, model: type[models.Model], key: NaturalKey, links: Links
) -> models.Model:
    row: models.Model | None = links.find(model, key)
    if row is None:
        message = f"The {model._meta.verbose_name} {'/'.join(key)}: {_DELETED}."
        raise BadFixture([record.fault(name, message)])
    return row


def _related(record: FixtureRecord, links: Links) -> tuple[dict[str, list[models.Model]], bool]:
    """The lists of which every record is there, and whether these are all."""
    fields = fields_of(record.model)
    related: dict[str, list[models.Model]] = {}
    for name in _lists(record.model):
        model = fields[name].related_model
        keys = _list(record, name)
        if not any(links.awaits(model, key) for key in keys):
            related[name] = [_find(record, name, model, key, links) for key in keys]
    return related, len(related) == len(_lists(record.model))


def _lists(model: type[models.Model]) -> tuple[str, ...]:
    return tuple(field.name for field in model._meta.many_to_many)


def _list(record: FixtureRecord, name: str) -> tuple[NaturalKey, ...]:
    return record.lists.get(name, ())


def _lists_of(row: Any) -> dict[str, list[NaturalKey]]:
    return {
        name: [tuple(map(str, item.natural_key())) for item in getattr(row, name).all()]
        for name in _lists(type(row))
    }


def _noted(object_type: str, key: str) -> ImportedRecord:
    """The note of a record's last import, or a new one that is not saved yet."""
    found = ImportedRecord.objects.filter(object_type=object_type, object_key=key).first()
    return found or ImportedRecord(object_type=object_type, object_key=key)


def _note(noted: ImportedRecord, digest: str) -> None:
    if noted.digest != digest:
        noted.digest, noted.imported_at = digest, timezone.now()
        noted.save()
