"""One clause to one clause: identical ones first, then the best assignment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from documents.engine.alignment.assignment import assign
from documents.engine.alignment.candidates import find_candidates
from documents.engine.alignment.config import AlignmentConfig
from documents.engine.alignment.constraints import Constraints
from documents.engine.alignment.exact import pair_identical
from documents.engine.alignment.neighbours import ALONE, Neighbours
from documents.engine.alignment.scores import Evidence, score, weigh
from documents.engine.alignment.sides import Sides

Pair = tuple[int, int]


class TooDifferent(Exception):
    """The texts are past the bound of work: they are not aligned at all."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """What pairs with what by the evidence, and the evidence on all candidates."""

    pairs: tuple[Pair, ...]
    evidence: Mapping[Pair, Evidence]


def pair_clauses(sides: Sides, constraints: Constraints, config: AlignmentConfig) -> Pairing:
    """Pair the clauses that nobody decided on, one to one.

    Raises TooDifferent past the bound of work.
    """
    hearts = [(old[0], new[0]) for old, new in constraints.groups()]
    old = _without(range(len(sides.old)), (i for i, _ in constraints.forced))
    new = _without(range(len(sides.new)), (j for _, j in constraints.forced))
    identical = [p for p in pair_identical(sides, old, new) if p not in constraints.forbidden]
    old = _without(old, (i for i, _ in identical))
    new = _without(new, (j for _, j in identical))
    evidence = {
        (i, j): weigh(sides.old[i], sides.new[j], sides.weight)
        for i, j in find_candidates(sides, old, new, config)
        if (i, j) not in constraints.forbidden
    }
    scores = {pair: score(seen, ALONE, config) for pair, seen in evidence.items()}
    chosen = clear_pairs(scores, config)
    solved: list[Pair] = []
    for _ in range(config.rounds):
        anchors = dict([*hearts, *identical, *chosen])
        scores = _heard(sides, evidence, anchors, config)
        assigned = assign(scores, config.work)
        if assigned is None:
            raise TooDifferent
        solved = assigned
        chosen = [pair for pair in solved if scores[pair] >= config.anchor]
    return Pairing(tuple(sorted([*identical, *solved])), evidence)


def _heard(
    sides: Sides,
    evidence: Mapping[Pair, Evidence],
    anchors: Mapping[int, int],
    config: AlignmentConfig,
) -> dict[Pair, float]:
    """The scores once the neighbours were heard."""
    around = Neighbours(anchors, len(sides.old), len(sides.new)).around
    return {pair: score(seen, around(*pair), config) for pair, seen in evidence.items()}


def clear_pairs(scores: Mapping[Pair, float], config: AlignmentConfig) -> list[Pair]:
    """Pairs that are the best of both their clauses by a clear margin."""
    by_old: dict[int, list[float]] = {}
    by_new: dict[int, list[float]] = {}
    for (i, j), value in scores.items():
        by_old.setdefault(i, []).append(value)
        by_new.setdefault(j, []).append(value)
    for ranked in (*by_old.values(), *by_new.values()):
        ranked.sort(reverse=True)
    return [
        (i, j)
        for (i, j), value in scores.items()
        if value >= config.clear
        and value - _rival(by_old[i], value) >= config.margin
        and value - _rival(by_new[j], value) >= config.margin
    ]


def _rival(ranked: list[float], value: float) -> float:
    """The best of the others, where ``value`` is among the ranked."""
    if ranked[0] != value:
        return ranked[0]
    return ranked[1] if len(ranked) > 1 else float("-inf")


def _without(indexes: Iterable[int], taken: Iterable[int]) -> list[int]:
    gone = set(taken)
    return [index for index in indexes if index not in gone]
