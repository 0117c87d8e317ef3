"""Fixture files read into records: their form and every single value are checked here.

What a record has to do with others and with the archive, actions.import_fixture
looks at. The format is described in docs/fixtures.md.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from documents.ingest.fixture_faults import BadFixture, Fault
from documents.ingest.fixture_records import FixtureRecord, read_record
from documents.ingest.fixture_yaml import Listing, YamlFault, read_yaml
from documents.models import Version

# A text has at most 5 MB; a series of texts that long would be a book of fixtures.
MAX_FILE_BYTES = 64_000_000


def read_fixtures(paths: Iterable[Path]) -> list[FixtureRecord]:
    """The records of all files together, in file order. Raises BadFixture with all faults.

    A version without number gets the one after its predecessor in the files.
    """
    records: list[FixtureRecord] = []
    faults: list[Fault] = []
    seen: set[Path] = set()
    for path in paths:
        if path.resolve() in seen:
            faults.append(Fault(str(path), 0, "", "This file is given twice; name it once."))
            continue
        seen.add(path.resolve())
        for read in _read_file(path):
            if isinstance(read, FixtureRecord):
                records.append(read)
            else:
                faults.append(read)
    numbered = _with_numbers(records)
    faults += _doubled(numbered)
    if faults:
        raise BadFixture(faults)
    return numbered


def _read_file(path: Path) -> Iterator[FixtureRecord | Fault]:
    name = str(path)
    text = _file_text(path)
    if isinstance(text, Fault):
        yield text
        return
    try:
        root = read_yaml(text)
    except YamlFault as fault:
        yield Fault(name, fault.line, "", fault.message)
        return
    if not isinstance(root, Listing) or not root.items:
        yield Fault(name, root.line, "", "A fixture is a list of records; this is none.")
        return
    for node in root.items:
        read = read_record(name, node)
        if isinstance(read, FixtureRecord):
            yield read
        else:
            yield from read


def _file_text(path: Path) -> str | Fault:
    name = str(path)
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        return Fault(name, 0, "", f"The file cannot be read: {error.strerror}.")
    if len(content) > MAX_FILE_BYTES:
        return Fault(
            name, 0, "", f"The file has more than {MAX_FILE_BYTES:,} bytes; split it by series."
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Fault(name, line, "", "This is not UTF-8; save the file in that encoding.")


def _with_numbers(records: list[FixtureRecord]) -> list[FixtureRecord]:
    numbered: list[FixtureRecord] = []
    last: dict[tuple[str, ...], int] = {}
    for record in records:
        if record.model is Version:
            expression = record.references["expression"] or ()
            number = record.values.get("number")
            number = last.get(expression, 0) + 1 if number is None else number
            last[expression] = number
            record = replace(record, key=(*expression, str(number)))
        numbered.append(record)
    return numbered


def _doubled(records: Iterable[FixtureRecord]) -> Iterator[Fault]:
    first: dict[tuple[type, tuple[str, ...]], FixtureRecord] = {}
    for record in records:
        before = first.setdefault((record.model, record.key), record)
        if before is not record:
            yield Fault(
                record.path,
                record.line,
                "",
                f"The {record.label} stands here a second time, first at "
                f"{before.path}:{before.line}; take one of them out.",
            )
