"""Origins carried from text to text, and grouped into phrases."""

from collections.abc import Iterator
from dataclasses import replace

from documents.engine.lineage import Lineage, Place
from documents.engine.provenance.ages import Phrase
from documents.engine.provenance.attested import Index, put_back
from documents.engine.provenance.config import ProvenanceConfig
from documents.engine.provenance.wordings import NEW, Wording, carry, read
from documents.engine.vocabulary import Vocabulary

Phrases = tuple[Phrase, ...]


class Tracer:
    """Traces the texts of a sequence in order; each costs its own clauses only."""

    def __init__(self, traced: Lineage, config: ProvenanceConfig) -> None:
        self._traced = traced
        self._config = config
        self._vocabulary = Vocabulary.shared()
        self._index = Index(self._vocabulary.rarity, config)
        self._wordings: dict[Place, Wording] = {}
        self._earlier: dict[Place, tuple[Wording, ...]] = {}
        self._phrases: dict[Place, Phrases] = {}

    def trace(self, at: int) -> tuple[Phrases, ...]:
        """The phrases of each clause of a held text; those before it were traced already."""
        clauses = self._traced.texts[at].held_cut.clauses
        places = [Place(at, clause.position) for clause in clauses]
        self._keep_unchanged(at)
        changed = [place for place in places if place not in self._wordings]
        for place in changed:
            text = clauses[place.clause].text
            self._wordings[place] = read(text, self._vocabulary)
        self._carry(at)
        for place in changed:
            wording = self._wordings[place]
            put_back(wording, self._earlier.get(place, ()), self._config.context)
            self._index.settle(wording)
            wording.origins[:] = [at if it == NEW else it for it in wording.origins]
        for place in changed:
            self._index.add(self._wordings[place])
            phrases = _phrases(self._wordings[place])
            if clauses[place.clause].kind == "paratext":
                phrases = (replace(phrase, words=0) for phrase in phrases)
            self._phrases[place] = tuple(phrases)
        return tuple([self._phrases[place] for place in places])

    def _keep_unchanged(self, at: int) -> None:
        """Clauses that stay as they are share all that is known of them."""
        for step in self._traced.steps[at]:
            if step.row.status == "unchanged":
                (old,), (new,) = step.old, step.new
                self._wordings[new] = self._wordings[old]
                self._earlier[new] = self._earlier.get(old, ())
                self._phrases[new] = self._phrases[old]

    def _carry(self, at: int) -> None:
        for step in self._traced.steps[at]:
            if step.row.status == "unchanged":
                continue
            old = [self._wordings[place] for place in step.old]
            carry(step.row, old, [self._wordings[place] for place in step.new])
            former = [it for place in step.old for it in self._earlier.get(place, ())]
            for place in step.new:
                known = (*self._earlier.get(place, ()), *former, *old)
                self._earlier[place] = known[-self._config.wordings :]


def _phrases(wording: Wording) -> Iterator[Phrase]:
    """Stretches of one origin, each with the white space after it, that spell the clause.

    Marks go with the word before them: of a comma nobody asks how old it is.
    """
    text, starts = wording.text, wording.starts
    words = [at for at, start in enumerate(starts) if text[start].isalnum()] or [0]
    origins = [wording.origins[at] for at in words if at < len(starts)]
    firsts = [at for at in range(len(origins)) if not at or origins[at] != origins[at - 1]]
    for first, end in zip(firsts, [*firsts[1:], len(origins)], strict=True):
        start = starts[words[first]] if first else 0
        stop = starts[words[end]] if end < len(words) else len(text)
        count = sum([text[starts[at]].isalnum() for at in words[first:end]])
        yield Phrase(start, stop, origins[first], count)
