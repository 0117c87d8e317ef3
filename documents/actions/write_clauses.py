"""The clause rows of a version, made from its frozen cut."""

from collections.abc import Set

from documents.engine.cuts import Cut
from documents.models import Clause, Version


def write_clauses(version: Version, cut: Cut, *, but: Set[int] = frozenset()) -> int:
    """Write a cut's rows, ``but`` for the indexes that have theirs; gives their number.

    Runs inside the transaction of the action that calls it. On a published
    version the guards let only such rows in as say what its frozen cut says.
    """
    rows = Clause.objects.bulk_create(
        Clause(
            version=version,
            index=clause.index,
            ref=clause.ref,
            kind=clause.kind,
            label=clause.label,
            label_start=clause.label_start,
            start=clause.start,
            end=clause.end,
            depth=clause.depth,
            parent_index=clause.parent,
            verb=clause.verb,
            verbs=list(clause.verbs),
            governing_verb=clause.governing_verb,
        )
        for clause in cut.clauses
        if clause.index not in but
    )
    return len(rows)
