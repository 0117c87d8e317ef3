"""How right comparisons are, on texts whose answer is known."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.engine.cuts import Clause
from documents.engine.rows import Comparison
from tests.benchmarks.generator import DEVELOPMENT_SEEDS, REPORT_SEEDS, revise
from tests.benchmarks.known import KnownPair
from tests.benchmarks.marked import Marked, marked, needed
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
    """What a tool got right on a group of texts; the last three for this engine only.

    ``rows`` are all of the comparisons', judged; ``characters`` are those of the
    texts, ``kept`` those that rows give back.
    """

    texts: Texts
    scores: list[Scores] = field(default_factory=list)
    marked: Marked = field(default_factory=Marked)
    rows: list[JudgedRow] = field(default_factory=list)
    characters: int = 0
    kept: int = 0


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
        found.characters += sum(map(len, pair.texts))
        found.kept += sum(_kept(pair, comparison))
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


def _kept(pair: KnownPair, comparison: Comparison) -> tuple[int, int]:
    """Characters of both texts that clauses, labels and white space between them give back.

    A clause counts only where the edits of its row spell it.
    """
    old, new = pair.texts
    spelt_old = {
        index for row in comparison.rows if _spells(row, comparison, "old") for index in row.old
    }
    spelt_new = {
        index for row in comparison.rows if _spells(row, comparison, "new") for index in row.new
    }
    return (
        _given_back(old, [it for it in comparison.old.clauses if it.position in spelt_old]),
        _given_back(new, [it for it in comparison.new.clauses if it.position in spelt_new]),
    )


def _spells(row: object, comparison: Comparison, side: str) -> bool:
    clauses = getattr(comparison, side).clauses
    wording = "\n".join(clauses[index].text for index in getattr(row, side))
    return "".join(getattr(edit, side) for edit in row.edits) == wording


def _given_back(text: str, clauses: Sequence[Clause]) -> int:
    left = set(range(len(text)))
    for clause in clauses:
        left.difference_update(range(clause.start, clause.end))
        left.difference_update(range(clause.label_start, clause.label_start + len(clause.label)))
    return len(text) - sum(not text[at].isspace() for at in left)
