"""How right comparisons are, on texts whose answer is known."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.engine.rows import Comparison
from tests.benchmarks.characters import Kept, kept_by_rows
from tests.benchmarks.generator import DEVELOPMENT_SEEDS, REPORT_SEEDS, revise
from tests.benchmarks.known import KnownPair
from tests.benchmarks.marked import Marked, marked, needed
from tests.benchmarks.pasted import score_as_pasted
from tests.benchmarks.peers import by_engine
from tests.benchmarks.rightness import JudgedRow, judged_rows
from tests.benchmarks.scores import Scores, said_by, score
from tests.benchmarks.wikidiff2 import Wikidiff2

# Revisions a size: in a full run, and in a quick one.
SEEDS = {31: 200, 310: 20, 3_100: 3}
QUICK_SEEDS = {31: 40, 310: 3, 3_100: 1}
# How many revisions of a size other tools are given; uncut, wikidiff2 needs half a minute for one.
PEER_SEEDS = {31: 200, 310: 5, 3_100: 1}


@dataclass(frozen=True, slots=True)
class Texts:
    """Pairs that are reported together. ``name`` is how tables call them."""

    name: str
    pairs: Sequence[KnownPair]


@dataclass(slots=True)
class Accuracy:
    """What a tool got right on a group of texts; the last four for this engine only.

    ``rows`` are all of the comparisons', judged; ``kept`` are the characters that rows
    give back; ``pasted``: links of real texts that the engine cuts itself.
    """

    texts: Texts
    scores: list[Scores] = field(default_factory=list)
    marked: Marked = field(default_factory=Marked)
    rows: list[JudgedRow] = field(default_factory=list)
    kept: Kept = field(default_factory=Kept)
    pasted: list[Scores] = field(default_factory=list)


def generated(count: int, seeds: int, *, is_report: bool) -> Texts:
    """Generated revisions of one size, from the seeds for reporting or for developing."""
    first = (REPORT_SEEDS if is_report else DEVELOPMENT_SEEDS).start
    pairs = [revise(count, seed) for seed in range(first, first + seeds)]
    return Texts(f"generated, {count:,} paragraphs", pairs)


def of_engine(texts: Texts) -> Accuracy:
    """This engine on a group of texts."""
    found = Accuracy(texts)
    for pair in texts.pairs:
        comparison = by_engine(*pair.texts)
        _check(pair, comparison)
        found.scores.append(score(pair, said_by(comparison)))
        found.marked += marked(pair, comparison)
        found.rows += judged_rows(pair, comparison)
        found.kept += kept_by_rows(pair.texts, comparison)
    return found


def of_real(texts: Texts) -> Accuracy:
    """This engine on labelled texts, by their paragraphs and cut as pasted."""
    found = of_engine(texts)
    found.pasted = [score_as_pasted(pair) for pair in texts.pairs]
    return found


def of_peer(peer: Wikidiff2, texts: Texts) -> Accuracy:
    """A tool that aligns, on a group of texts."""
    found = Accuracy(texts)
    for pair in texts.pairs:
        rows, words = peer.rows(pair)
        found.scores.append(score(pair, rows))
        found.marked += Marked(displayed=words, needed=needed(pair))
    return found


def _check(pair: KnownPair, comparison: Comparison) -> None:
    """Raise ValueError where clauses are not the pair's paragraphs: indexes would mean others."""
    counts = len(comparison.old.clauses), len(comparison.new.clauses)
    if counts != (len(pair.old), len(pair.new)):
        raise ValueError(f"{pair.name}: cut into {counts} clauses")
