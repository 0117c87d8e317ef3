"""Rewordings from light to heavy. Names that tell a paragraph from its twins stay."""

import re
from collections.abc import Iterator
from random import Random

from tests.benchmarks.paragraphs import Draft, brought_up_to_date, with_option_turned
from tests.benchmarks.slots import NAMES
from tests.benchmarks.stock import ADDITIONS, ADVERBS, EXCHANGES, Halves

# How many changes a rewording makes, and how often it is of that degree.
DEGREES: tuple[tuple[range, float], ...] = (
    (range(1, 3), 0.50),
    (range(3, 5), 0.35),
    (range(6, 10), 0.15),
)
LIGHT = range(1, 3)
_TURN_HALVES = 0.25

_ALTERNATIVES = {
    phrase: tuple(other for other in group if other != phrase)
    for group in EXCHANGES
    for phrase in group
}
_EXCHANGEABLE = re.compile(
    r"(?<![\w{])(?:"
    + "|".join(sorted(map(re.escape, _ALTERNATIVES), key=len, reverse=True))
    + r")(?![\w}])"
)


def any_degree(rng: Random) -> int:
    """How many changes the next rewording makes."""
    spans, shares = zip(*DEGREES, strict=True)
    return rng.choice(rng.choices(spans, shares)[0])


def reword(draft: Draft, changes: int, rng: Random) -> Halves:
    """Both halves as printed after so many changes; they always differ from the draft's."""
    before = tuple(map(draft.fill, draft.halves()))
    while True:
        changed, halves = _changed(draft, changes, rng)
        after = changed.fill(halves[0]), changed.fill(halves[1])
        if after != before:
            return after


def _changed(draft: Draft, changes: int, rng: Random) -> tuple[Draft, Halves]:
    words = 0
    for _ in range(changes):
        turn = rng.random()
        if turn < 0.15 and draft.figures:
            draft = brought_up_to_date(draft, rng)
        elif turn < 0.3 and draft.shown:
            draft = with_option_turned(draft, rng)
        else:
            words += 1
    halves = list(draft.halves())
    for _ in range(words):
        at = rng.randrange(2)
        halves[at] = _reworded(halves[at], rng)
    if changes > DEGREES[1][0].stop and rng.random() < _TURN_HALVES:
        halves.reverse()
    return draft, (halves[0], halves[1])


def _reworded(half: str, rng: Random) -> str:
    """One phrase exchanged, added or, seldom, an adverb put before the verb."""
    turn = rng.random()
    places = list(_places(half))
    if turn < 0.6 and places:
        place = rng.choice(places)
        other = rng.choice(_ALTERNATIVES[place[0]])
        return half[: place.start()] + other + half[place.end() :]
    if turn < 0.7:
        return f"{rng.choice(ADVERBS)} {half}"
    return _with_addition(half, rng)


def _places(half: str) -> Iterator[re.Match[str]]:
    return _EXCHANGEABLE.finditer(half)


def _with_addition(half: str, rng: Random) -> str:
    """A phrase added at a comma or at the end; a name in it is its own."""
    phrase = re.sub(r"\{(\w+)\}", lambda blank: rng.choice(NAMES[blank[1]]), rng.choice(ADDITIONS))
    commas = [found.start() for found in re.finditer(",", half)]
    at = rng.choice([*commas, len(half)])
    return f"{half[:at]}, {phrase}{half[at:]}"
