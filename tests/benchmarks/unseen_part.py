"""The part of docs/speed.md on new pairs in a process that has read others."""

from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from tests.benchmarks.peers import ENGINE, WIKIDIFF2
from tests.benchmarks.tables import NOT_MEASURED, table
from tests.benchmarks.unseen import BATCHES, Unseen

_WHAT = f"""\
Between "first" and "again" above: each pair is compared once, by a new process that has read only
the pairs before it, in the order of the rows. Further up every pair had been compared before it
was clocked, so that the process had met all its words; here it meets them as a server does that is
given a new pair. Medians of {BATCHES} batches, with the lowest and the highest in brackets; the
first batch follows the fewest texts. **This is information and no requirement**: those are held
against rounds over pairs that were compared before, as they always were."""


def unseen_blocks(found: Mapping[str, Unseen]) -> Iterator[Sequence[str] | str]:
    """The blocks of the section."""
    if not found:
        yield NOT_MEASURED
        return
    yield _WHAT
    head = (
        "texts", "pairs", f"{ENGINE}, ms", f"{WIKIDIFF2}, ms", f"time to that of {WIKIDIFF2}",
        "in the first batch",
    )  # fmt: skip
    yield table(head, [_row(texts, unseen) for texts, unseen in found.items()])


def _row(texts: str, found: Unseen) -> list[str]:
    ratios = found.ratios
    return [
        texts,
        str(found.pairs),
        *(_milliseconds(found.batches.get(tool, ())) for tool in (ENGINE, WIKIDIFF2)),
        _spread(ratios, 3) if ratios else NOT_MEASURED,
        f"{ratios[0]:.3f}" if ratios else NOT_MEASURED,
    ]


def _milliseconds(seconds: Sequence[float]) -> str:
    return _spread([1000 * one for one in seconds], 1) if seconds else NOT_MEASURED


def _spread(figures: Sequence[float], places: int) -> str:
    """The median, with the lowest and the highest."""
    middle, low, high = (f"{it:.{places}f}" for it in (median(figures), min(figures), max(figures)))
    return f"{middle} ({low}–{high})"
