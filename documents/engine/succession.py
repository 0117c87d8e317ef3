"""Where the clauses of an earlier cut stand in a later one: references that outlive a recut."""

from documents.engine.comparison import compare
from documents.engine.cuts import Clause, Cut


def successors(old: Cut, new: Cut) -> dict[str, str]:
    """For each reference of the old cut that the new one does not have, the one that stands
    for it now.

    In the same text that is the clause that has most of its characters; in a
    corrected one, the first that the comparison links with it. What has no
    counterpart is left out.
    """
    held = {clause.ref for clause in new.clauses}
    gone = [clause for clause in old.clauses if clause.ref not in held]
    if not gone:
        return {}
    if old.text == new.text:
        found = {clause.ref: _most_of(clause, new) for clause in gone}
        return {ref: clause.ref for ref, clause in found.items() if clause is not None}
    linked = {i: row.new[0] for row in compare(old, new).rows if row.new for i in row.old}
    return {
        clause.ref: new.clauses[linked[clause.position]].ref
        for clause in gone
        if clause.position in linked
    }


def _most_of(clause: Clause, new: Cut) -> Clause | None:
    def shared(other: Clause) -> int:
        return min(clause.end, other.end) - max(clause.start, other.start)

    best = max(new.clauses, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None
