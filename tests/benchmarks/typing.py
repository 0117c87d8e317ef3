"""Kinds and lead verbs told from plain text, against the markup of real resolutions.

``python -m tests.benchmarks.typing CORPUS [--part report|development]``
prints macro-F1 over formula, preambular, operative and list item, and how often the
head of the marked lead phrase was found and its lemma right, with 95 % intervals
from resampling whole documents. What the key covers is said in ``akn_gold.py``,
what is drawn in ``typing_sample.py``.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from documents.engine.cuts import Clause, check_cut
from documents.engine.segmentation import segment
from documents.engine.verb_table import LANGUAGES, Language
from documents.engine.verbs import head_span, lead_verb
from tests.benchmarks.akn_gold import CLASSES, Line
from tests.benchmarks.typing_heads import head_lemma, head_of, words_of
from tests.benchmarks.typing_sample import Document, draw, paste, read

RESAMPLES = 1_000
SEED = 20_240_925
_Z = 1.96


@dataclass(slots=True)
class Tally:
    """What one document added: (key's class, ours) → paragraphs, and lead verbs by outcome.

    ``bare`` counts paragraphs the key leaves out, by what their place would make them.
    """

    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)
    leads: Counter[str] = field(default_factory=Counter)
    bare: Counter[tuple[str, str]] = field(default_factory=Counter)

    def __iadd__(self, other: "Tally") -> "Tally":
        self.kinds += other.kinds
        self.leads += other.leads
        self.bare += other.bare
        return self


@dataclass(frozen=True, slots=True)
class Figure:
    """A share, 0..1, and its 95 % interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.4f} ({self.low:.4f}–{self.high:.4f})"


def tally(document: Document, lines: Sequence[Line]) -> Tally:
    """Cut one document's text and set it against its key."""
    text, starts = paste(document, lines)
    cut = segment(text)
    check_cut(cut)
    clauses = {clause.label_start: clause for clause in cut.clauses}
    counts = Tally()
    for line, start in zip(lines, starts, strict=True):
        clause = clauses.get(start)
        if line.class_:
            counts.kinds[line.class_, class_of(clause)] += 1
            if line.phrase:
                counts.leads[_lead_outcome(line.phrase, clause, document.language)] += 1
        elif line.bare:
            counts.bare[line.bare, class_of(clause)] += 1
    return counts


def class_of(clause: Clause | None) -> str:
    """A clause's class as the key counts; "merged" where no clause starts at its place."""
    if clause is None:
        return "merged"
    if clause.parent is not None and clause.kind in {"preambular", "operative"}:
        return "item"
    return clause.kind


def _lead_outcome(phrase: str, clause: Clause | None, language: str) -> str:
    head = head_of(phrase, language)
    if head is None:
        return "not in the table"
    lead = lead_verb(clause.text, _known(language)).lead if clause else None
    if clause is None or clause.verb is None or lead is None:
        return "missed"
    opening = words_of(clause.text[head_span(clause.text, lead)[0] :], language)[:3]
    if head.word not in opening:
        return "another word"
    return "right" if head_lemma(clause.verb) == head.lemma else "another lemma"


def _known(language: str) -> Language:
    return next(known for known in LANGUAGES if known == language)


def f1(counts: Tally, class_: str) -> float:
    """F1 of one class over the paragraphs that the key covers."""
    gold = sum(n for (key, _), n in counts.kinds.items() if key == class_)
    ours = sum(n for (_, own), n in counts.kinds.items() if own == class_)
    return 2 * counts.kinds[class_, class_] / (gold + ours) if gold + ours else 1.0


def macro_f1(counts: Tally) -> float:
    return sum(f1(counts, class_) for class_ in CLASSES) / len(CLASSES)


def heads_found(counts: Tally) -> float:
    found = counts.leads["right"] + counts.leads["another lemma"]
    return found / max(1, counts.leads.total() - counts.leads["not in the table"])


def lemmas_right(counts: Tally) -> float:
    return counts.leads["right"] / max(1, counts.leads.total() - counts.leads["not in the table"])


def figure(tallies: Sequence[Tally], measure: Callable[[Tally], float]) -> Figure:
    """A measure over all documents, with an interval from drawing them again.

    Without a single error there is nothing to draw: the lower bound is then
    Wilson's for as many paragraphs.
    """
    whole = _sum(tallies)
    if measure(whole) == 1.0:
        return Figure(1.0, whole.kinds.total() / (whole.kinds.total() + _Z**2), 1.0)
    lots = random.Random(SEED)
    values = sorted(measure(_sum(lots.choices(tallies, k=len(tallies)))) for _ in range(RESAMPLES))
    tail = RESAMPLES // 40
    return Figure(measure(whole), values[tail], values[-tail - 1])


def _sum(tallies: Sequence[Tally]) -> Tally:
    total = Tally()
    for one in tallies:
        total += one
    return total


def measure(corpus: Path, *, is_developed_on: bool) -> dict[str, list[Tally]]:
    """Tallies of the sample's documents of one part, by language; statements under "statements"."""
    tallies: dict[str, list[Tally]] = {}
    part = [it for it in draw(corpus) if it.is_developed_on is is_developed_on]
    for document, lines in read(corpus, part):
        key = "statements" if document.is_statement else document.language
        tallies.setdefault(key, []).append(tally(document, lines))
    return tallies


def report(tallies: dict[str, list[Tally]]) -> Iterator[str]:
    """The figures as lines of Markdown."""
    yield "| language | documents | paragraphs | macro-F1 | head found | lemma right |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for language in LANGUAGES:
        documents = tallies.get(language, [])
        paragraphs = _sum(documents).kinds.total()
        figures = (figure(documents, one) for one in (macro_f1, heads_found, lemmas_right))
        yield f"| {language} | {len(documents)} | {paragraphs} | {' | '.join(map(str, figures))} |"
    for language in LANGUAGES:
        yield from _details(language, _sum(tallies.get(language, [])))


def _details(language: str, total: Tally) -> Iterator[str]:
    classes = ", ".join(f"{class_} {f1(total, class_):.4f}" for class_ in CLASSES)
    wrong = Counter({pair: n for pair, n in total.kinds.items() if pair[0] != pair[1]})
    yield f"\n{language}: F1 by class: {classes}"
    yield f"{language}: taken for another: {_listed(wrong)}"
    yield f"{language}: lead verbs: {dict(total.leads)}"
    yield f"{language}: left out by the rule, and what they were taken for: {_listed(total.bare)}"


def _listed(pairs: Counter[tuple[str, str]]) -> str:
    return ", ".join(f"{key} as {own} {n}" for (key, own), n in pairs.most_common()) or "none"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--part", choices=("report", "development"), default="report")
    options = parser.parse_args()
    for line in report(measure(options.corpus, is_developed_on=options.part == "development")):
        print(line)


if __name__ == "__main__":
    main()
