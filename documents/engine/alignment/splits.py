"""One clause that went into several, and several that went into one.

Looked for after the pairs, among the clauses left alone. A lone clause offers
itself to the one clause of the other side, its whole, that explains most of it.
It is taken where it explains much of the whole that no other part does. Parts stand
where their whole does: "15 March 2031" above a text is explained by any clause that
names that day, and is no part of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from documents.engine.alignment.config import AlignmentConfig
from documents.engine.alignment.scores import Evidence
from documents.engine.alignment.sides import Sides, Unit, Weights
from documents.engine.tuples import make

Pair = tuple[int, int]


class Link(NamedTuple):
    """Clauses that correspond: one to one, one to several, or several to one.

    ``pair`` is the one-to-one pair at its heart, by which its place is judged.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    pair: Pair


class _Seen:
    """A candidate pair as whole and part, and how far it stands out for the part."""

    __slots__ = ("excess", "part", "shared", "whole")

    def __init__(self, whole: int, part: int, shared: float, excess: float) -> None:
        self.whole = whole
        self.part = part
        self.shared = shared
        self.excess = excess


def join_parts(
    sides: Sides,
    pairs: Iterable[Pair],
    evidence: Mapping[Pair, Evidence],
    config: AlignmentConfig,
) -> list[Link]:
    """The pairs as links, with the lone clauses that belong to them taken in."""
    new_of = dict(pairs)
    linked = set(new_of.values())
    lone = [
        _Seen(i, j, it.shared, it.excess_new)
        for (i, j), it in evidence.items()
        if j not in linked and sides.old[i].region == sides.new[j].region
    ]
    splits = _Wholes(sides.old, sides.new, sides.weights, config).take(new_of, lone)
    old_of = {j: i for i, j in new_of.items() if i not in splits}
    taken_new = {j for parts in splits.values() for j in parts}
    linked = {*old_of.values(), *splits}
    lone = [
        _Seen(j, i, it.shared, it.excess_old)
        for (i, j), it in evidence.items()
        if i not in linked and j not in taken_new and sides.old[i].region == sides.new[j].region
    ]
    merges = _Wholes(sides.new, sides.old, sides.weights, config).take(old_of, lone)
    taken_old = {i for parts in merges.values() for i in parts}
    links = [
        make(Link, ((i,), (j,), (i, j)))
        for j, i in old_of.items()
        if not (j in taken_new or j in merges or i in taken_old)
    ]
    links += [Link((i,), tuple(sorted(js)), (i, js[0])) for i, js in splits.items()]
    links += [Link(tuple(sorted(js)), (j,), (js[0], j)) for j, js in merges.items()]
    return links


class _Wholes:
    """One direction of the search: wholes on one side, parts on the other."""

    def __init__(
        self,
        wholes: Sequence[Unit],
        parts: Sequence[Unit],
        weights: Weights,
        config: AlignmentConfig,
    ) -> None:
        self._wholes = wholes
        self._parts = parts
        self._weights = weights
        self._config = config

    def take(self, held_by: Mapping[int, int], lone: Sequence[_Seen]) -> dict[int, list[int]]:
        """By whole: its parts, two or more, the one at its heart first.

        ``lone``: pairs of which the part is linked to nothing.
        """
        offers: dict[int, list[int]] = {}
        for pair in self._chosen(lone, held_by):
            if self._is_explained(pair.whole, pair.part):
                offers.setdefault(pair.whole, []).append(pair.part)
        taken = {}
        for whole, parts in offers.items():
            found = self._parts_of(whole, held_by.get(whole), parts)
            if len(found) > 1 and self._is_in_one_region(whole, found):
                taken[whole] = found
        return taken

    def _chosen(self, lone: Sequence[_Seen], held_by: Mapping[int, int]) -> list[_Seen]:
        """For each lone part its whole: the one that stands out, else one as good beside it.

        Beside it: a part next to this one is paired with the whole, or may be. The
        parts of a clause are mostly kept together.
        """
        offered = {(pair.whole, pair.part) for pair in lone}
        best: dict[int, tuple[tuple[bool, bool, float, int], _Seen]] = {}
        for pair in lone:
            is_near = _is_beside(pair, held_by.get(pair.whole), offered)
            least = self._config.part_adjacent if is_near else self._config.part_excess
            if pair.excess < least:
                continue
            rank = (pair.excess >= self._config.part_excess, is_near, pair.shared, -pair.whole)
            if pair.part not in best or rank > best[pair.part][0]:
                best[pair.part] = (rank, pair)
        return [pair for _, pair in best.values()]

    def _is_explained(self, whole: int, part: int) -> bool:
        least = self._config.part_explained * self._parts[part].mass
        return self._mass(self._of(whole, part)) >= least

    def _is_in_one_region(self, whole: int, parts: Sequence[int]) -> bool:
        """Whether what a whole is paired with stands where it does, as what is offered does."""
        region = self._wholes[whole].region
        return {self._parts[part].region for part in parts} == {region}

    def _parts_of(self, whole: int, held: int | None, able: Sequence[int]) -> list[int]:
        """The parts that explain a whole together: with the one it is paired with, if that helps.

        Where the others explain clearly more without it, the pair was a near twin's.
        """
        without = self._explaining(whole, able, {*able}, set())
        if held is None:
            return without
        beside = {held, *able}
        with_held = [held, *self._explaining(whole, able, beside, {*self._parts[held].words})]
        if len(without) < 2:
            return with_held
        words = {word for part in without for word in self._parts[part].words}
        adds = self._mass(self._of(whole, held) - words)
        if adds >= self._config.part_of_whole * self._wholes[whole].mass:
            return [held, *without]
        gained = self._mass(self._wholes[whole].words & words)
        is_clear = gained >= self._config.part_clearly * self._mass(self._of(whole, held))
        return without if is_clear else with_held

    def _explaining(
        self, whole: int, able: Sequence[int], beside: set[int], covered: set[str]
    ) -> list[int]:
        """Parts that explain much of the whole beyond what is covered, the largest first.

        ``beside``: all that may be parts of it.
        """
        found = []
        for part in sorted(able, key=lambda part: (-self._mass(self._of(whole, part)), part)):
            is_kept_together = part - 1 in beside or part + 1 in beside
            if self._adds(whole, part, covered, is_kept_together):
                found.append(part)
                covered = covered | self._parts[part].words
        return found

    def _adds(self, whole: int, part: int, covered: set[str], is_kept_together: bool) -> bool:
        """Whether a part says enough of the whole that is not covered.

        A smaller share is enough of what was taken over word for word and kept together.
        """
        config = self._config
        held = self._of(whole, part)
        beyond = self._mass(held - covered)
        mass, mass_of_whole = self._parts[part].mass, self._wholes[whole].mass
        if beyond < config.part_beyond * mass:
            return False
        if beyond >= config.part_of_whole * mass_of_whole:
            return True
        is_taken_over = is_kept_together and self._mass(held) >= config.part_held * mass
        return is_taken_over and beyond >= config.part_taken_over * mass_of_whole

    def _of(self, whole: int, part: int) -> AbstractSet[str]:
        return self._wholes[whole].words & self._parts[part].words

    def _mass(self, words: Iterable[str]) -> int:
        return self._weights.of_all(words)


def _is_beside(pair: _Seen, held: int | None, offered: AbstractSet[Pair]) -> bool:
    """Whether the whole holds a part next to this one, or is offered it."""
    whole, part = pair.whole, pair.part
    if held is not None and abs(held - part) == 1:
        return True
    return (whole, part - 1) in offered or (whole, part + 1) in offered
