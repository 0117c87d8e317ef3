"""What people have decided about a comparison, which the alignment must keep."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Constraints:
    """Pairs of clause indexes (old, new) that must, or must not, be linked.

    A clause may stand in several forced pairs: they are then one split or one
    merge. Pairs that are forced win over forbidden ones.
    """

    forced: frozenset[Pair] = frozenset()
    forbidden: frozenset[Pair] = frozenset()

    def mirrored(self) -> "Constraints":
        """The same decisions with old and new exchanged."""
        return Constraints(
            frozenset((j, i) for i, j in self.forced), frozenset((j, i) for i, j in self.forbidden)
        )

    def placed(self, old: Sequence[int], new: Sequence[int]) -> "Constraints":
        """The same decisions on the clauses listed, counted among themselves."""
        if not (self.forced or self.forbidden):
            return self
        return Constraints(
            frozenset(placed_pairs(self.forced, old, new)),
            frozenset(placed_pairs(self.forbidden, old, new)),
        )

    def groups(self) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
        """Forced pairs that share a clause, joined: old and new clauses of each group."""
        groups: list[tuple[set[int], set[int]]] = []
        for i, j in sorted(self.forced):
            touched = [group for group in groups if i in group[0] or j in group[1]]
            joined: tuple[set[int], set[int]] = ({i}, {j})
            for group in touched:
                joined[0].update(group[0])
                joined[1].update(group[1])
                groups.remove(group)
            groups.append(joined)
        return sorted((tuple(sorted(old)), tuple(sorted(new))) for old, new in groups)


NONE: Final = Constraints()


def placed_pairs(pairs: Iterable[Pair], old: Sequence[int], new: Sequence[int]) -> list[Pair]:
    """Pairs of indexes as places in lists of indexes; what is not listed is left out."""
    olds = {index: at for at, index in enumerate(old)}
    news = {index: at for at, index in enumerate(new)}
    return [(olds[i], news[j]) for i, j in pairs if i in olds and j in news]
