"""The part of docs/accuracy.md on confidence: the frozen words against labelled rows."""

from collections.abc import Iterable, Iterator, Sequence

from documents.engine.confidence import (
    GROUPS,
    NOT_MEASURED,
    Band,
    Calibration,
    Group,
    calibrations,
)
from tests.benchmarks.accuracy import Accuracy
from tests.benchmarks.accuracy_targets import Results
from tests.benchmarks.bands import WORDS, bands_of
from tests.benchmarks.left_out import CHOSEN, WAYS, on_pairs_left_out
from tests.benchmarks.rightness import JudgedRow, Rightness, rightness
from tests.benchmarks.tables import bounds, share, table

# What a group's rows are, and the figure that puts them into bands.
_NAMES: dict[Group, str] = {
    "same": "unchanged, or but for style",
    "reworded": "reworded, similarity",
    "parts": "split or merged, similarity",
    "alone": "removed or added, nearest",
}

_INTRODUCTION = """\
A row is right where the readers drew it too: the same clauses, neither more nor fewer.
Doubtful rows count like others. The words and their figures were frozen from the pairs
developed on (`documents/engine/data/confidence.json`, written by
`python -m tests.benchmarks.calibration`), bands and all; the engine's errors there had
been read, so the figures to trust are those of the pairs that are only reported.
"Very likely" is said where the lower bound on the pairs developed on is 0.90 or more,
"likely" where it is 0.66 or more. Intervals are Wilson's for as many rows as tell
something by themselves: rows of one pair of texts are dependent, and where pairs differ
more than chance lets them, many rows count as few. Other languages and other types of
text have no labelled rows: "not measured" is said there of every row."""

_WHY_CHANGED = """\
At first every row counted as independent. A review of the reported part found its shares
lower than those told with the words: 60 of 64 reworded rows where 129 of 131 were told, 22
of 29 rows removed or added where 77 of 89 were. These shares lie above what the words
promise, their lower bounds (0.850 and 0.579) below it; the table above takes all rows of a
word together. The review prompted another way to bound shares; it was chosen on the pairs
developed on alone, by what each way's words are worth on a pair left out when bands and
words were made (docs/decisions/0018). No word came out otherwise than before, so the
review's finding stands, and what the words are worth on texts that nobody had read is what
the reported part shows. A rule made on the pairs developed on cannot see that their errors
were read and mended."""


def confidence_blocks(results: Results) -> Iterator[Sequence[str] | str]:
    """The blocks of the section."""
    yield _INTRODUCTION
    parts = [found for found in (results.developed, results.reported) if found]
    for calibration in calibrations() if parts else ():
        yield f"**{calibration.on}**"
        yield _bands(calibration, parts)
    if results.developed:
        yield _as_frozen(results.developed.rows)
    yield _by_word(results.all_engine)
    if results.developed:
        yield _WHY_CHANGED
        yield _left_out(results.developed.rows)


def _as_frozen(rows: Sequence[JudgedRow]) -> str:
    """Whether the rows of this run would be frozen as they were; they hold one type of text."""
    (calibration,) = calibrations()
    found = [
        Band(it.group, it.least, it.word, it.found.right, it.found.of) for it in bands_of(rows)
    ]
    if found == list(calibration.bands):
        return "Counted anew in this run, the frozen bands, words and figures come out the same."
    return (
        "**Counted anew in this run, other figures come out: the calibration has to be run again.**"
    )


def _bands(calibration: Calibration, parts: Sequence[Accuracy]) -> list[str]:
    head = ["rows", "said of them"]
    for found in parts:
        head += [found.texts.name, "share", "interval"]
    return table(
        head,
        [[_name(band, calibration), str(band), *_cells(band, parts)] for band in calibration.bands],
    )


def _name(band: Band, calibration: Calibration) -> str:
    """A band in words: its group and from where to where its figure reaches."""
    if band.group == "same":
        return _NAMES[band.group]
    above = [
        it.least for it in calibration.bands if it.group == band.group and it.least > band.least
    ]
    to = f"to {min(above):.2f}" if above else "and more"
    return f"{_NAMES[band.group]} {band.least:.2f} {to}"


def _cells(band: Band, parts: Sequence[Accuracy]) -> Iterable[str]:
    for found in parts:
        yield from _shares(rightness(row for row in found.rows if row.said == str(band)))


def _shares(found: Rightness) -> list[str]:
    if not found.of:
        return ["none", "–", "–"]
    interval = found.interval
    return [f"{found.right:,} of {found.of:,}", share(interval.figure), bounds(interval)]


def _by_word(groups: Sequence[Accuracy]) -> list[str]:
    """For each word, over all bands, how often such rows are right."""
    rows = []
    for found in groups:
        words = dict.fromkeys(map(_word, sorted(found.rows, key=_order)))
        for word in words:
            counted = rightness(row for row in found.rows if _word(row) == word)
            promise = _promise(word, counted)
            doubtful = f"{counted.doubtful:,}"
            rows.append([found.texts.name, word, *_shares(counted), promise, doubtful])
    head = ("texts", "word", "right", "share", "interval", "promised", "of them doubtful")
    return table(head, rows)


def _promise(word: str, found: Rightness) -> str:
    """What a word promises of rows right, and whether the rows counted bear it out."""
    least = dict(WORDS).get(word)
    if least is None:
        return "nothing"
    bears = "kept" if found.interval.low >= least else "kept by the share only"
    return f"≥ {least:.2f}, {bears if found.share >= least else '**not kept**'}"


def _left_out(rows: Sequence[JudgedRow]) -> list[str]:
    """For each way to bound shares, how right its words are on pairs left out."""
    return table(
        ("rows counted", "word", "right on pairs left out", "share", "interval"),
        [
            [f"**{way}**" if way == CHOSEN else way, word, *_shares(found)]
            for way, bound in WAYS.items()
            for word, found in on_pairs_left_out(rows, bound).items()
        ],
    )


def _word(row: JudgedRow) -> str:
    return row.said.partition(":")[0]


def _order(row: JudgedRow) -> tuple[bool, int, float]:
    return row.said == NOT_MEASURED, GROUPS.index(row.group), -row.figure
