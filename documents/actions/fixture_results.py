"""What came of an import, record by record."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal, get_args

from documents.ingest.fixture_records import FixtureRecord

Outcome = Literal["created", "updated", "new version", "kept", "unchanged"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


@dataclass(frozen=True, slots=True)
class RecordResult:
    """What became of one record. ``note`` says why where that is not plain."""

    outcome: Outcome
    label: str
    path: str
    line: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """The results of an import in the order in which records were taken.

    ``is_dry`` means that nothing of it was written.
    """

    records: tuple[RecordResult, ...]
    is_dry: bool

    @property
    def counts(self) -> Counter[Outcome]:
        return Counter(record.outcome for record in self.records)

    @property
    def has_changes(self) -> bool:
        """Whether anything was, or would be, written but the import's own notes."""
        return bool(self.counts.keys() - {"kept", "unchanged"})


def result_of(record: FixtureRecord, outcome: Outcome, note: str = "") -> RecordResult:
    """The result of a record, with its name and place."""
    return RecordResult(outcome, record.label, record.path, record.line, note)
