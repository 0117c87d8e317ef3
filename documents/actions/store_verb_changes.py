"""The changes of verbs between versions: read where they are stored, else found and stored."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from django.db.models import Q

from documents.actions.store_comparison import comparison_address, comparison_between
from documents.engine import Constraints
from documents.engine.cuts import Clause
from documents.engine.inner_verbs import inner_verbs
from documents.engine.rows import Comparison as ComparisonOfCuts
from documents.engine.rows import Row
from documents.models import Comparison, Decision, VerbChanges, Version
from documents.selectors.stand_outs import gist_of

What = Literal["lead", "governing", "inner"]

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class VerbChange:
    """One change of verb. ``old`` and ``new`` are lemmas, several set apart by commas for
    inner ones; empty where a side has none. ``refs`` name the clauses of each side, and
    ``gist`` is how the new one begins.
    """

    what: What
    old: str
    new: str
    old_refs: str
    new_refs: str
    gist: str
    is_text_same: bool


def verb_changes_between(pairs: Iterable[Pair]) -> Mapping[Pair, Sequence[VerbChange]]:
    """The changes between versions, by their primary keys, as decisions on links have it.

    Three queries where all is stored. A pair on whose links somebody decided is worked out
    each time, since what was decided is part of a comparison's address.
    Raises SealedVersion and CutError.
    """
    wanted = list(dict.fromkeys(pairs))
    addresses = _addresses(wanted)
    stored = VerbChanges.objects.filter(comparison__address__in=addresses.values())
    held = dict(stored.values_list("comparison__address", "changes"))
    missing = [pair for pair in wanted if addresses.get(pair) not in held]
    found = {
        pair: [VerbChange(**change) for change in held[addresses[pair]]]
        for pair in wanted
        if addresses.get(pair) in held
    }
    return found | dict(_worked_out(missing, addresses))


def _addresses(pairs: Sequence[Pair]) -> dict[Pair, str]:
    """The addresses of the comparisons of pairs on which nobody decided anything."""
    keys = {pk for pair in pairs for pk in pair}
    versions = (
        Version.objects.filter(pk__in=keys)
        .select_related("expression")
        .only("cut_digest", "expression__document_id", "expression__language")
        .in_bulk()
    )
    decided = _decided({version.expression.document_id for version in versions.values()})
    return {
        pair: comparison_address(old, new, Constraints())
        for pair in pairs
        if (old := versions[pair[0]]) and (new := versions[pair[1]])
        if _documents(old, new) not in decided
    }


def _documents(old: Version, new: Version) -> frozenset[int]:
    return frozenset({old.expression.document_id, new.expression.document_id})


def _decided(documents: set[int]) -> set[frozenset[int]]:
    either = Q(old_document__in=documents) & Q(new_document__in=documents)
    rows = Decision.objects.filter(either).values_list("old_document", "new_document")
    return {frozenset(row) for row in rows.order_by().distinct()}


def _worked_out(
    pairs: Sequence[Pair], addresses: Mapping[Pair, str]
) -> Iterator[tuple[Pair, Sequence[VerbChange]]]:
    if not pairs:
        return
    versions = Version.objects.for_reading().in_bulk({pk for pair in pairs for pk in pair})
    for pair in pairs:
        comparison = comparison_between(versions[pair[0]], versions[pair[1]])
        changes = list(_changes(comparison))
        stored = Comparison.objects.filter(address=addresses.get(pair, "")).first()
        if stored is not None:
            VerbChanges.objects.get_or_create(
                comparison=stored, defaults={"changes": [asdict(change) for change in changes]}
            )
        yield pair, changes


def _changes(comparison: ComparisonOfCuts) -> Iterator[VerbChange]:
    for row in comparison.rows:
        if row.old and row.new:
            old = [comparison.old.clauses[at] for at in row.old]
            new = [comparison.new.clauses[at] for at in row.new]
            for what, before, after in _of_row(row, old, new, comparison.new.cut.language):
                yield VerbChange(
                    what, before, after, _refs(old), _refs(new), gist_of(new[0]),
                    is_text_same=row.status == "unchanged",
                )  # fmt: skip


def _of_row(
    row: Row, old: Sequence[Clause], new: Sequence[Clause], language: str
) -> Iterator[tuple[What, str, str]]:
    if row.verb_change:
        yield "lead", row.verb_change.old or "", row.verb_change.new or ""
    if row.governing_verb_change:
        change = row.governing_verb_change
        yield "governing", change.old or "", change.new or ""
    gone, come = inner_verbs(row, old, new, language)
    if gone or come:
        yield "inner", ", ".join(gone), ", ".join(come)


def _refs(clauses: Sequence[Clause]) -> str:
    return " ".join(clause.ref for clause in clauses)
