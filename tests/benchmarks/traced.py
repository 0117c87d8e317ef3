"""Earliest attestation against stretches of real series that were traced by hand.

``traced.json`` holds positions only. A stretch is a sequence of its own, and a phrase
in it is as old as the earliest of its texts that has these words together, wherever it
has them. All phrases of a stretch were written down before the engine was run on it.

An answer gives every word a text; a phrase is as old as its newest word. That rule was
settled when the first three stretches had been scored by a stricter one (every word of
the phrase given that text, which no phrase made of old words and new can pass), and
what a long run of common words weighs was settled then too. The fourth was traced after.
Both rules are reported. A phrase that only a deletion brought together is not asked for.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from documents.engine import compare
from documents.engine.cuts import Clause
from documents.engine.fingerprints import fingerprint
from documents.engine.lineage import Text, lineage
from documents.engine.provenance import provenance
from documents.engine.rows import Comparison
from tests.benchmarks.scores import Tally
from tests.benchmarks.wikiwho import WikiWho

KEY = Path(__file__).parent / "traced.json"

# For each text and clause: where stretches start, and the place of the text they come of.
Attributed = Sequence[Sequence[Sequence[tuple[int, int]]]]


@dataclass(frozen=True, slots=True)
class TracedPhrase:
    """Words ``start`` to ``end`` of a clause, and the text that attests them first."""

    text: str
    clause: str
    fingerprint: str
    start: int
    end: int
    first: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Successive texts of a series, by symbol, and the phrases traced in them.

    ``is_after``: it was traced after the errors in the others had been read.
    """

    series: str
    is_after: bool
    texts: tuple[str, ...]
    phrases: tuple[TracedPhrase, ...]


@dataclass(frozen=True, slots=True)
class TracedScore:
    """A stretch: phrases given the right text, by this engine and by the WikiWho algorithm.

    ``strict``: phrases of which every word is given that text.
    """

    stretch: Stretch
    engine: Tally
    wikiwho: Tally
    strict: Tally


def stretches() -> list[Stretch]:
    """The stretches that were traced."""
    content = json.loads(KEY.read_text("utf-8"))
    return [
        Stretch(
            it["series"],
            it["is_after"],
            tuple(it["texts"]),
            tuple(TracedPhrase(*phrase) for phrase in it["phrases"]),
        )
        for it in content["series"]
    ]


def measure(series: Mapping[str, Sequence[Text]]) -> list[TracedScore]:
    """Every stretch, traced by the engine and by the WikiWho algorithm.

    Raises ValueError where a clause is not the one that was read.
    """
    return [_score(stretch, series[stretch.series]) for stretch in stretches()]


def _score(stretch: Stretch, texts: Sequence[Text]) -> TracedScore:
    held = [text for text in texts if text.key in stretch.texts]
    if tuple(text.key for text in held) != stretch.texts:
        raise ValueError(f"{stretch.series}: the corpus has other texts than were traced")
    ours, theirs = (_said(stretch, held, found) for found in (_by_engine(held), _by_wikiwho(held)))
    firsts = [stretch.texts.index(phrase.first) for phrase in stretch.phrases]
    return TracedScore(
        stretch,
        engine=_tally(max(said) == first for said, first in zip(ours, firsts, strict=True)),
        wikiwho=_tally(max(said) == first for said, first in zip(theirs, firsts, strict=True)),
        strict=_tally(said == {first} for said, first in zip(ours, firsts, strict=True)),
    )


def _tally(right: Iterable[bool]) -> Tally:
    found = list(right)
    return Tally(len(found), sum(found), len(found), sum(found))


def _by_engine(texts: Sequence[Text]) -> Attributed:
    found = provenance(lineage(texts, _compared))
    return [
        [[(phrase.start, phrase.first) for phrase in phrases] for phrases in age.clauses]
        for age in found.texts
    ]


def _by_wikiwho(texts: Sequence[Text]) -> Attributed:
    algorithm = WikiWho()
    return [algorithm.revise([it.text for it in text.held_cut.clauses]) for text in texts]


def _compared(old: Text, new: Text) -> Comparison:
    return compare(old.held_cut, new.held_cut)


def _said(stretch: Stretch, texts: Sequence[Text], found: Attributed) -> list[set[int]]:
    """For each phrase, the places of the texts that its words are given."""
    said = []
    for phrase in stretch.phrases:
        at = stretch.texts.index(phrase.text)
        clause = next(it for it in texts[at].held_cut.clauses if it.ref == phrase.clause)
        if not fingerprint(clause.text).startswith(phrase.fingerprint):
            raise ValueError(f"{phrase.text};{phrase.clause} is not the clause that was traced")
        words = found[at][clause.position]
        said.append({_first_of(start, words) for start in _words(clause, phrase)})
    return said


def _words(clause: Clause, phrase: TracedPhrase) -> Iterator[int]:
    """Where the phrase's words start, each at its first letter or figure."""
    at = 0
    for number, word in enumerate(clause.text.split()):
        at = clause.text.index(word, at)
        letters = [n for n, sign in enumerate(word) if sign.isalnum()]
        if phrase.start <= number < phrase.end and letters:
            yield at + letters[0]
        at += len(word)


def _first_of(start: int, words: Sequence[tuple[int, int]]) -> int:
    """What is said of the word at a place."""
    return next(first for begin, first in reversed(words) if begin <= start)
