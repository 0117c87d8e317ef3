"""What of one version can be recomputed, held against what is stored."""

from collections.abc import Callable, Iterator
from typing import Any

from documents.engine.cuts import Cut, CutError, digest_of, row_of, text_sha256
from documents.models import Clause, Version, VersionEvent
from documents.selectors.faults import Fault
from documents.selectors.log_checks import check_against_audit

REBUILD = "run `manage.py rebuild`"


def check_version(version: Version) -> Iterator[Fault]:
    """The faults of one version, the first thing first: text, cut, chain, log, clauses."""
    cut = _cut(version)
    if version.is_erased:
        yield from _check_tombstone(version)
    else:
        yield from _check_words(version, cut)
    if version.is_published:
        yield from _check_chain(version)
        yield from _check_metadata(version)
        yield from _differing(
            version, "the record's digest", version.record_digest, version.digest_record()
        )
        yield from _check_log(version)
    if isinstance(cut, Cut):
        yield from _check_clauses(version, cut)


def _check_words(version: Version, cut: Cut | Fault) -> Iterator[Fault]:
    """Text, cut and departures against their digests."""
    yield from _differing(
        version, "the text's SHA-256", version.text_sha256, text_sha256(version.text)
    )
    if isinstance(cut, Fault):
        yield cut
    else:
        yield from _differing(version, "the cut's digest", version.cut_digest, cut.digest)
    if version.is_published:
        stated = version.metadata.get("departures")
        departures = digest_of(version.departures) if version.departures else None
        yield from _differing(version, "metadata, departures", stated, departures)


def _check_tombstone(version: Version) -> Iterator[Fault]:
    """Of an erased version no words are left. Its digests stay, and the record's is made
    of them; that there were these, its Event of publication says.
    """
    for name in ("text", "cut", "departures"):
        if getattr(version, name):
            yield Fault(str(version), f"its {name}", "none, since it was erased", "some")
    if not version.is_sealed:
        yield Fault(str(version), "its log", "that it was sealed before it was erased", "not so")


def _differing(
    version: Version, what: str, expected: object, found: object, remedy: str = ""
) -> Iterator[Fault]:
    if expected != found:
        yield Fault(str(version), what, str(expected), str(found), remedy)


def _cut(version: Version) -> Cut | Fault:
    try:
        cut = version.cut_for_checking()
    except CutError as error:
        return Fault(str(version), "the cut", "one that accounts for the text", str(error))
    for index, clause in enumerate(cut.clauses):
        if version.cut[index] != row_of(clause):
            whole, stored = str(row_of(clause)), str(version.cut[index])
            return Fault(str(version), f"the cut's row {index}", whole, stored)
    return cut


def _check_chain(version: Version) -> Iterator[Fault]:
    number = version.number or 0
    before = version.predecessor
    due = None if number == 1 else (version.expression_id, number - 1)
    found = None if before is None else (before.expression_id, before.number)
    if due != found:
        expected = "none" if due is None else f"number {number - 1} of the same text"
        yield Fault(str(version), "the predecessor", expected, str(before or "none"))


def _check_metadata(version: Version) -> Iterator[Fault]:
    """The columns that are digested by way of the metadata only, and those that name it."""
    stated: dict[str, Any] = version.metadata
    columns = {
        "reference": str(version),
        "language": version.expression.language,
        "kind": version.kind,
        "reason": version.reason,
        "title_as_printed": version.title,
    }
    for name, value in columns.items():
        yield from _differing(version, f"metadata, {name}", stated.get(name), value)
    witness = version.base_witness
    said = stated.get("base_witness") or {}
    digest = None if witness is None else witness.text_sha256
    yield from _differing(version, "metadata, base witness", said.get("text_sha256"), digest)


def _check_log(version: Version) -> Iterator[Fault]:
    events = sorted(version.events.all(), key=lambda event: event.number)
    numbers = [event.number for event in events]
    due = list(range(1, len(events) + 1))
    yield from _differing(version, "the numbers of its events", due, numbers)
    first = events[0] if events else None
    kind = None if first is None else first.kind
    yield from _differing(version, "its first event", VersionEvent.Kind.PUBLISHED.value, kind)
    if version.attestation is None:
        yield Fault(str(version), "the attestation", "one that says how far it was checked", "none")
    yield from check_against_audit(version, events)


# A clause row's column, and what it must be.
_COLUMNS: dict[str, Callable[[Any], Any]] = {
    "ref": lambda clause: clause.ref,
    "kind": lambda clause: clause.kind,
    "label": lambda clause: clause.label,
    "label_start": lambda clause: clause.label_start,
    "start": lambda clause: clause.start,
    "end": lambda clause: clause.end,
    "depth": lambda clause: clause.depth,
    "parent_index": lambda clause: clause.parent,
    "verb": lambda clause: clause.verb,
    "verbs": lambda clause: list(clause.verbs),
    "governing_verb": lambda clause: clause.governing_verb,
}


def _check_clauses(version: Version, cut: Cut) -> Iterator[Fault]:
    rows: dict[int, Clause] = {row.index: row for row in version.clauses.all()}
    missing = [clause.ref for clause in cut.clauses if clause.position not in rows]
    if missing:
        count = f"{len(cut.clauses) - len(missing)} of {len(cut.clauses)}"
        yield Fault(
            str(version),
            "the clause rows",
            f"one for each clause, also {missing[0]}",
            count,
            REBUILD,
        )
    for clause in cut.clauses:
        row = rows.pop(clause.position, None)
        for column, value_of in _COLUMNS.items() if row else ():
            yield from _differing(
                version,
                f"clause {clause.ref}, {column}",
                value_of(clause),
                getattr(row, column),
            )
    for row in rows.values():
        yield Fault(str(version), "the clause rows", f"{len(cut.clauses)}", f"{row.ref} besides")
