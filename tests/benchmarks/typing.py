"""Kinds and lead verbs told from plain text, against the markup of real resolutions.

``python -m tests.benchmarks.typing_part CORPUS [--part report|development]``
prints macro-F1 over formula, preambular, operative and list item, and how often the
head of the marked lead phrase was found and its lemma right, with 95 % intervals
from resampling whole documents. What the key covers is said in ``akn_gold.py``,
what is drawn in ``typing_sample.py``.
"""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from documents.engine.cuts import Clause, check_cut
from documents.engine.lexicon import LANGUAGES, Language
from documents.engine.segmentation import segment
from documents.engine.verbs import head_span, lead_verb
from tests.benchmarks.akn_gold import CLASSES, Line
from tests.benchmarks.characters import Kept, kept_by_cut
from tests.benchmarks.typing_heads import Head, first_head_of, head_lemma, head_of, words_of
from tests.benchmarks.typing_manner import Phrases, read_phrase
from tests.benchmarks.typing_sample import Document, draw, paste, read

RESAMPLES = 1_000
SEED = 20_240_925
_Z = 1.96


@dataclass(slots=True)
class Tally:
    """What one document added: (key's class, ours) → paragraphs, and lead verbs by outcome.

    ``first_leads``: the same outcomes by the key of lemmas as it was frozen first.
    ``bare`` counts paragraphs the key leaves out, by what their place would make them;
    ``apart`` those of an annex or an attachment, by which; ``all`` the text's
    paragraphs of any sort, by ours. ``kept``: the characters its clauses give back.
    """

    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)
    leads: Counter[str] = field(default_factory=Counter)
    first_leads: Counter[str] = field(default_factory=Counter)
    bare: Counter[tuple[str, str]] = field(default_factory=Counter)
    apart: Counter[tuple[str, str]] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    kept: Kept = field(default_factory=Kept)
    phrases: Phrases = field(default_factory=Counter)

    def __iadd__(self, other: "Tally") -> "Tally":
        self.kinds += other.kinds
        self.leads += other.leads
        self.first_leads += other.first_leads
        self.bare += other.bare
        self.apart += other.apart
        self.all += other.all
        self.kept += other.kept
        self.phrases += other.phrases
        return self


@dataclass(slots=True)
class Sample:
    """What was found on the sample, each by language.

    ``resolutions`` and ``statements``: tallies of the documents of one part. ``kept``: the
    characters that the clauses of all documents give back, of both parts.
    """

    resolutions: dict[str, list[Tally]] = field(default_factory=dict)
    statements: dict[str, list[Tally]] = field(default_factory=dict)
    kept: dict[str, Kept] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figure:
    """A share, 0..1, and its 95 % interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.4f} ({self.low:.4f}–{self.high:.4f})"


def tally(document: Document, lines: Sequence[Line]) -> Tally:
    """Cut one document's text and set it against its key.

    Attachments are no part of the text; of what they are made is told from a second one
    that has them at its end.
    """
    own = [line for line in lines if line.apart != "attachment"]
    places, kept = _cut(document, own)
    counts = Tally()
    for line, clause in places:
        counts.all[class_of(clause)] += 1
        if line.class_:
            counts.kinds[line.class_, class_of(clause)] += 1
            if line.phrase:
                _count_lead(counts, line, clause, _known(document.language))
        elif line.apart:
            counts.apart[line.apart, class_of(clause)] += 1
        elif line.bare:
            counts.bare[line.bare, class_of(clause)] += 1
    if len(own) < len(lines):
        places, kept = _cut(document, lines)
        counts.apart.update(("attachment", class_of(clause)) for _, clause in places[len(own) :])
    counts.kept = kept
    return counts


def _cut(
    document: Document, lines: Sequence[Line]
) -> tuple[list[tuple[Line, Clause | None]], Kept]:
    """The lines of a text, each with the clause that starts where it does, if one does.

    Then the characters of the text that its clauses give back.
    """
    text, starts = paste(document, lines)
    cut = segment(text)
    check_cut(cut)
    clauses = {clause.label_start: clause for clause in cut.clauses}
    places = [(line, clauses.get(start)) for line, start in zip(lines, starts, strict=True)]
    return places, kept_by_cut(text, cut)


def class_of(clause: Clause | None) -> str:
    """A clause's class as the key counts; "merged" where no clause starts at its place."""
    if clause is None:
        return "merged"
    if clause.parent is not None and clause.kind in {"preambular", "operative"}:
        return "item"
    return clause.kind


def _count_lead(counts: Tally, line: Line, clause: Clause | None, language: Language) -> None:
    """Count a marked phrase by both keys, and what it is read as alone."""
    phrase = line.phrase or ""
    head = head_of(phrase, language, after=line.printed.partition(phrase)[2])
    counts.leads[_lead_outcome(head, clause, language)] += 1
    counts.first_leads[_lead_outcome(first_head_of(phrase, language), clause, language)] += 1
    read_alone = read_phrase(phrase, language)
    counts.phrases.update([read_alone] if read_alone else [])


def _lead_outcome(head: Head | None, clause: Clause | None, language: Language) -> str:
    if head is None:
        return "not in the table"
    lead = lead_verb(clause.text, language).lead if clause else None
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
    return found / max(1, _asked(counts))


def lemmas_right(counts: Tally) -> float:
    """By the key as it stands."""
    return counts.leads["right"] / max(1, _asked(counts))


def lemmas_right_first(counts: Tally) -> float:
    """By the key as it was frozen first, which had the same words in its table."""
    return counts.first_leads["right"] / max(1, _asked(counts))


def _asked(counts: Tally) -> int:
    """Marked phrases of which the table knows a word."""
    return counts.leads.total() - counts.leads["not in the table"]


def figure(tallies: Sequence[Tally], measure: Callable[[Tally], float]) -> Figure:
    """A measure over all documents, with an interval from drawing them again.

    Without a single error there is nothing to draw: the lower bound is then
    Wilson's for as many paragraphs, or phrases that verbs are asked of.
    """
    whole = total(tallies)
    if measure(whole) == 1.0:
        count = whole.kinds.total() if measure is macro_f1 else _asked(whole)
        return Figure(1.0, count / (count + _Z**2), 1.0)
    lots = random.Random(SEED)
    values = sorted(measure(total(lots.choices(tallies, k=len(tallies)))) for _ in range(RESAMPLES))
    tail = RESAMPLES // 40
    return Figure(measure(whole), values[tail], values[-tail - 1])


def total(tallies: Sequence[Tally]) -> Tally:
    """Tallies of many documents as one."""
    whole = Tally()
    for one in tallies:
        whole += one
    return whole


def measure(corpus: Path, *, is_developed_on: bool) -> Sample:
    """Tallies of the sample's documents of one part, and the characters kept of both."""
    sample = Sample()
    for document, lines in read(corpus, draw(corpus)):
        language = document.language
        counts = tally(document, lines)
        sample.kept[language] = sample.kept.get(language, Kept()) + counts.kept
        if document.is_developed_on is is_developed_on:
            of = sample.statements if document.is_statement else sample.resolutions
            of.setdefault(language, []).append(counts)
    return sample
