"""Records as a fixture: the YAML that ``import_fixture`` and ``loaddata`` read.

The format is described in docs/fixtures.md. What holds a field's default is left
out, as Django fills it in on loading; folded columns are derived and stay out.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import models

from documents.dates import DateSpan
from documents.export.yaml_scalars import flow, literal, quoted, scalar
from documents.ingest.fixture_schema import FIXTURE_ACTOR
from documents.models import Decision, DecisionEvent, VersionEvent
from documents.models.fields import FoldedField

# A text is easier to find at the end of its record, above its checksum, which
# keeps empty lines at its end apart from the next record, and above its cut.
_LAST = ("text", "text_sha256", "cut")

# PostgreSQL does not keep the order of an object's names, so it is made here, for
# clauses and metadata in one list. What is not in it follows by its name.
_NAMES = """
    ref reference language standing translator kind label label_start start end depth parent
    verb verbs governing_verb witness_reading version_reading reason title_as_printed title
    symbol adopted base_witness siglum text_sha256 source
"""
_PLACES = {name: place for place, name in enumerate(_NAMES.split())}


def fixture_of(records: Iterable[models.Model], heading: Sequence[str] = ()) -> Iterator[str]:
    """The lines of a fixture file, without line ends, in the order of the records.

    ``heading`` are lines of comment for the top of the file. A record must stand
    after those that its obligatory references name, or ``loaddata`` cannot place it.
    """
    yield from (f"# {line}".rstrip() for line in heading)
    for record in records:
        yield ""
        yield f"- model: {record._meta.label_lower}"
        yield "  fields:"
        for field in _fields_of(record):
            yield from _written(field, record)


def _fields_of(record: models.Model) -> list[Any]:
    fields = [*record._meta.concrete_fields, *record._meta.many_to_many]
    held = [field for field in fields if _says_something(field, record)]
    return sorted(held, key=lambda field: _LAST.index(field.name) if field.name in _LAST else -1)


def _says_something(field: Any, record: models.Model) -> bool:
    if field.primary_key or isinstance(field, FoldedField):
        return False
    if field.many_to_many:
        return bool(_references(field, record))
    value = field.value_from_object(record)
    default = field.get_default()
    return bool(value != default and not (value in (None, "") and default in (None, "")))


def _written(field: Any, record: models.Model) -> Iterator[str]:
    name = f"    {field.name}:"
    value = _value(field, record)
    if isinstance(value, dict) and value:
        yield name
        yield from (f"      {scalar(key)}: {flow(item)}" for key, item in value.items())
    elif isinstance(value, list) and value and isinstance(value[0], dict | list | tuple):
        yield name
        yield from (f"      - {flow(item)}" for item in value)
    elif isinstance(value, str) and ("\n" in value or field.name == "text"):
        yield f"{name} {literal(value, 6, is_last=field.name != 'text') or quoted(value)}"
    else:
        yield f"{name} {flow(value)}"


def _value(field: Any, record: models.Model) -> Any:
    """A field as YAML has it: references as natural keys, dates in their written form."""
    if field.many_to_many:
        return _references(field, record)
    if field.is_relation:
        return list(getattr(record, field.name).natural_key())
    if isinstance(record, VersionEvent | Decision | DecisionEvent) and field.name == "actor":
        return FIXTURE_ACTOR
    value = field.value_from_object(record)
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, DateSpan):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return field.value_to_string(record)
    return _in_order(value)


def _in_order(value: Any) -> Any:
    """A JSON value with the names of its objects in one order."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: (_PLACES.get(name, len(_PLACES)), name))
        return {name: _in_order(value[name]) for name in names}
    return [_in_order(item) for item in value] if isinstance(value, list) else value


def _references(field: Any, record: models.Model) -> list[list[Any]]:
    return sorted(list(item.natural_key()) for item in getattr(record, field.name).all())
