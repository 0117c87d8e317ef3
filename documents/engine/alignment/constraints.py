"""What people have decided about a comparison, which the alignment must keep."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Constraints:
    """Pairs of clause indexes (old, new) that must, or must not, be linked.

    A clause may stand in several forced pairs: they are then one link, a split or a
    merge; or of several with several, where people decided on a clause more than once,
    as they may between one text and several others. No pair is both.
    """

    forced: frozenset[Pair] = frozenset()
    forbidden: frozenset[Pair] = frozenset()

    def check(self, old: int, new: int) -> None:
        """Raise ValueError where these cannot be kept between texts of so many clauses.

        The message names the pair: one of other than their clauses, or one that is both
        forced and forbidden, be it that other forced pairs put both into one link.
        """
        for pair in (*self.forced, *self.forbidden):
            if not _is_within(pair, old, new):
                raise ValueError(
                    f"{pair!r} is no pair of these texts' clauses: counted from 0, there are "
                    f"{old} old and {new} new ones"
                )
        for pair in self.forced & self.forbidden:
            raise ValueError(f"{pair!r} is both forced and forbidden")
        for pair in self.clashes():
            raise ValueError(f"{pair!r} is forbidden, and forced pairs put both into one link")

    def clashes(self) -> list[Pair]:
        """Forbidden pairs both of whose clauses stand in one link of forced pairs, in order."""
        if not (self.forced and self.forbidden):
            return []
        linked = {(i, j) for old, new in self.groups() for i in old for j in new}
        return sorted(linked & self.forbidden)

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


def _is_within(pair: object, old: int, new: int) -> bool:
    """Whether something is a pair of indexes, from 0 and below these numbers of clauses."""
    if not (isinstance(pair, tuple) and len(pair) == 2):
        return False
    both = zip(pair, (old, new), strict=True)
    return all(isinstance(index, int) and 0 <= index < count for index, count in both)


def placed_pairs(pairs: Iterable[Pair], old: Sequence[int], new: Sequence[int]) -> list[Pair]:
    """Pairs of indexes as places in lists of indexes; what is not listed is left out."""
    olds = {index: at for at, index in enumerate(old)}
    news = {index: at for at, index in enumerate(new)}
    return [(olds[i], news[j]) for i, j in pairs if i in olds and j in news]
