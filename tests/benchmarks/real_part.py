"""The part of docs/accuracy.md that tells of real texts what is required of generated ones."""

from collections.abc import Iterator, Sequence

from tests.benchmarks.accuracy import Accuracy
from tests.benchmarks.accuracy_targets import Results, elsewhere, figure_of, texts_of
from tests.benchmarks.intervals import interval
from tests.benchmarks.measures import F1, PRECISION, RECALL, Measure
from tests.benchmarks.scores import LINKS, MOVES, Tally
from tests.benchmarks.tables import bounds, share, table

_WHAT = """\
Moves, splits and merges are required, and held against their bars above, on generated texts
only. This is what the labelled pairs of real texts have of them; and their links once more
where the engine cuts the texts itself, as they would be pasted, instead of being given their
paragraphs. Nothing here is a requirement."""

_WORTH = """\
So few are worth little: one more or one fewer moves a share by five points or more, the intervals
reach far below the bars above, and even without an error it would take 125 of a sort before a
lower bound reached 0.97; they can show that real texts are harder, not that they are as easy."""

_PASTED = "clause pairs, F1, cut as pasted"
_MEASURES = (
    ("moves: right of those labelled", MOVES, PRECISION),
    ("moves: found", MOVES, RECALL),
    ("moved + reworded found", "moved+reworded", RECALL),
    ("split links found", "split", RECALL),
    ("merge links found", "merged", RECALL),
)


def real_blocks(results: Results) -> Iterator[Sequence[str] | str]:
    """The blocks of the section."""
    groups = results.real
    if not groups:
        yield "Not measured: this run had no --gold."
        return
    yield _WHAT
    rows = [_row(results, found, *one) for one in _MEASURES for found in groups]
    rows += [_pasted_row(found) for found in groups]
    yield table(("measure", "on", "counts", "share", "95 % interval", "elsewhere"), rows)
    yield _WORTH


def _row(results: Results, found: Accuracy, measure: str, name: str, of: Measure) -> list[str]:
    on = f"{found.texts.name} ({texts_of(found)})"
    figure = figure_of(found, name, of)
    if figure is None:
        return [measure, on, "none", "–", "–", ""]
    whole = sum((scores[name] for scores in found.scores), Tally())
    theirs = elsewhere(results, found, name, of)
    return [measure, on, _counts(whole, of), share(figure.figure), bounds(figure), theirs]


def _counts(tally: Tally, of: Measure) -> str:
    hits = tally.found if of is RECALL else tally.right
    return f"{hits} of {of.count(tally)}"


def _pasted_row(found: Accuracy) -> list[str]:
    on = f"{found.texts.name} ({texts_of(found)})"
    tallies = [scores[LINKS] for scores in found.pasted]
    figure = interval(tallies, F1)
    if figure is None:
        return [_PASTED, on, "none", "–", "–", ""]
    whole = sum(tallies, Tally())
    counts = f"{_counts(whole, RECALL)} found, {_counts(whole, PRECISION)} right"
    return [_PASTED, on, counts, share(figure.figure), bounds(figure), ""]
