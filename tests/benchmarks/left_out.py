"""Words tried on pairs that were left out when they were made, by each way to be 95 % sure.

Each labelled pair in turn is set aside; bands and words are made from the others, and
its rows are given them. So a way to bound shares can be chosen without a look at the
pairs that are only reported. What it cannot show: the errors of all pairs developed on
had been read, those of the pair set aside too.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from random import Random

from documents.engine.confidence import NOT_MEASURED
from tests.benchmarks.bands import UNCERTAIN, WORDS, FoundBand, bands_of, word_of
from tests.benchmarks.intervals import wilson
from tests.benchmarks.rightness import JudgedRow, Rightness, rightness

# The lower bound of a share of right rows.
Bound = Callable[[Rightness], float]

CHOSEN = "rows of a pair together"
_RESAMPLES = 2_000
_SEED = 20_241


def _rows_apart(found: Rightness) -> float:
    """Wilson's bound, every row taken as independent: what was frozen at first."""
    return wilson(found.share, found.of).low


def _rows_together(found: Rightness) -> float:
    """Wilson's bound for as many rows as tell by themselves."""
    return found.interval.low


def _pairs_drawn(found: Rightness) -> float:
    """Pairs drawn again, with replacement; never above Wilson's: without an error none varies."""
    lots, pairs = Random(_SEED), found.by_pair
    drawn = sorted(_share(lots.choices(pairs, k=len(pairs))) for _ in range(_RESAMPLES))
    return min(drawn[_RESAMPLES // 40], _rows_apart(found))


def _worst_left_out(found: Rightness) -> float:
    """Wilson's bound whichever pair is left out, at its lowest."""
    pairs = found.by_pair
    others = [pairs[:at] + pairs[at + 1 :] for at in range(len(pairs))]
    return min(_rows_apart(Rightness(0, left)) for left in others)


WAYS: Mapping[str, Bound] = {
    "rows one by one": _rows_apart,
    CHOSEN: _rows_together,
    "pairs drawn again": _pairs_drawn,
    "whichever pair is left out": _worst_left_out,
}


def on_pairs_left_out(rows: Sequence[JudgedRow], bound: Bound) -> dict[str, Rightness]:
    """By word, the surest first: the rows that got it from the other pairs, counted."""
    said: dict[str, list[JudgedRow]] = defaultdict(list)
    for name in dict.fromkeys(row.pair for row in rows):
        bands = bands_of([row for row in rows if row.pair != name])
        words = {band: word_of(bound(band.found)) for band in bands}
        for row in rows:
            if row.pair == name:
                band = _band(bands, row)
                said[words[band] if band else NOT_MEASURED].append(row)
    order = [*(word for word, _ in WORDS), UNCERTAIN, NOT_MEASURED]
    return {word: rightness(said[word]) for word in order if word in said}


def _band(bands: Sequence[FoundBand], row: JudgedRow) -> FoundBand | None:
    """The highest band of a row's group that begins at or below it."""
    reached = [band for band in bands if band.group == row.group and band.least <= row.figure]
    return reached[-1] if reached else None


def _share(pairs: Sequence[tuple[int, int]]) -> float:
    return sum(right for right, _ in pairs) / sum(of for _, of in pairs)
