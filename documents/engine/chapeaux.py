"""Chapeaux that were worded anew over lists that stayed.

"Demanded that the Authority:" and "Called upon the Authority to:" share hardly a
word; that they are one clause is said by the items below them. Looked for after
the alignment, among the clauses that it left alone.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from documents.engine.alignment import Alignment, Constraints, Link
from documents.engine.cuts import Clause, Cut

Pair = tuple[int, int]


def with_chapeaux(found: Alignment, old: Cut, new: Cut, constraints: Constraints) -> Alignment:
    """The alignment, with lone chapeaux paired where most items of both are paired.

    "Most" is more than half on either side, so no chapeau can have two partners.
    A chapeau moved where most of its items moved.
    """
    items: dict[Pair, list[Pair]] = {}
    for link in found.links:
        parents = _parents(link.pair, old, new)
        if parents:
            items.setdefault(parents, []).append(link.pair)
    if not items:
        return found
    lone_old = set(range(len(old.clauses))).difference(*(link.old for link in found.links))
    lone_new = set(range(len(new.clauses))).difference(*(link.new for link in found.links))
    chapeaux = [
        pair
        for pair in _by_majority(items, old, new)
        if pair[0] in lone_old and pair[1] in lone_new and pair not in constraints.forbidden
    ]
    moved = [
        chapeau
        for chapeau in chapeaux
        if 2 * sum(pair in found.moved for pair in items[chapeau]) > len(items[chapeau])
    ]
    links = [*found.links, *(Link((i,), (j,), (i, j)) for i, j in chapeaux)]
    return replace(
        found,
        links=tuple(sorted(links, key=lambda link: link.pair[1])),
        moved=found.moved | frozenset(moved),
        likeness=dict.fromkeys(chapeaux, 0.0) | found.likeness,
    )


def _parents(pair: Pair, old: Cut, new: Cut) -> Pair | None:
    """The clauses above both of a pair; None where either stands under no other."""
    i, j = old.clauses[pair[0]].parent, new.clauses[pair[1]].parent
    return None if i is None or j is None else (i, j)


def _by_majority(items: Mapping[Pair, Sequence[Pair]], old: Cut, new: Cut) -> Iterator[Pair]:
    """Parents that more than half of the items of each have in common."""
    items_old, items_new = _items(old.clauses), _items(new.clauses)
    for (i, j), pairs in items.items():
        if 2 * len(pairs) > max(items_old[i], items_new[j]):
            yield i, j


def _items(clauses: tuple[Clause, ...]) -> Counter[int]:
    """How many items stand under each clause."""
    return Counter(clause.parent for clause in clauses if clause.parent is not None)
