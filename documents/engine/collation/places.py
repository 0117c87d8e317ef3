"""The places of a base text at which witnesses differ, each with who reads what."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from documents.engine.collation.variants import (
    SUBSTANTIVE,
    WHOLE_CLAUSES,
    Extent,
    Kind,
    Variant,
    Weight,
    reading_of,
)
from documents.engine.cuts import Span


@dataclass(frozen=True, slots=True)
class CollatedWitness:
    """One witness held against the base: what differs, and what it does not give.

    ``variants`` and ``absent`` together, in order of place, rebuild its text.
    """

    siglum: str
    extent: Extent
    variants: tuple[Variant, ...]
    absent: tuple[Variant, ...]

    @property
    def script(self) -> tuple[Variant, ...]:
        """All that leads from the base text to the witness's, in order."""
        if not self.absent:
            return self.variants
        both = [*self.variants, *self.absent]
        # Stable: what came stands after what went, as the script was made.
        return tuple(sorted(both, key=lambda variant: variant.start_and_end))


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands at a place in the witnesses named; empty where they leave it out."""

    text: str
    sigla: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the base, characters ``start`` to ``end``, that witnesses give differently.

    ``readings`` are those that differ from the base's ``lemma``, in the order of
    the witnesses; ``agree`` read as the base, ``silent`` do not give the place.
    ``counterpart``: where, in the base, a clause of another order stands instead.
    """

    start: int
    end: int
    lemma: str
    kind: Kind
    readings: tuple[Reading, ...]
    agree: tuple[str, ...]
    silent: tuple[str, ...]
    counterpart: Span | None = None

    @property
    def weight(self) -> Weight:
        return "substantive" if self.kind in SUBSTANTIVE else "accidental"


def places_of(text: str, witnesses: Sequence[CollatedWitness]) -> tuple[Place, ...]:
    """All places in the order in which they stand; overlapping ones are one place.

    Whole clauses are apart from the wording inside them: where one witness omits
    a clause that another words differently, there are two places, and at the
    second the first is silent.
    """
    silences = {witness.siglum: _Silence(witness) for witness in witnesses}
    clusters = [
        cluster
        for level in _levels(witnesses).values()
        for cluster in _clusters(sorted(level, key=lambda told: told.variant.start_and_end))
    ]
    places = [_place(text, cluster, silences) for cluster in clusters]
    return tuple(sorted(places, key=lambda place: (place.start, place.end)))


class _Told(NamedTuple):
    """A variant and whose it is."""

    variant: Variant
    siglum: str


class _Silence:
    """Where a witness gives nothing: clauses it omits, and what lies outside its extent."""

    def __init__(self, witness: CollatedWitness) -> None:
        gone = [v for v in witness.variants if v.kind in WHOLE_CLAUSES and not v.reading]
        gone = [v for v in gone if v.kind != "order"] + list(witness.absent)
        spans = sorted((v.start, v.end) for v in gone)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        self._is_complete = witness.extent == "complete"

    def covers(self, start: int, end: int) -> bool:
        """Whether a place lies in it; an empty one also at the edge of what is outside."""
        if start == end and not self._is_complete:
            start, end = start - 1, end + 1
        first = bisect_right(self._ends, start)
        return first < len(self._starts) and self._starts[first] < end


def _levels(witnesses: Iterable[CollatedWitness]) -> dict[str, list[_Told]]:
    """Variants that may be one place: those of whole clauses by kind, and the wording."""
    levels: dict[str, list[_Told]] = {}
    for witness in witnesses:
        for variant in witness.variants:
            level = variant.kind if variant.kind in WHOLE_CLAUSES else ""
            levels.setdefault(level, []).append(_Told(variant, witness.siglum))
            levels.setdefault("", []).extend(_Told(v, witness.siglum) for v in variant.inner)
    return levels


def _clusters(level: Sequence[_Told]) -> Iterator[list[_Told]]:
    """Variants in order of place, those that overlap or stand at one empty place together."""
    cluster: list[_Told] = []
    end = -1
    for told in level:
        variant = told.variant
        is_same = cluster and cluster[0].variant.start_and_end == variant.start_and_end
        if cluster and not (variant.start < end or is_same):
            yield cluster
            cluster = []
        end = max(end, variant.end) if cluster else variant.end
        cluster.append(told)
    if cluster:
        yield cluster


def _place(text: str, cluster: Sequence[_Told], silences: Mapping[str, _Silence]) -> Place:
    start = cluster[0].variant.start
    end = max(told.variant.end for told in cluster)
    by_witness: dict[str, list[Variant]] = {}
    for told in cluster:
        by_witness.setdefault(told.siglum, []).append(told.variant)
    readings: dict[str, list[str]] = {}
    for siglum in filter(by_witness.__contains__, silences):
        read = reading_of(text, by_witness[siglum], start, end)
        readings.setdefault(read, []).append(siglum)
    others = [siglum for siglum in silences if siglum not in by_witness]
    silent = [siglum for siglum in others if silences[siglum].covers(start, end)]
    return Place(
        start=start,
        end=end,
        lemma=text[start:end],
        kind=_main_kind({told.variant.kind: None for told in cluster}),
        readings=tuple(Reading(read, tuple(sigla)) for read, sigla in readings.items()),
        agree=tuple(siglum for siglum in others if siglum not in silent),
        silent=tuple(silent),
        counterpart=next(
            (it.variant.counterpart for it in cluster if it.variant.counterpart), None
        ),
    )


def _main_kind(kinds: Iterable[Kind]) -> Kind:
    """One kind for a place: a substantive one before an accidental, "word" for several."""
    found = list(kinds)
    weighty = [kind for kind in found if kind in SUBSTANTIVE]
    if not weighty:
        return found[0] if len(found) == 1 else "punctuation"
    return weighty[0] if len(weighty) == 1 else "word"
