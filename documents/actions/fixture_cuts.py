"""Whether the cuts and digests that a fixture states follow from the texts beside them."""

from collections.abc import Iterable, Iterator

from documents.actions.fixture_links import Links
from documents.engine.cuts import CutError, cut_from_rows, digest_of, row_of
from documents.ingest.fixture_faults import Fault
from documents.ingest.fixture_records import FixtureRecord
from documents.ingest.fixture_yaml import Listing
from documents.models import Version

_NEED_THE_CUT = ("cut_digest", "metadata", "record_digest")
_REMEDY = "Export the version anew, or leave out its cut and digests: then it is cut here."


def version_faults(records: Iterable[FixtureRecord], links: Links) -> Iterator[Fault]:
    """What does not fit in versions: numbers, cuts, digests and their chain."""
    for record in records:
        if record.model is not Version:
            continue
        yield from _predecessor_faults(record)
        if record.states("cut"):
            faults = list(_cut_faults(record))
            yield from faults or _digest_faults(record, links)
        elif stated := [name for name in _NEED_THE_CUT if record.states(name)]:
            message = f"Without the cut, {', '.join(stated)} mean nothing. {_REMEDY}"
            yield record.fault(stated[0], message)


def _predecessor_faults(record: FixtureRecord) -> Iterator[Fault]:
    *expression, number = record.key
    expected = None if number == "1" else (*expression, str(int(number) - 1))
    if record.states("predecessor") and record.references["predecessor"] != expected:
        named = f"version {expected[-1]}" if expected else "null"
        yield record.fault("predecessor", f"The predecessor of version {number} is {named}.")
    elif record.states("record_digest") and expected and not record.states("predecessor"):
        yield record.fault("predecessor", f"This is missing; it is version {expected[-1]}.")


def _cut_faults(record: FixtureRecord) -> Iterator[Fault]:
    rows, node = record.values["cut"], record.nodes["cut"]
    if not isinstance(node, Listing) or not all(isinstance(row, dict) for row in rows):
        yield record.fault("cut", "A cut is a list of clauses, each a mapping.")
        return
    text, title = record.values["text"], record.values.get("title", "")
    try:
        cut = cut_from_rows(text, rows, language=record.key[2], title=title)
    except CutError as error:
        yield record.fault("cut", f"The cut does not fit its text: {error}. {_REMEDY}")
        return
    for row, clause, item in zip(rows, cut.clauses, node.items, strict=True):
        sound = row_of(clause)
        wrong = [name for name in sound if name not in row or row[name] != sound[name]]
        wrong += [name for name in row if name not in sound]
        if wrong:
            message = f"Clause {clause.ref}: {', '.join(wrong)} missing, unknown or malformed."
            yield record.fault("cut", f"{message} {_REMEDY}", item.line)
    stated = record.values.get("cut_digest", cut.digest)
    if stated != cut.digest:
        yield record.fault("cut_digest", f"The digest of this cut is {cut.digest}. {_REMEDY}")


def _digest_faults(record: FixtureRecord, links: Links) -> Iterator[Fault]:
    if not record.states("record_digest"):
        return
    missing = [name for name in ("number", "cut_digest", "metadata") if not record.states(name)]
    if missing:
        message = f"The record digest covers {', '.join(missing)}, which is missing. {_REMEDY}"
        yield record.fault("record_digest", message)
        return
    if not isinstance(record.values["metadata"], dict):
        yield record.fault("metadata", f"Metadata are a mapping. {_REMEDY}")
        return
    cited = "{}/{}.{}@{}".format(*record.key)
    departures = record.values.get("departures") or None
    if record.values["metadata"].get("departures") != (departures and digest_of(departures)):
        message = f"The metadata do not have the digest of these departures. {_REMEDY}"
        yield record.fault("departures", message)
        return
    if record.values["metadata"].get("reference") != cited:
        message = f"The reference in the metadata is not this version's, {cited}. {_REMEDY}"
        yield record.fault("metadata", message)
        return
    row = Version(
        text_sha256=record.values["text_sha256"],
        cut_digest=record.values["cut_digest"],
        metadata=record.values["metadata"],
        predecessor=_predecessor(record, links),
    )
    if record.values["record_digest"] != (digest := row.digest_record()):
        message = f"The digest of this record is {digest}. {_REMEDY}"
        yield record.fault("record_digest", message)


def _predecessor(record: FixtureRecord, links: Links) -> Version | None:
    key = record.references.get("predecessor")
    if key is None:
        return None
    before = links.records.get((Version, key))
    if before is not None:
        return Version(record_digest=before.values.get("record_digest", ""))
    found = links.find(Version, key)
    return found if isinstance(found, Version) else None
