"""What the references in fixtures lead to: records of the files, or of the archive."""

from collections.abc import Iterable, Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models

from documents.ingest.fixture_faults import BadFixture, Fault
from documents.ingest.fixture_records import FixtureRecord
from documents.ingest.fixture_schema import ORDER, fields_of
from documents.ingest.fixture_values import NaturalKey
from documents.models import Decision, DecisionEvent, Version, VersionEvent

# What each log is the log of.
_LOGS: dict[type[models.Model], type[models.Model]] = {
    VersionEvent: Version,
    DecisionEvent: Decision,
}

Address = tuple[type[models.Model], NaturalKey]


def stored(model: type[models.Model], key: NaturalKey) -> Any:
    """The archive's record with a natural key, or None."""
    manager: Any = model._default_manager
    try:
        return manager.get_by_natural_key(*key)
    except ObjectDoesNotExist:
        return None


class Links:
    """Records by model and natural key, those of the files before those of the archive.

    ``place`` is told what became of each record of the files, so that ``find``
    gives the row to those that refer to it.
    """

    def __init__(self, records: Iterable[FixtureRecord]) -> None:
        self.records: dict[Address, FixtureRecord] = {
            (record.model, record.key): record for record in records
        }
        self._rows: dict[Address, Any] = {}

    def place(self, record: FixtureRecord, row: models.Model) -> None:
        self._rows[record.model, record.key] = row

    def find(self, model: type[models.Model], key: NaturalKey) -> Any:
        """The row with a natural key, or None."""
        if (model, key) not in self._rows:
            row = stored(model, key)
            if row is None:
                return None
            self._rows[model, key] = row
        return self._rows[model, key]

    def awaits(self, model: type[models.Model], key: NaturalKey) -> bool:
        """Whether the files hold the record and nothing came of it yet."""
        return (model, key) in self.records and (model, key) not in self._rows

    def leads_nowhere(self, model: type[models.Model], key: NaturalKey) -> bool:
        return (model, key) not in self.records and self.find(model, key) is None


def reference_faults(records: Iterable[FixtureRecord], links: Links) -> Iterator[Fault]:
    """References to what is neither in the files nor in the archive."""
    for record in records:
        for field, model, key in references_of(record):
            of = _LOGS.get(record.model)
            if of is not None and (of, key) not in links.records:
                name = of._meta.verbose_name
                yield record.fault(field, f"The {name} must stand in these files; add it.")
            elif links.leads_nowhere(model, key):
                yield record.fault(
                    field,
                    f"There is no {model._meta.verbose_name} {'/'.join(key)} in these files or in "
                    "the archive; correct the key, or give the file that holds it as well.",
                )


def references_of(
    record: FixtureRecord,
) -> Iterator[tuple[str, type[models.Model], NaturalKey]]:
    """Field, model and natural key of everything that a record refers to."""
    fields = fields_of(record.model)
    for name, key in record.references.items():
        if key is not None:
            yield name, fields[name].related_model, key
    for name, keys in record.lists.items():
        for key in keys:
            yield name, fields[name].related_model, key


def in_order(records: Sequence[FixtureRecord]) -> list[FixtureRecord]:
    """The records, each after those that its row refers to. Raises BadFixture for a ring.

    Lists of references are left aside: they are written when all rows stand.
    """
    ordered = sorted(records, key=lambda record: ORDER[record.model])
    by_address = {(record.model, record.key): record for record in ordered}
    sorter: TopologicalSorter[Address] = TopologicalSorter()
    for address, record in by_address.items():
        fields = fields_of(record.model)
        before = (
            (fields[name].related_model, key)
            for name, key in record.references.items()
            if key is not None
        )
        sorter.add(address, *(other for other in before if other in by_address))
    try:
        return [by_address[address] for address in sorter.static_order()]
    except CycleError as error:
        ring = [by_address[address] for address in error.args[1]]
        names = " → ".join(record.label for record in ring)
        raise BadFixture([ring[0].fault("", f"These refer to each other: {names}.")]) from error
