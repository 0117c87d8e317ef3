"""How far a pair of clauses looks like one provision: evidence, weighed and summed."""

from math import log1p
from typing import Final

from rapidfuzz.distance import Indel, LCSseq

from documents.engine.alignment.config import LARGEST_EXCESS, OPENING_TOKENS, AlignmentConfig
from documents.engine.alignment.neighbours import Surroundings
from documents.engine.alignment.rivals import Rivals
from documents.engine.alignment.sides import Sides, Unit
from documents.engine.vocabulary import UNIT

Pair = tuple[int, int]

_likeness: Final = Indel.normalized_similarity
_in_common: Final = LCSseq.similarity


class Evidence:
    """What the wording of two clauses says, each 0..1 but the last three.

    ``dice``: weight of the words in common against both clauses; ``contained``:
    against the lighter one; ``order``: similarity of the two token sequences;
    ``opening``: of the first tokens; ``shared``: how much the words in common
    weigh in all, as the logarithm of one more than their number of rarest words.

    ``excess_old`` and ``excess_new``: how far the pair stands out among the clause's other
    candidates: what it shares beyond the best of them, against all the clause holds. Below 0
    for what is not the best, and cut off at LARGEST_EXCESS either way: what is unrivalled by so
    much is unrivalled. Near twins share much and exceed little.
    """

    __slots__ = ("contained", "dice", "excess_new", "excess_old", "opening", "order", "shared")

    def __init__(
        self,
        dice: float,
        contained: float,
        order: float,
        opening: float,
        shared: float,
        excess_old: float,
        excess_new: float,
    ) -> None:
        self.dice = dice
        self.contained = contained
        self.order = order
        self.opening = opening
        self.shared = shared
        self.excess_old = excess_old
        self.excess_new = excess_new

    @property
    def likeness(self) -> float:
        """One figure, 0..1, for readers: words in common and their order, in equal parts."""
        return (self.dice + self.order) / 2


def weigh_candidates(sides: Sides, shared: dict[Pair, int]) -> dict[Pair, Evidence]:
    """The evidence on all candidate pairs, given the weight of the words each shares."""
    olds, news = sides.old, sides.new
    rivals_old, rivals_new = Rivals(len(olds), 0.0), Rivals(len(news), 0.0)
    for (i, j), weight in shared.items():
        rivals_old.offer(i, weight)
        rivals_new.offer(j, weight)
    return {
        (i, j): _weigh(olds[i], news[j], weight, rivals_old.of(i, weight), rivals_new.of(j, weight))
        for (i, j), weight in shared.items()
    }


def _weigh(old: Unit, new: Unit, shared: int, rival_old: float, rival_new: float) -> Evidence:
    """The evidence on a pair, given the weight its clauses share with their best others."""
    mass_old, mass_new = old.mass, new.mass
    return Evidence(
        2 * shared / (mass_old + mass_new),
        shared / (mass_old if mass_old < mass_new else mass_new),
        _likeness(old.keys, new.keys),
        _opening(old.keys[:OPENING_TOKENS], new.keys[:OPENING_TOKENS]),
        log1p(shared / UNIT),
        _excess(shared - rival_old, mass_old),
        _excess(shared - rival_new, mass_new),
    )


def _opening(old: str, new: str) -> float:
    """How alike the first tokens are: most candidates that are right have the same."""
    return (len(old) if old == new else _in_common(old, new)) / OPENING_TOKENS


def _excess(beyond: float, mass: int) -> float:
    excess = beyond / mass
    return -LARGEST_EXCESS if excess < -LARGEST_EXCESS else min(excess, LARGEST_EXCESS)


def score(evidence: Evidence, config: AlignmentConfig) -> float:
    """Log odds that a pair is one provision, by its wording alone.

    Of a pair's two clauses the one that stands out more counts most: a part may
    do so in a whole that has better matches.
    """
    one, other = evidence.excess_old, evidence.excess_new
    return (
        config.bias
        + config.contained * evidence.contained
        + config.order * evidence.order
        + config.opening * evidence.opening
        + config.shared * evidence.shared
        + config.distinct * max(one, other)
        + config.mutual * min(one, other)
    )


def heard(around: Surroundings, evidence: Evidence, config: AlignmentConfig) -> float:
    """What its neighbours add to a pair's log odds.

    Nothing to one that neither opens alike nor shares enough: strangers stand in one place too.
    """
    if not evidence.opening and evidence.dice < config.heard_from:
        return 0.0
    if around.is_enclosed:
        return config.both_sides + config.enclosed * evidence.order
    if around.agreeing:
        return config.both_sides if around.agreeing == 2 else config.one_side
    return 0.0
