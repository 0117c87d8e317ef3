"""What is said of a text's age: phrases, and what is not known."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from documents.engine.lineage import Bound

# "earliest": nothing stands before it, so that nothing is known of its phrases' age.
# "off": the text before it is not held, so that what came with it cannot be told from
# what came with that one.
State = Literal["known", "earliest", "off", "not held", "left out"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of a clause's wording that one text attests first.

    ``start`` and ``end``: code points of the clause's text. ``first``: the place of that
    text in the sequence. ``words``: how many words it has, marks not counted; none
    in what the publisher added.
    """

    start: int
    end: int
    first: int
    words: int


@dataclass(frozen=True, slots=True)
class Age:
    """The phrases of one text, for each of its clauses in order; they spell the clause."""

    state: State
    clauses: tuple[tuple[Phrase, ...], ...] = ()

    def first(self, clause: int, start: int, end: int) -> int | None:
        """The place of the text that attests a stretch of a clause first; None for an empty one.

        ``start`` and ``end``: code points of the clause's text. A stretch is as old as its
        newest word, for no text before that one can have had it.
        """
        inside = [it.first for it in self.clauses[clause] if it.start < end and it.end > start]
        return max(inside, default=None)

    @property
    def words(self) -> Counter[int]:
        """How many words each text attests first, by its place."""
        counts: Counter[int] = Counter()
        for phrases in self.clauses:
            for phrase in phrases:
                counts[phrase.first] += phrase.words
        return counts


@dataclass(frozen=True, slots=True)
class Provenance:
    """The age of every text of a sequence.

    ``since``: for each text, what may be said of phrases that it attests first; None
    where it is not held. Where its ``earlier`` is None they are as old as anything held.
    """

    texts: tuple[Age, ...]
    since: tuple[Bound | None, ...]

    def attested(self, older: int, newer: int) -> float | None:
        """The share, 0..1, of a text's words that an older text, or one before it, attests.

        None where either is not held or the newer has no words. Words that the older text
        lacks count where one before it had them: they are that old.
        """
        counts = self.texts[newer].words
        if not counts.total() or self.since[older] is None:
            return None
        return sum(n for first, n in counts.items() if first <= older) / counts.total()
