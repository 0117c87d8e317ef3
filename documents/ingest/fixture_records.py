"""One record of a fixture: its model, its values by field, and where each stands."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.db import models

from documents.ingest.fixture_faults import Fault
from documents.ingest.fixture_schema import KEY_FIELDS, MODELS, Field, fields_of, key_shape
from documents.ingest.fixture_values import (
    NaturalKey,
    ValueFault,
    column_value,
    natural_key,
    natural_keys,
)
from documents.ingest.fixture_yaml import Node, Scalar, Table

# What publishing gives a version: a text written by hand comes without it.
MADE_BY_PUBLISHING = frozenset(
    {"number", "cut", "cut_digest", "predecessor", "metadata", "record_digest"}
)


@dataclass(frozen=True, slots=True)
class FixtureRecord:
    """A record as its file states it; what it leaves out has the model's default.

    ``values`` are columns by name, ``references`` natural keys by name (None for
    null), ``lists`` the natural keys of many-to-many fields. ``key`` is the
    record's own natural key, all parts as strings.
    """

    path: str
    line: int
    model: type[models.Model]
    key: NaturalKey
    values: dict[str, Any]
    references: dict[str, NaturalKey | None]
    lists: dict[str, tuple[NaturalKey, ...]]
    nodes: dict[str, Node]

    @property
    def label(self) -> str:
        """As messages name it: ``document oic-jk/2024-09-25``."""
        return f"{self.model._meta.verbose_name} {'/'.join(self.key)}"

    def states(self, field: str) -> bool:
        """Whether the file gives the field, be it by its default."""
        return field in self.nodes

    def fault(self, field: str, message: str, line: int | None = None) -> Fault:
        """A fault of one field, at its line if it is stated, else at the record's."""
        if line is None:
            line = self.nodes[field].line if field in self.nodes else self.line
        return Fault(self.path, line, field, message)


def read_record(path: str, node: Node) -> FixtureRecord | list[Fault]:
    """A record from its node, or what is wrong with it."""
    if not isinstance(node, Table):
        return [Fault(path, node.line, "", "A record is a mapping of model and fields.")]
    named, fields = node.entries.get("model"), node.entries.get("fields")
    model = MODELS.get(named.text) if isinstance(named, Scalar) else None
    faults = list(_shape_faults(path, node))
    if faults or model is None or not isinstance(fields, Table):
        return faults
    record = FixtureRecord(path, node.line, model, (), {}, {}, {}, fields.entries)
    faults = [*_unknown_fields(record, fields), *_read_fields(record), *_missing_fields(record)]
    return faults or replace(record, key=_key(record))


def _shape_faults(path: str, node: Table) -> Iterator[Fault]:
    for name in node.entries.keys() - {"model", "fields"}:
        remedy = (
            "records go by their natural keys; take it out"
            if name == "pk"
            else "a record has model and fields, nothing else"
        )
        yield Fault(path, node.lines[name], name, f"This key is not known here: {remedy}.")
    for name in ("model", "fields"):
        if name not in node.entries:
            yield Fault(path, node.line, name, "This is missing from the record.")
    named, fields = node.entries.get("model"), node.entries.get("fields")
    if named is not None and not (isinstance(named, Scalar) and named.text in MODELS):
        known = ", ".join(MODELS)
        yield Fault(path, named.line, "model", f"No such model; a fixture may hold {known}.")
    if fields is not None and not isinstance(fields, Table):
        yield Fault(path, fields.line, "fields", "A mapping of fields and values belongs here.")


def _unknown_fields(record: FixtureRecord, fields: Table) -> Iterator[Fault]:
    known = fields_of(record.model)
    for name, line in fields.lines.items():
        if name not in known:
            message = (
                f"A {record.model._meta.verbose_name} has no such field; it has {', '.join(known)}."
            )
            yield Fault(record.path, line, name, message)


def _read_fields(record: FixtureRecord) -> Iterator[Fault]:
    known = fields_of(record.model)
    for name, node in record.nodes.items():
        if name not in known:
            continue
        try:
            _read_field(record, known[name], node)
        except ValueFault as fault:
            yield Fault(record.path, fault.line, name, fault.message)


def _read_field(record: FixtureRecord, field: Field, node: Node) -> None:
    if field.many_to_many:
        record.lists[field.name] = natural_keys(field.related_model, node)
    elif field.is_relation:
        record.references[field.name] = natural_key(field.related_model, node)
        if record.references[field.name] is None and not field.null:
            shape = key_shape(field.related_model)
            raise ValueFault(node.line, f"This cannot be null; write the natural key, {shape}.")
    else:
        record.values[field.name] = column_value(field, node)


def _missing_fields(record: FixtureRecord) -> Iterator[Fault]:
    made = MADE_BY_PUBLISHING if record.model is MODELS["documents.version"] else frozenset()
    for name, field in fields_of(record.model).items():
        is_needed = not (field.blank or field.null or field.has_default())
        if is_needed and name not in record.nodes and name not in made:
            yield Fault(record.path, record.line, name, "This field is missing; write it.")


def _key(record: FixtureRecord) -> NaturalKey:
    """The record's natural key, which for a version without number lacks that part."""
    parts: list[str] = []
    for name in KEY_FIELDS[record.model]:
        if name in record.references:
            parts += record.references[name] or ()
        elif record.values.get(name) is not None:
            parts.append(str(record.values[name]))
    return tuple(parts)
