"""The search for earlier uses: by fingerprints first, then word by word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from documents.engine.cuts import Span
from documents.engine.earlier_runs import earlier_runs
from documents.engine.phrases import words
from documents.engine.winnowing import RUN, unpacked, windows
from documents.models import Fingerprints, KeyedText, LineageText, Version
from documents.selectors.elsewhere.texts import earlier_texts
from documents.selectors.lineage.reading import NAMING

# Texts' words kept while a text is looked for; some 16 KB each.
_MOST_KEPT = 400


@dataclass(frozen=True, slots=True)
class Use:
    """Words of a clause, ``start`` to ``end`` in code points, and the clause of the version
    that has them: its index there.
    """

    ref: str
    start: int
    end: int
    version: int
    clause: int

    @property
    def row(self) -> dict[str, Any]:
        """As it is kept."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, in the order of the text, in how many texts, and how many of the
    earlier ones were left out as machine-read.
    """

    uses: Sequence[Use]
    looked_through: int
    left_out: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    ref: str
    keys: Sequence[str]
    spans: Sequence[Span]

    @property
    def prints(self) -> set[int]:
        return set(windows("".join([f" {key} " for key in self.keys])))


def earlier_uses(version: Version, aged: LineageText, at: int, *, with_machine: bool) -> Search:
    """Where the phrases that a version is the first of its sequence to attest stand earlier,
    elsewhere; ``at`` is its place there, ``aged`` what the lineage says of its phrases.

    Five queries, and one for every few texts whose words are read.
    """
    texts = earlier_texts(version, with_machine=with_machine)
    phrases = list(_phrases(version, aged, at))
    wanted = set().union(*(phrase.prints for phrase in phrases))
    sharing = _sharing(texts.versions, version.expression.language, wanted)
    read = _Words()
    found = []
    for phrase in phrases:
        prints = phrase.prints
        some = {pk: shared for pk, shared in sharing.items() if not prints.isdisjoint(shared)}
        for run in earlier_runs(phrase.keys, some, read):
            start, end = phrase.spans[run.start].start, phrase.spans[run.end - 1].end
            found.append(Use(phrase.ref, start, end, run.text, run.clause))
    return Search(found, len(sharing), texts.left_out)


def _phrases(version: Version, aged: LineageText, at: int) -> Iterator[_Phrase]:
    """The phrases that the text at a place attests first, where they are long enough."""
    clauses = {clause.ref: clause for clause in version.read_cut().clauses}
    for row in aged.clauses:
        clause = clauses.get(row["ref"])
        if clause is None or clause.kind in NAMING:
            continue
        own = [(start, end) for start, end, first in row["phrases"] if first == at]
        found = list(words(clause.text)) if own else []
        for start, end in own:
            inside = [it for it in found if start <= it[1].start and it[1].end <= end]
            if len(inside) >= RUN:
                keys, spans = zip(*inside, strict=True)
                yield _Phrase(clause.ref, keys, spans)


def _sharing(
    versions: Sequence[int], language: str, wanted: set[int]
) -> Mapping[int, frozenset[int]]:
    """Of each version, in their order, the fingerprints that it shares; many share none.

    Those that are not indexed yet are left out.
    """
    rows = Fingerprints.objects.filter(version__expression__language=language).order_by()
    shared = {
        pk: frozenset(wanted.intersection(unpacked(bytes(packed))))
        for pk, packed in rows.values_list("version", "packed").iterator(chunk_size=500)
    }
    return {pk: shared[pk] for pk in versions if pk in shared}


class _Words:
    """Reads texts' words by their keys, and keeps a few."""

    def __init__(self) -> None:
        self._kept: dict[int, str] = {}

    def __call__(self, versions: Sequence[int]) -> Mapping[int, str]:
        missing = [pk for pk in versions if pk not in self._kept]
        if missing:
            if len(self._kept) > _MOST_KEPT:
                self._kept = {pk: self._kept[pk] for pk in versions if pk in self._kept}
            rows = KeyedText.objects.filter(version__in=missing).order_by()
            self._kept |= dict(rows.values_list("version", "keys"))
        return {pk: self._kept[pk] for pk in versions if pk in self._kept}
