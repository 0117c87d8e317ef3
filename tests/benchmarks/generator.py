"""Seeded revisions of our own texts, with the known answer to each.

``revise(31, 1000)`` gives always the same pair. What is done to the paragraphs
follows SHARES. Three things keep the answer one that a careful reader would give:

- names that tell a paragraph from its near twins outlive its rewording, and any
  two paragraphs of one stock clause differ in two names or more;
- what is added comes of other stock clauses than what is removed, so that no
  twin takes the place of another;
- what is called moved breaks order: taking out the moved rows is the cheapest
  way to put the others in order, counted in rows and counted in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.benchmarks.known import Answer, KnownPair, Label, check_answers
from tests.benchmarks.moved import closest_smallest_set, words_of
from tests.benchmarks.paragraphs import STOCK, Draft, Writer, printed
from tests.benchmarks.rewordings import LIGHT, any_degree, reword

DEVELOPMENT_SEEDS = range(100)
REPORT_SEEDS = range(1000, 2000)

# Shares of the old paragraphs; a merge takes two. The rest stays the same.
SHARES = {
    "reworded": 0.30,
    "moved": 0.05,
    "moved+reworded": 0.05,
    "split": 0.05,
    "merged": 0.03,
    "removed": 0.05,
}
ADDED = 0.06

_TRIES = 200
_JOINTS = (", and moreover ", "; furthermore ", ", and likewise ")


@dataclass(frozen=True, slots=True)
class _Row:
    """What becomes of a span of old paragraphs: the new ones, in order."""

    old: tuple[int, ...]
    new: tuple[str, ...]
    label: Label
    is_moved: bool = False


def revise(count: int, seed: int) -> KnownPair:
    """A text of so many paragraphs, its revision, and the rows between them."""
    rng = Random(f"{count}/{seed}")
    writer = Writer(rng)
    base = writer.base(count)
    may_go, may_come = _going_and_coming(base, rng)
    deeds = _deeds(base, may_go, rng)
    rows = [_row(deed, span, base, rng) for deed, span in deeds]
    rows = _in_new_order(rows, [draft.text() for draft in base], rng)
    for _ in range(_times(ADDED, count, rng)):
        text = writer.draft(rng.choice(may_come)).text()
        rows.insert(rng.randrange(len(rows) + 1), _Row((), (text,), "added"))
    pair = _numbered(f"{count}/{seed}", base, rows)
    check_answers(pair)
    return pair


def _times(share: float, count: int, rng: Random) -> int:
    """A share of the count as a whole number, rounded by chance so that means are right."""
    return int(share * count + rng.random())


def _going_and_coming(base: Sequence[Draft], rng: Random) -> tuple[set[int], list[int]]:
    """Stock clauses that paragraphs may be removed of, and those added ones may be of."""
    used = {draft.stock for draft in base}
    unused = [stock for stock in range(len(STOCK)) if stock not in used]
    if unused:
        return used, unused
    mixed = rng.sample(range(len(STOCK)), len(STOCK))
    half = len(mixed) // 2
    return set(mixed[:half]), mixed[half:]


def _deeds(
    base: Sequence[Draft], may_go: set[int], rng: Random
) -> list[tuple[str, tuple[int, ...]]]:
    """What is done to each span of old paragraphs, in their order."""
    count = len(base)
    free = set(range(count))
    deeds: list[tuple[str, tuple[int, ...]]] = []
    for _ in range(_times(SHARES["merged"], count, rng)):
        at = rng.choice([at for at in sorted(free) if at + 1 in free])
        deeds.append(("merged", (at, at + 1)))
        free -= {at, at + 1}
    going = [at for at in sorted(free) if base[at].stock in may_go]
    for at in rng.sample(going, _times(SHARES["removed"], count, rng)):
        deeds.append(("removed", (at,)))
        free.discard(at)
    left = rng.sample(sorted(free), len(free))
    for deed in ("reworded", "moved", "moved+reworded", "split"):
        deeds += [(deed, (left.pop(),)) for _ in range(_times(SHARES[deed], count, rng))]
    deeds += [("same", (at,)) for at in left]
    return sorted(deeds, key=lambda deed: deed[1])


def _row(deed: str, span: tuple[int, ...], base: Sequence[Draft], rng: Random) -> _Row:
    draft = base[span[0]]
    if deed == "removed":
        return _Row(span, (), "removed")
    if deed == "split":
        return _Row(span, _parts(draft, rng), "split")
    if deed == "merged":
        return _Row(span, (_merged(draft, base[span[1]], rng),), "merged")
    is_moved = deed.startswith("moved")
    if deed.endswith("reworded"):
        text = printed(", and ".join(reword(draft, any_degree(rng), rng)), draft.end)
        return _Row(span, (text,), "reworded", is_moved)
    return _Row(span, (draft.text(),), "same", is_moved)


def _parts(draft: Draft, rng: Random) -> tuple[str, ...]:
    """Both halves as paragraphs of their own; every other time lightly reworded too."""
    return tuple(printed(half, draft.end) for half in _maybe_reworded(draft, rng))


def _merged(first: Draft, second: Draft, rng: Random) -> str:
    both = [", and ".join(_maybe_reworded(draft, rng)) for draft in (first, second)]
    return printed(rng.choice(_JOINTS).join(both), second.end)


def _maybe_reworded(draft: Draft, rng: Random) -> Sequence[str]:
    if rng.random() < 0.5:
        return reword(draft, rng.choice(LIGHT), rng)
    return [draft.fill(half) for half in draft.halves()]


def _in_new_order(rows: list[_Row], texts: Sequence[str], rng: Random) -> list[_Row]:
    """The rows with those that move put elsewhere. Removed rows stay where they were."""
    for _ in range(_TRIES):
        placed = [row for row in rows if not row.is_moved]
        for row in rng.sample(rows, len(rows)):
            if row.is_moved:
                placed.insert(rng.randrange(len(placed) + 1), row)
        if _is_cheapest(placed, texts):
            return placed
    raise ValueError("no order found in which exactly the moved rows break it")


def _is_cheapest(placed: Sequence[_Row], texts: Sequence[str]) -> bool:
    """Whether no other set of rows that puts the rest in order is smaller than those moved."""
    linked = [row for row in placed if row.new]
    places = [row.old[0] for row in linked]
    in_words = [_words([texts[i] for i in row.old]) + _words(row.new) for row in linked]
    for weights in ([1] * len(linked), in_words):
        least = sum(weights[at] for at in closest_smallest_set(places, weights))
        if least < sum(weights[at] for at, row in enumerate(linked) if row.is_moved):
            return False
    return True


def _words(texts: Sequence[str]) -> int:
    return sum(len(words_of(text)) for text in texts)


def _numbered(name: str, base: Sequence[Draft], rows: Sequence[_Row]) -> KnownPair:
    """The pair with its rows as answers; new paragraphs are numbered as they come."""
    new: list[str] = []
    answers: list[Answer] = []
    for row in rows:
        at = len(new)
        new += row.new
        answers.append(Answer(row.old, tuple(range(at, len(new))), row.label, row.is_moved))
    return KnownPair(name, tuple(draft.text() for draft in base), tuple(new), tuple(answers))
