"""Rows of a parallel text: which clauses say the same, and what shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import log

from documents.engine.cuts import Clause, Cut
from documents.engine.parallel.anchors import figures, overlap, rarities, roots
from documents.engine.parallel.beads import best_beads
from documents.engine.parallel.config import DEFAULT, ParallelConfig
from documents.engine.verb_classes import verb_classes

# Lines above a text are easily taken for one another; between languages they count as one kind.
_FRONT = {"title", "paratext", "heading"}


@dataclass(frozen=True, slots=True)
class ParallelRow:
    """Clauses that correspond, as indexes into both cuts; one side may be empty.

    ``number`` is the number printed before both, or empty. ``figures`` are those
    in both, in numerical order. Neither says that the order alone decided.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    number: str = ""
    figures: tuple[str, ...] = ()


def beside(old: Cut, new: Cut, config: ParallelConfig = DEFAULT) -> tuple[ParallelRow, ...]:
    """Align a text with its text in another language, in the order of both.

    Each clause of either stands in exactly one row.
    """
    signs = _Signs(old, new, config)
    beads = best_beads(len(old.clauses), len(new.clauses), signs.worth)
    return tuple(_row(old, new, *bead) for bead in beads)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """One clause, or two that follow one another, as the other language may have them."""

    length: int
    kind: str
    number: str
    is_item: bool
    class_: str | None
    anchors: frozenset[str]


class _Signs:
    """What speaks for stretches of the two texts being the same."""

    def __init__(self, old: Cut, new: Cut, config: ParallelConfig) -> None:
        self._config = config
        has_roots = {old.language, new.language} <= {"en", "fr"}
        self._old = _stretches(old, has_roots=has_roots)
        self._new = _stretches(new, has_roots=has_roots)
        self._rarity = rarities(it.anchors for side in (self._old, self._new) for it in side[1])
        lengths = [sum(it.length for it in side[1]) for side in (self._old, self._new)]
        self._ratio = log(max(1, lengths[0]) / max(1, lengths[1]))

    def worth(self, i: int, old_count: int, j: int, new_count: int) -> float:
        """The sum for the stretches that start at clauses ``i`` and ``j``, in config's units."""
        config = self._config
        old, new = self._old[old_count][i], self._new[new_count][j]
        worth = config.kind if old.kind == new.kind else -config.kind
        worth += config.depth if old.is_item == new.is_item else -config.depth
        if old.number and new.number:
            worth += config.number if old.number == new.number else -config.number / 2
        if old.class_ and new.class_:
            worth += config.class_ if old.class_ == new.class_ else -config.class_ / 2
        shared = overlap(old.anchors, new.anchors, self._rarity)
        if shared is not None:
            worth += config.anchors * (shared - config.expected_overlap)
        stretch = log(old.length / new.length) - self._ratio
        worth -= min(config.longest, config.length * stretch * stretch)
        return worth - config.joined * (old_count + new_count - 2)


def _stretches(cut: Cut, *, has_roots: bool) -> dict[int, list[_Stretch]]:
    """The clauses by themselves, and each with the next."""
    classes = verb_classes(cut.language)
    alone = [_stretch(clause, classes, has_roots=has_roots) for clause in cut.clauses]
    joined = [
        _Stretch(
            one.length + two.length,
            one.kind,
            one.number,
            one.is_item,
            one.class_,
            one.anchors | two.anchors,
        )
        for one, two in pairwise(alone)
    ]
    return {1: alone, 2: joined}


def _stretch(clause: Clause, classes: Mapping[str, str], *, has_roots: bool) -> _Stretch:
    anchors = figures(clause.text)
    if has_roots:
        anchors |= roots(clause.text)
    return _Stretch(
        length=len(clause.text),
        kind="front" if clause.kind in _FRONT else clause.kind,
        number=_number(clause),
        is_item=clause.parent is not None,
        class_=classes.get(clause.verb or ""),
        anchors=anchors,
    )


def _number(clause: Clause) -> str:
    """The digits of a clause's printed label, which no language changes."""
    digits = "".join(sorted(figures(clause.label)))
    return digits if clause.label else ""


def _row(old: Cut, new: Cut, i: int, old_count: int, j: int, new_count: int) -> ParallelRow:
    olds, news = range(i, i + old_count), range(j, j + new_count)
    if not olds or not news:
        return ParallelRow(tuple(olds), tuple(news))
    number = _number(old.clauses[i])
    shared = _figures(old, olds) & _figures(new, news)
    return ParallelRow(
        tuple(olds),
        tuple(news),
        number if number == _number(new.clauses[j]) else "",
        tuple(sorted(shared, key=int)),
    )


def _figures(cut: Cut, indexes: range) -> frozenset[str]:
    return frozenset().union(*(figures(cut.clauses[index].text) for index in indexes))
