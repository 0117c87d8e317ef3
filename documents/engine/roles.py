"""Lines of a text's front and back that do the same there: its number, its date, its session.

"Seventy-second session" and "Seventy-third session" may share no word that says
anything, and each is what became of the other. Looked for last, among the lines that
the alignment left alone, so that a line's role never outweighs its wording.
"""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from rapidfuzz.distance import Indel

from documents.engine.alignment import Alignment, Constraints, Link
from documents.engine.cuts import Cut
from documents.engine.regions import Region
from documents.engine.segmentation.config import LONGEST_SHORT
from documents.engine.segmentation.expressions import expressions, numbered
from documents.engine.segmentation.unseen import without_unseen
from documents.engine.tuples import make
from documents.engine.vocabulary import Reader

Pair = tuple[int, int]

# The signs that say what a line is there for. Who signed is none of them: another
# signatory is another person.
_SIGNS: Final[dict[str, tuple[str, ...]]] = {
    "front": ("furniture", "agenda", "release", "date"),
    "back": ("closing", "date"),
}
# Lines of the front and the back that are left alone, at most; those of a list of names below
# a text have no roles.
MOST_LINES: Final = 200
_FIGURES: Final = re.compile(r"\d+")


def with_roles(
    found: Alignment,
    old: Cut,
    new: Cut,
    regions: tuple[Sequence[Region], Sequence[Region]],
    constraints: Constraints,
    reader: Reader,
) -> Alignment:
    """The alignment, with lone lines of the front and the back paired by their roles.

    Of one role there must be as many on both sides; they pair in order.
    """
    outer_old, outer_new = _outer(regions[0]), _outer(regions[1])
    if not (outer_old and outer_new):
        return found
    linked_old = {i for link in found.links for i in link.old}
    linked_new = {j for link in found.links for j in link.new}
    lone_old = [i for i in outer_old if i not in linked_old]
    lone_new = [j for j in outer_new if j not in linked_new]
    if not (lone_old and lone_new) or max(len(lone_old), len(lone_new)) > MOST_LINES:
        return found
    in_old, in_new = _by_role(old, regions[0], lone_old), _by_role(new, regions[1], lone_new)
    pairs: list[Pair] = []
    for role, olds in in_old.items():
        news = in_new.get(role, [])
        if len(olds) == len(news):
            pairs += zip(olds, news, strict=True)
    pairs = [pair for pair in pairs if pair not in constraints.forbidden]
    if not pairs:
        return found
    likeness = {
        (i, j): _likeness(old.clauses[i].text, new.clauses[j].text, reader) for i, j in pairs
    }
    links = [*found.links, *[make(Link, ((i,), (j,), (i, j))) for i, j in pairs]]
    links.sort(key=lambda link: link.pair[1])
    return replace(
        found,
        links=tuple(links),
        moved=found.moved.union(_moved(pairs, found, old, new)),
        likeness={**likeness, **found.likeness},
        by_role=frozenset(pairs),
    )


def _outer(regions: Sequence[Region]) -> list[int]:
    """The lines of the front and the back."""
    if regions.count("body") == len(regions):
        return []
    return [at for at, region in enumerate(regions) if region != "body"]


def _by_role(cut: Cut, regions: Sequence[Region], lone: Sequence[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at in lone:
        role = "title" if cut.clauses[at].kind == "title" else ""
        role = role or role_of(cut.clauses[at].text, regions[at], cut.language)
        if role:
            found.setdefault(role, []).append(at)
    return found


def role_of(line: str, region: Region, language: str) -> str:
    """What a line of the front or the back is there for; empty where nothing tells.

    Lines have one role that are known by the same expression, or are the same but for
    their figures.
    """
    if len(line) > LONGEST_SHORT:
        return ""
    line = without_unseen(line)
    match = _expressions(region, language).match(line)
    if match is not None:
        return f"{region} {match.lastindex}"
    shape = _FIGURES.sub("0", " ".join(line.split())).casefold()
    return f"{region} {shape}" if "0" in shape else ""


@cache
def _expressions(region: Region, language: str) -> re.Pattern[str]:
    signs, names = expressions(), _SIGNS[region]
    return numbered(
        [it for name in names for of in ("any", language) for it in signs[name].get(of, [])]
    )


def _likeness(old: str, new: str, reader: Reader) -> float:
    """One figure, 0..1, made as the alignment's own: words in common and their order."""
    one, other = reader.read(old), reader.read(new)
    (words, mass), (others, mass_of_others) = one.words(), other.words()
    shared = sum([reader.rarity[key] for key in words & others])
    dice = 2 * shared / (mass + mass_of_others) if shared else 0.0
    return (dice + Indel.normalized_similarity(one.keys, other.keys)) / 2


def _moved(pairs: Sequence[Pair], found: Alignment, old: Cut, new: Cut) -> list[Pair]:
    """Those that break the order of what kept its place, or of weightier ones among themselves."""
    # in order on both sides, so that a pair crosses one of them where it parts them unevenly
    kept = [link.pair for link in found.links if link.pair not in found.moved]
    kept_old, kept_new = sorted(i for i, _ in kept), sorted(j for _, j in kept)
    sizes = {(i, j): len(old.clauses[i].text) + len(new.clauses[j].text) for i, j in pairs}
    return [
        pair
        for pair in pairs
        if bisect(kept_old, pair[0]) != bisect(kept_new, pair[1])
        or any(_is_crossed(pair, other) for other in pairs if sizes[other] >= sizes[pair])
    ]


def _is_crossed(pair: Pair, other: Pair) -> bool:
    return (pair[0] < other[0]) != (pair[1] < other[1])
