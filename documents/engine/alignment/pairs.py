"""One clause to one clause: identical ones first, then the best assignment."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from documents.engine.alignment.candidates import find_candidates
from documents.engine.alignment.config import AlignmentConfig
from documents.engine.alignment.constraints import Constraints
from documents.engine.alignment.exact import pair_alike
from documents.engine.alignment.scores import Evidence, weigh_candidates
from documents.engine.alignment.settling import settle
from documents.engine.alignment.sides import Sides
from documents.engine.bounds import core_cells

Pair = tuple[int, int]

# Cells of a pair past which what its wordings start and end with in common is left out.
LONG: Final = 100_000_000
# Cells that reading one token costs as much as: a short wording beside a long one is mostly read.
READING: Final = 250


class TooDifferent(Exception):
    """The texts are past the bound of work: they are not aligned at all."""


@dataclass(frozen=True)
class Pairing:
    """What pairs with what beyond the settled pairs, and the evidence on all candidates."""

    pairs: tuple[Pair, ...]
    evidence: Mapping[Pair, Evidence]


def pair_clauses(
    sides: Sides, settled: Sequence[Pair], constraints: Constraints, config: AlignmentConfig
) -> Pairing:
    """Pair the clauses that are not settled, one to one.

    ``settled``: pairs by their print and by what people decided, each clause
    once. Raises TooDifferent past the bound of work.
    """
    old = _without(range(len(sides.old)), (i for i, _ in [*settled, *constraints.forced]))
    new = _without(range(len(sides.new)), (j for _, j in [*settled, *constraints.forced]))
    forms_old = {i: sides.old[i].keys for i in old}
    forms_new = {j: sides.new[j].keys for j in new}
    alike = pair_alike(forms_old, forms_new, constraints.forbidden)
    old = _without(old, (i for i, _ in alike))
    new = _without(new, (j for _, j in alike))
    _check_longest(sides, old, new, config.cells)
    shared = find_candidates(sides, old, new, config)
    for pair in constraints.forbidden:
        shared.pop(pair, None)
    _check_bound(sides, shared, config.cells)
    evidence = weigh_candidates(sides, shared)
    counts = len(sides.old), len(sides.new)
    solved = settle(counts, evidence, [*settled, *alike], config)
    if solved is None:
        raise TooDifferent
    return Pairing((*alike, *solved), evidence)


def _check_longest(sides: Sides, old: Iterable[int], new: Iterable[int], cells: int) -> None:
    """Raise TooDifferent where one clause of each side is past the bound, before any look-up."""
    olds, news = [sides.old[i].keys for i in old], [sides.new[j].keys for j in new]
    longest = max(olds, key=len, default=""), max(news, key=len, default="")
    if len(longest[0]) * len(longest[1]) > cells and core_cells(*longest) > cells:
        raise TooDifferent


def _check_bound(sides: Sides, candidates: Collection[Pair], cells: int) -> None:
    """Raise TooDifferent where the candidates' wordings are too long to be compared."""
    longest = [max((len(unit.keys) for unit in side), default=0) for side in (sides.old, sides.new)]
    if len(candidates) * (longest[0] * longest[1] + READING * sum(longest)) <= cells:
        return
    for i, j in candidates:
        old, new = sides.old[i].keys, sides.new[j].keys
        product = len(old) * len(new)
        cells -= READING * (len(old) + len(new))
        cells -= product if product < LONG else core_cells(old, new)
        if cells < 0:
            raise TooDifferent


def _without(indexes: Iterable[int], taken: Iterable[int]) -> list[int]:
    gone = set(taken)
    return [index for index in indexes if index not in gone]
