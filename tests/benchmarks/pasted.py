"""Labelled pairs compared as their texts would be pasted, and held against their labels.

Labels speak of paragraphs. The engine cuts: a clause is part of a paragraph or, where it
joined some, more than one. A row counts for every paragraph that its clauses have a part in.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from documents.engine import compare, segment
from documents.engine.cuts import Clause
from tests.benchmarks.known import Answer, KnownPair
from tests.benchmarks.scores import LINKS, Scores, said_by, score


def score_as_pasted(pair: KnownPair) -> Scores:
    """Links alone: of other classes it cannot be told whether a part or the whole is meant."""
    return {LINKS: score(pair, said_as_pasted(pair))[LINKS]}


def said_as_pasted(pair: KnownPair) -> tuple[Answer, ...]:
    """The rows of the engine's own cuts, by the paragraphs that they hold some of."""
    comparison = compare(*map(segment, pair.texts))
    old = paragraphs_of(pair.old, comparison.old.clauses)
    new = paragraphs_of(pair.new, comparison.new.clauses)
    return tuple(
        Answer(_places(row.old, old), _places(row.new, new), row.label)
        for row in said_by(comparison)
    )


def paragraphs_of(paragraphs: Sequence[str], clauses: Sequence[Clause]) -> list[range]:
    """For each clause of a text the indexes of its paragraphs, set apart by blank lines."""
    starts = list(accumulate((len(it) + 2 for it in paragraphs[:-1]), initial=0))
    return [
        range(bisect_right(starts, _start(clause)) - 1, bisect_right(starts, clause.end - 1))
        for clause in clauses
    ]


def _start(clause: Clause) -> int:
    """Where a clause begins, its label with it."""
    return clause.label_start if clause.label else clause.start


def _places(clauses: Sequence[int], paragraphs: Sequence[range]) -> tuple[int, ...]:
    return tuple(sorted({at for clause in clauses for at in paragraphs[clause]}))
