"""Which clauses of two texts correspond, and which of them moved.

Stages, each testable alone: sides → exact → candidates → scores → assignment
(``pairs``) → splits and merges → moves.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.engine.alignment.config import DEFAULT, AlignmentConfig
from documents.engine.alignment.constraints import NONE, Constraints
from documents.engine.alignment.moves import find_moved
from documents.engine.alignment.pairs import Pairing, TooDifferent, pair_clauses
from documents.engine.alignment.sides import Sides, living, prepare
from documents.engine.alignment.splits import Link, join_parts
from documents.engine.tokens import Vocabulary

__all__ = ["NONE", "Alignment", "Constraints", "Link", "TooDifferent", "align"]

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """The links of two texts, in the order of the new text's hearts of links.

    ``moved`` holds the hearts of the links that moved; ``likeness`` the score,
    0..1, of pairs that were considered.
    """

    links: tuple[Link, ...]
    moved: frozenset[Pair]
    likeness: dict[Pair, float]


def align(
    old: Sequence[str],
    new: Sequence[str],
    vocabulary: Vocabulary,
    constraints: Constraints = NONE,
    config: AlignmentConfig = DEFAULT,
) -> Alignment:
    """Align two lists of clauses' wordings. Raises TooDifferent past the bound of work.

    The work is done on the living clauses only and always from the same side, so
    that swapping the sides mirrors the result by construction.
    """
    sides = prepare(old, new, vocabulary, config)
    live_old, live_new = living(sides)
    live_old = sorted({*live_old, *(i for i, _ in constraints.forced)})
    live_new = sorted({*live_new, *(j for _, j in constraints.forced)})
    is_turned = _order([new[j] for j in live_new]) < _order([old[i] for i in live_old])
    if is_turned:
        turned = Sides(sides.new, sides.old, sides.weight)
        found = _align_living(turned, live_new, live_old, constraints.mirrored(), config)
        return _turned_back(found)
    return _align_living(sides, live_old, live_new, constraints, config)


def _align_living(
    sides: Sides,
    live_old: Sequence[int],
    live_new: Sequence[int],
    constraints: Constraints,
    config: AlignmentConfig,
) -> Alignment:
    place_old = {index: at for at, index in enumerate(live_old)}
    place_new = {index: at for at, index in enumerate(live_new)}
    part = Sides([sides.old[i] for i in live_old], [sides.new[j] for j in live_new], sides.weight)
    inside = constraints.at_places(place_old, place_new)
    found = pair_clauses(part, inside, config)
    links = _links(part, found, inside, config)
    places = [link.pair[0] for link in links]
    weights = [_size(part, link) for link in links]
    moved = find_moved(places, weights)
    return Alignment(
        links=tuple(_at_indexes(link, live_old, live_new) for link in links),
        moved=frozenset((live_old[links[at].pair[0]], live_new[links[at].pair[1]]) for at in moved),
        likeness={
            (live_old[i], live_new[j]): evidence.likeness
            for (i, j), evidence in found.evidence.items()
        },
    )


def _links(
    sides: Sides, found: Pairing, constraints: Constraints, config: AlignmentConfig
) -> list[Link]:
    """All links in the order of the new text: those people decided, then the computed ones."""
    decided = [Link(old, new, (old[0], new[0])) for old, new in constraints.groups()]
    computed = join_parts(sides, found.pairs, found.evidence, config)
    return sorted([*decided, *computed], key=lambda link: link.pair[1])


def _size(sides: Sides, link: Link) -> int:
    """How many tokens a link holds on both sides."""
    old = sum(len(sides.old[i].keys) for i in link.old)
    return old + sum(len(sides.new[j].keys) for j in link.new)


def _at_indexes(link: Link, old: Sequence[int], new: Sequence[int]) -> Link:
    return Link(
        tuple(old[i] for i in link.old),
        tuple(new[j] for j in link.new),
        (old[link.pair[0]], new[link.pair[1]]),
    )


def _turned_back(found: Alignment) -> Alignment:
    links = [Link(link.new, link.old, (link.pair[1], link.pair[0])) for link in found.links]
    return Alignment(
        links=tuple(sorted(links, key=lambda link: link.pair[1])),
        moved=frozenset((j, i) for i, j in found.moved),
        likeness={(j, i): value for (i, j), value in found.likeness.items()},
    )


def _order(texts: list[str]) -> tuple[int, list[str]]:
    return len(texts), texts
