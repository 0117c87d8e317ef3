"""The alignment of two texts, stage by stage, from one side and turned back."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.engine.alignment.config import DEFAULT, AlignmentConfig
from documents.engine.alignment.constraints import NONE, Constraints, placed_pairs
from documents.engine.alignment.exact import pair_printed
from documents.engine.alignment.moves import find_moved
from documents.engine.alignment.pairs import TooDifferent, pair_clauses
from documents.engine.alignment.sides import Sides, Unit, living, prepare
from documents.engine.alignment.splits import Link, join_parts
from documents.engine.tuples import make
from documents.engine.vocabulary import Reader, Vocabulary

Pair = tuple[int, int]


@dataclass(frozen=True)
class Alignment:
    """The links of two texts, in the order of the new text's hearts of links.

    ``moved`` holds the hearts of the links that moved; ``likeness`` the figure,
    0..1, of linked pairs, and of what was considered for clauses left alone;
    ``by_role`` the pairs that something else than their wording told.
    """

    links: tuple[Link, ...]
    moved: frozenset[Pair]
    likeness: dict[Pair, float]
    by_role: frozenset[Pair] = frozenset()


def align(
    old: Sequence[str],
    new: Sequence[str],
    reader: Reader | Vocabulary,
    constraints: Constraints = NONE,
    config: AlignmentConfig = DEFAULT,
    regions: tuple[Sequence[str], Sequence[str]] | None = None,
) -> Alignment:
    """Align two lists of clauses' wordings. Raises TooDifferent past the bound of work.

    Raises ValueError for constraints that such texts cannot keep. ``regions``: where each
    clause stands, old and new, by any name; no clause is a part of one that stands elsewhere.

    The work is done on the living clauses only and always from the same side, so
    that swapping the sides mirrors the result by construction.
    """
    if constraints is not NONE:
        constraints.check(len(old), len(new))
    if max(len(old), len(new)) > config.clauses and list(old) != list(new):
        raise TooDifferent
    printed = _printed_alike(old, new, constraints)
    sides = prepare(old, new, reader, printed)
    if regions is not None:
        sides.place(*regions)
    live_old, live_new = living(sides)
    for i, j in (*printed, *constraints.forced):
        live_old.add(i)
        live_new.add(j)
    at_old, at_new = sorted(live_old), sorted(live_new)
    olds = [sides.old[i] for i in at_old]
    news = [sides.new[j] for j in at_new]
    inside = constraints.placed(at_old, at_new)
    settled = placed_pairs(printed, at_old, at_new)
    if _order(news) < _order(olds):
        turned = Sides(news, olds, sides.weights, sides.common)
        settled = [(j, i) for i, j in settled]
        found = _mirrored(_align_living(turned, settled, inside.mirrored(), config))
    else:
        part = Sides(olds, news, sides.weights, sides.common)
        found = _align_living(part, settled, inside, config)
    if len(at_old) == len(old) and len(at_new) == len(new):
        return found
    return _told(found, at_old, at_new)


def _printed_alike(old: Sequence[str], new: Sequence[str], constraints: Constraints) -> list[Pair]:
    """Pairs printed alike, but for clauses people decided on."""
    if constraints == NONE:
        return pair_printed(dict(enumerate(old)), dict(enumerate(new)))
    decided_old = {i for i, _ in constraints.forced}
    decided_new = {j for _, j in constraints.forced}
    return pair_printed(
        {i: text for i, text in enumerate(old) if i not in decided_old},
        {j: text for j, text in enumerate(new) if j not in decided_new},
        constraints.forbidden,
    )


def _align_living(
    sides: Sides, printed: Sequence[Pair], constraints: Constraints, config: AlignmentConfig
) -> Alignment:
    """The alignment of living clauses, counted among themselves."""
    decided = [Link(old, new, (old[0], new[0])) for old, new in constraints.groups()]
    settled = [*printed, *(link.pair for link in decided)]
    paired = pair_clauses(sides, settled, constraints, config)
    links = [make(Link, ((i,), (j,), (i, j))) for i, j in printed] + decided
    links += join_parts(sides, paired.pairs, paired.evidence, config)
    links.sort(key=_place)
    moved = find_moved([link.pair[0] for link in links], lambda at: _size(sides, links[at]))
    linked_old = {i for link in links for i in link.old}
    linked_new = {j for link in links for j in link.new}
    pairs = {link.pair for link in links}
    return Alignment(
        links=tuple(links),
        moved=frozenset(links[at].pair for at in moved),
        likeness={
            (i, j): seen.likeness
            for (i, j), seen in paired.evidence.items()
            if i not in linked_old or j not in linked_new or (i, j) in pairs
        },
    )


def _mirrored(found: Alignment) -> Alignment:
    links = [make(Link, (link.new, link.old, (link.pair[1], link.pair[0]))) for link in found.links]
    return Alignment(
        links=tuple(sorted(links, key=_place)),
        moved=frozenset((j, i) for i, j in found.moved),
        likeness={(j, i): value for (i, j), value in found.likeness.items()},
    )


def _told(found: Alignment, old: Sequence[int], new: Sequence[int]) -> Alignment:
    """The alignment in the texts' own indexes, given those of the living clauses."""
    return Alignment(
        links=tuple(
            make(
                Link,
                (
                    tuple([old[i] for i in link.old]),
                    tuple([new[j] for j in link.new]),
                    (old[link.pair[0]], new[link.pair[1]]),
                ),
            )
            for link in found.links
        ),
        moved=frozenset((old[i], new[j]) for i, j in found.moved),
        likeness={(old[i], new[j]): value for (i, j), value in found.likeness.items()},
    )


def _size(sides: Sides, link: Link) -> int:
    """How many words a link holds on both sides."""
    size = len(link.old) + len(link.new)
    for i in link.old:
        size += sides.old[i].text.count(" ")
    for j in link.new:
        size += sides.new[j].text.count(" ")
    return size


def _order(units: Sequence[Unit]) -> tuple[int, list[str]]:
    return len(units), [unit.text for unit in units]


def _place(link: Link) -> int:
    return link.pair[1]
