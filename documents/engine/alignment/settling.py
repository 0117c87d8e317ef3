"""The best assignment of candidate pairs, in rounds: what is certain speaks for its neighbours."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from documents.engine.alignment.assignment import assign
from documents.engine.alignment.config import AlignmentConfig
from documents.engine.alignment.neighbours import ENCLOSED, Neighbours
from documents.engine.alignment.rivals import Rivals
from documents.engine.alignment.scores import Evidence, heard, score

Pair = tuple[int, int]


class _Chance:
    """A candidate pair, its log odds by its wording alone, and its evidence."""

    __slots__ = ("alone", "evidence", "new", "old", "pair")

    def __init__(self, pair: Pair, evidence: Evidence, config: AlignmentConfig) -> None:
        self.pair = pair
        self.old, self.new = pair
        self.evidence = evidence
        self.alone = score(evidence, config)


def settle(
    counts: Pair,
    evidence: Mapping[Pair, Evidence],
    certain: Sequence[Pair],
    config: AlignmentConfig,
) -> list[Pair] | None:
    """Assign, with clear pairs as neighbours, then again with what was assigned.

    ``counts``: clauses of both sides. None where the bound of work would not do. Pairs
    that no neighbours could bring above zero are left out from the start.
    """
    chances = [_Chance(pair, seen, config) for pair, seen in evidence.items()]
    anchors = dict([*certain, *_clear(counts, chances, config)])
    possible = [it for it in chances if it.alone + heard(ENCLOSED, it.evidence, config) > 0]
    solved: list[Pair] = []
    for _ in range(config.rounds):
        scores = _scores(possible, Neighbours(anchors, *counts, config.reach), config)
        assigned = assign(scores, config.work)
        if assigned is None:
            return None
        solved = assigned
        before = anchors
        anchors = dict([*certain, *[pair for pair in solved if scores[pair] >= config.anchor]])
        if anchors == before:
            break
    return solved


def _scores(
    chances: Sequence[_Chance], neighbours: Neighbours, config: AlignmentConfig
) -> dict[Pair, float]:
    """The log odds of pairs beside their neighbours, of those only that are above zero."""
    scores: dict[Pair, float] = {}
    for it in chances:
        value = it.alone + heard(neighbours.around(it.old, it.new), it.evidence, config)
        if value > 0:
            scores[it.pair] = value
    return scores


def _clear(counts: Pair, chances: Iterable[_Chance], config: AlignmentConfig) -> list[Pair]:
    """Pairs that are the best of both their clauses by a clear margin."""
    olds, news = Rivals(counts[0], _FAR), Rivals(counts[1], _FAR)
    for it in chances:
        olds.offer(it.old, it.alone)
        news.offer(it.new, it.alone)
    return [
        it.pair
        for it in chances
        if it.alone >= config.clear
        and it.alone - olds.of(it.old, it.alone) >= config.margin
        and it.alone - news.of(it.new, it.alone) >= config.margin
    ]


_FAR: Final = float("-inf")
