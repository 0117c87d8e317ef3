"""One clause that went into several, and several that went into one.

Looked for after the pairs: a clause left alone belongs to a pair where the pair's
larger side holds much that only the lone clause explains, and the lone clause
is largely explained by it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from documents.engine.alignment.config import AlignmentConfig
from documents.engine.alignment.sides import Sides, Unit

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Link:
    """Clauses that correspond: one to one, one to several, or several to one.

    ``pair`` is the one-to-one pair at its heart, by which its place is judged.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    pair: Pair


def join_parts(
    sides: Sides,
    pairs: Iterable[Pair],
    candidates: Iterable[Pair],
    config: AlignmentConfig,
) -> list[Link]:
    """The pairs as links, with the lone clauses that belong to them taken in."""
    new_of = dict(pairs)
    old_of = {j: i for i, j in new_of.items()}
    parts: dict[tuple[bool, int], list[int]] = {}
    placed: set[tuple[bool, int]] = set()
    for offer in sorted(_offers(sides, new_of, old_of, candidates, config)):
        lone = (offer.is_split, offer.lone)
        if lone in placed or (not offer.is_split, offer.heart) in parts:
            continue
        placed.add(lone)
        parts.setdefault((offer.is_split, offer.heart), []).append(offer.lone)
    return [
        Link(
            old=tuple(sorted([i, *parts.get((False, i), ())])),
            new=tuple(sorted([j, *parts.get((True, i), ())])),
            pair=(i, j),
        )
        for i, j in sorted(new_of.items())
    ]


class _Offer(NamedTuple):
    """A lone clause that may join a pair, known by its old clause; best gains sort first."""

    negative_gain: int
    heart: int
    lone: int
    is_split: bool


def _offers(
    sides: Sides,
    new_of: Mapping[int, int],
    old_of: Mapping[int, int],
    candidates: Iterable[Pair],
    config: AlignmentConfig,
) -> Iterator[_Offer]:
    for i, j in candidates:
        if i in new_of and j not in old_of:
            heart, lone, is_split = i, j, True
            whole, held, part = sides.old[i], sides.new[new_of[i]], sides.new[j]
        elif j in old_of and i not in new_of:
            heart, lone, is_split = old_of[j], i, False
            whole, held, part = sides.new[j], sides.old[old_of[j]], sides.old[i]
        else:
            continue
        gain = _gain(whole, part, held, sides.weight, config)
        if gain:
            yield _Offer(-gain, heart, lone, is_split)


def _gain(
    whole: Unit, lone: Unit, held: Unit, weight: Mapping[str, int], config: AlignmentConfig
) -> int:
    """What of ``whole`` the lone part explains beyond the held one; 0 where it is too little."""
    common = whole.words & lone.words
    beyond = sum([weight[word] for word in common - held.words])
    if beyond < config.part_of_whole * whole.mass or beyond < config.part_beyond * lone.mass:
        return 0
    if sum([weight[word] for word in common]) < config.part_explained * lone.mass:
        return 0
    return beyond
