"""In which clause of a cut a place of its text lies."""

from bisect import bisect_right

from documents.engine.cuts import Clause, Cut


class ClausePlaces:
    """Looks places up in one cut: a clause reaches from its label to where the next begins."""

    def __init__(self, cut: Cut) -> None:
        self._clauses = cut.clauses
        self._starts = [
            clause.label_start if clause.label else clause.start for clause in cut.clauses
        ]

    def at(self, start: int, end: int) -> Clause | None:
        """The clause in which a place begins; None before the first.

        An empty place where a clause begins, label and all, belongs to the one before
        it: what comes in there stands after that.
        """
        found = bisect_right(self._starts, start) - 1
        if start == end and found >= 0 and self._starts[found] == start:
            found -= 1
        return self._clauses[found] if found >= 0 else None

    def within(self, start: int, end: int) -> Clause | None:
        """The clause whose wording holds a place, its ends included; None between clauses."""
        found = bisect_right(self._starts, start) - 1
        if found < 0:
            return None
        clause = self._clauses[found]
        return clause if clause.start <= start and end <= clause.end else None
