"""Earliest attestation of words, against generated histories and beside WikiWho.

Counted are the words of all revisions but the first, each against the revision that
wrote it; marks are left out.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from documents.engine import compare
from documents.engine.lineage import Text, lineage
from documents.engine.provenance import provenance
from documents.engine.rows import Comparison
from documents.engine.segmentation import paragraphs
from tests.benchmarks.histories import DEVELOPMENT_SEEDS, REPORT_SEEDS, History, history
from tests.benchmarks.scores import Tally
from tests.benchmarks.wikiwho import WikiWho

# For each revision, for each paragraph: where stretches start, and their revision.
Attributed = Sequence[Sequence[Sequence[tuple[int, int]]]]

# Histories in a full run, and in a quick one.
HISTORIES = 100
QUICK_HISTORIES = 10


def measure(*, is_report: bool) -> tuple[list[Tally], list[Tally]]:
    """This engine's and the WikiWho algorithm's words, a tally a history."""
    seeds, count = (REPORT_SEEDS, HISTORIES) if is_report else (DEVELOPMENT_SEEDS, QUICK_HISTORIES)
    made = [history(seed) for seed in seeds[:count]]
    return [score(it, by_engine) for it in made], [score(it, by_wikiwho) for it in made]


def by_engine(history: History) -> Attributed:
    """What this engine says of every revision."""
    texts = [
        Text(str(at), paragraphs(text, language="en")) for at, text in enumerate(history.texts)
    ]
    found = provenance(lineage(texts, _compared))
    return [
        [[(phrase.start, phrase.first) for phrase in phrases] for phrases in age.clauses]
        for age in found.texts
    ]


def by_wikiwho(history: History) -> Attributed:
    """What the WikiWho algorithm says of every revision."""
    algorithm = WikiWho()
    return [
        algorithm.revise([paragraph.text for paragraph in revision])
        for revision in history.revisions
    ]


def score(history: History, attribute: Callable[[History], Attributed]) -> Tally:
    """How many words of all revisions but the first are given the revision that wrote them.

    Raises ValueError where there are not as many paragraphs as the history has.
    """
    known = right = 0
    for revision, found in zip(history.revisions[1:], attribute(history)[1:], strict=True):
        for paragraph, stretches in zip(revision, found, strict=True):
            truth = [origin for _, origin in paragraph.words]
            said = list(_at([start for start, _ in paragraph.words], stretches))
            known += len(truth)
            right += sum(map(int.__eq__, truth, said))
    return Tally(known, right, known, right)


def _compared(old: Text, new: Text) -> Comparison:
    return compare(old.held_cut, new.held_cut)


def _at(starts: Sequence[int], stretches: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The revision said of the word at each start."""
    ends = [start for start, _ in stretches]
    for start in starts:
        yield stretches[bisect_right(ends, start) - 1][1]
