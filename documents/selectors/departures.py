"""Where a version's text departs from its base witness, and why."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from documents.engine.collation import Variant, WitnessText, collate
from documents.models import Version
from documents.selectors.clause_places import ClausePlaces


@dataclass(frozen=True, slots=True)
class Departure:
    """Characters ``start`` to ``end`` of the version's text, and what its base witness has.

    ``ref`` names the clause and is empty before the first; ``reason`` is empty where
    none was given yet.
    """

    start: int
    end: int
    witness_reading: str
    version_reading: str
    reason: str
    ref: str
    kind: str

    @property
    def row(self) -> dict[str, Any]:
        """As ``Version.departures`` keeps it."""
        said = asdict(self)
        return {name: said[name] for name in _KEPT}


# What stands in place of a reading that is shown to nobody.
SEALED = "[sealed]"

_KEPT = ("start", "end", "witness_reading", "version_reading", "reason")

_Place = tuple[int, int, str, str]
_Rows = Sequence[Mapping[str, Any]]


def departures_of(version: Version) -> list[Departure]:
    """Each substantive departure from the base witness, with its reason where there is one.

    None for a version that rests on no witness or has its very text. Spelling,
    case, punctuation, spacing, printed numbers and the publisher's own lines need
    no reason: the apparatus shows them, and nothing rests on them. A reason is kept
    for a place, and for the same two readings where the text shifted; the version
    before it lends those that it gave for the same witness.

    Reads the text of a sealed version and witness too: show it to nobody then.
    """
    witness = version.base_witness
    if witness is None or witness.text == version.text:
        return []
    cut = version.cut_for_checking()
    (found,) = collate(cut, [WitnessText(witness.siglum, witness.text)]).witnesses
    variants = list(_departing(found.variants))
    places = [(v.start, v.end, v.reading, cut.text[v.start : v.end]) for v in variants]
    reasons = _reasons(places, version.departures, _lent(version))
    clauses = ClausePlaces(cut)
    return [
        _departure(variant, place, reason, clauses)
        for variant, place, reason in zip(variants, places, reasons, strict=True)
    ]


def unexplained(version: Version) -> list[Departure]:
    """The departures that still lack a reason: what a curator has to say before publishing.

    Where the witness is sealed its readings are not told.
    """
    silent = [departure for departure in departures_of(version) if not departure.reason]
    if silent and version.base_witness is not None and version.base_witness.is_sealed:
        return [replace(departure, witness_reading=SEALED) for departure in silent]
    return silent


def _departing(variants: Sequence[Variant]) -> Iterator[Variant]:
    """The substantive ones in order. A clause that stands elsewhere is told once, where the
    version has it, with the witness's wording of it.
    """
    elsewhere = [v for v in variants if v.kind == "order" and v.start == v.end]
    for variant in variants:
        if variant.kind != "order":
            if variant.is_substantive:
                yield variant
        elif variant.start < variant.end:
            there = [it.reading for it in elsewhere if _is_of(it, variant)]
            yield replace(variant, reading="".join(there))


def _is_of(arrival: Variant, variant: Variant) -> bool:
    whole = arrival.counterpart
    return whole is not None and variant.start < whole.end and whole.start < variant.end


def _departure(variant: Variant, place: _Place, reason: str, clauses: ClausePlaces) -> Departure:
    clause = clauses.at(variant.start, variant.end)
    return Departure(*place, reason, clause.ref if clause else "", variant.kind)


def _lent(version: Version) -> _Rows:
    """What the published version before this one said of its departures from the same witness."""
    before = (
        Version.objects.published()
        .filter(expression=version.expression_id, base_witness=version.base_witness_id)
        .exclude(pk=version.pk)
        .order_by("-number")
        .only("departures")
        .first()
    )
    return before.departures if before else ()


def _reasons(places: Sequence[_Place], own: _Rows, lent: _Rows) -> list[str]:
    """The reason for each place, empty for none; each that was given is used once.

    First come reasons given for the very place, then those for the same two
    readings, in order. What the version says itself goes before what is lent.
    """
    said = {(row["witness_reading"], row["version_reading"]) for row in own}
    rows = [*own, *(r for r in lent if (r["witness_reading"], r["version_reading"]) not in said)]
    by_place = {
        (row["start"], row["end"], row["witness_reading"], row["version_reading"]): row["reason"]
        for row in rows
    }
    wanted = set(places)
    left: defaultdict[tuple[str, str], deque[str]] = defaultdict(deque)
    for place, reason in by_place.items():
        if place not in wanted:
            left[place[2:]].append(reason)
    return [_take(place, by_place, left[place[2:]]) for place in places]


def _take(place: _Place, by_place: Mapping[_Place, str], left: deque[str]) -> str:
    if place in by_place:
        return by_place[place]
    return left.popleft() if left else ""
