"""How far a pair of clauses looks like one provision: evidence, weighed and summed."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log1p

from rapidfuzz.distance import Indel, LCSseq

from documents.engine.alignment.config import AlignmentConfig
from documents.engine.alignment.neighbours import Surroundings
from documents.engine.alignment.sides import UNIT, Unit

OPENING = 4


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the wording of two clauses says, each 0..1 but ``shared``.

    ``dice``: weight of the words in common against both clauses; ``contained``:
    against the lighter one; ``order``: similarity of the two token sequences;
    ``opening``: of the first tokens; ``shared``: how much the words in common
    weigh in all, as the logarithm of one more than their number of rarest words.
    """

    dice: float
    contained: float
    order: float
    opening: float
    shared: float

    @property
    def likeness(self) -> float:
        """One figure, 0..1, for readers: words in common and their order, in equal parts."""
        return (self.dice + self.order) / 2


def weigh(old: Unit, new: Unit, weight: Mapping[str, int]) -> Evidence:
    """The evidence on one pair, given the weights of words."""
    shared = sum([weight[word] for word in old.words & new.words])
    total = old.mass + new.mass
    lighter = min(old.mass, new.mass)
    opening = LCSseq.similarity(old.keys[:OPENING], new.keys[:OPENING])
    return Evidence(
        dice=2 * shared / total if total else 0.0,
        contained=shared / lighter if lighter else 0.0,
        order=Indel.normalized_similarity(old.keys, new.keys),
        opening=opening / OPENING,
        shared=log1p(shared / UNIT),
    )


def score(evidence: Evidence, around: Surroundings, config: AlignmentConfig) -> float:
    """Log odds that a pair is one provision; above 0 it is more likely one than not."""
    found = (
        config.bias
        + config.dice * evidence.dice
        + config.contained * evidence.contained
        + config.order * evidence.order
        + config.opening * evidence.opening
        + config.shared * evidence.shared
    )
    if around.agreeing:
        found += config.both_sides if around.agreeing == 2 else config.one_side
    return found + config.enclosed * evidence.order if around.is_enclosed else found
