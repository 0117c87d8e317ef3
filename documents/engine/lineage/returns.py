"""Clauses that come back after one or several texts without them.

A comparison of neighbours cannot see them. What a new text has and its neighbour
lacks is compared with what earlier texts had and nothing followed: few clauses with
few, so that the cost of a text does not grow with the texts before it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from documents.engine.alignment import Constraints
from documents.engine.comparison import compare
from documents.engine.confidence import BY_A_PERSON, NOT_MEASURED
from documents.engine.cuts import Clause, Cut, Kind
from documents.engine.lineage.steps import Place, Step
from documents.engine.lineage.texts import Text, held_before
from documents.engine.rows import Row

Decided = Mapping[tuple[str, str], Constraints]
Pair = tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class ReturnsConfig:
    """Thresholds of what counts as come back."""

    # The least likeness (0..1) of a clause that is said to have come back. Neighbours vouch
    # for a weaker link by what stands around it; across a gap only the wording does. Read in
    # five Security Council and General Assembly series: 5 of 9 right from .35 to .40, 19 of
    # 21 from .40 to .50, nearly all above.
    likeness: float = 0.4
    # How many clauses that nothing followed are remembered, the latest first: the bound of
    # a text's cost. Fifty texts of a peace-keeping series have some 400.
    dormant: int = 600


DEFAULT = ReturnsConfig()

# Lines that name one text and go with it: another year's date would come back by chance.
_NAMING: frozenset[Kind] = frozenset({"title", "paratext", "closing", "signature"})


class Dormant:
    """Clauses that nothing followed, in order: all that may come back, within the bound."""

    def __init__(self, config: ReturnsConfig = DEFAULT) -> None:
        self.config = config
        self.places: list[Place] = []
        self._neighbour: list[Place] = []

    def pass_by(self, text: Text, at: int, into: Iterable[Step]) -> None:
        """Go on to a held text, whose steps say what followed."""
        followed = {place for step in into for place in step.old}
        found = [it for it in (*self.places, *self._neighbour) if it not in followed]
        self.places = found[-self.config.dormant :]
        self._neighbour = [Place(at, clause.position) for clause in _worded(text)]


def find_returns(
    texts: Sequence[Text], new: int, into: Sequence[Step], dormant: Dormant, decided: Decided
) -> Iterator[Step]:
    """Steps from clauses that nothing followed to clauses of a text that nothing preceded.

    ``into``: the steps from its neighbour. Pairs that people decided (by the two texts'
    keys) are kept, whatever else they are linked with.
    """
    neighbour = held_before(texts, new) or 0
    forced, forbidden = _decisions(texts, new, neighbour, decided)
    olds = sorted({*dormant.places, *(old for old, _ in forced)})
    news = sorted({*_lone(texts[new], new, into), *(place for _, place in forced)})
    if not olds or not news:
        return
    constraints = _agreeing(
        Constraints(_placed(forced, olds, news), _placed(forbidden, olds, news))
    )
    compared = compare(_gathered(texts, olds), _gathered(texts, news), constraints=constraints)
    for row in compared.rows:
        pairs = {(i, j) for i in row.old for j in row.new}
        if pairs and (row.similarity >= dormant.config.likeness or pairs & constraints.forced):
            old, found = [olds[i] for i in row.old], [news[j] for j in row.new]
            yield Step(tuple(old), tuple(found), _told(row, old, found), is_mended=True)


def _decisions(
    texts: Sequence[Text], new: int, neighbour: int, decided: Decided
) -> tuple[set[Pair], set[Pair]]:
    """What people decided between a text and those before its neighbour.

    Raises ValueError for decisions that two of the texts cannot keep.
    """
    forced: set[Pair] = set()
    forbidden: set[Pair] = set()
    if not any(new_key == texts[new].key for _, new_key in decided):
        return forced, forbidden
    places = {text.key: at for at, text in enumerate(texts[:neighbour]) if text.is_held}
    for (old_key, new_key), constraints in decided.items():
        if new_key == texts[new].key and old_key in places:
            old = places[old_key]
            olds, news = texts[old].held_cut.clauses, texts[new].held_cut.clauses
            constraints.check(len(olds), len(news))
            forced |= {(Place(old, i), Place(new, j)) for i, j in constraints.forced}
            forbidden |= {(Place(old, i), Place(new, j)) for i, j in constraints.forbidden}
    return forced, forbidden


def _agreeing(constraints: Constraints) -> Constraints:
    """Without what was forbidden of one text's clause that another text's decisions link.

    "This clause of 2021 is not that one" leaves both free to go with a clause of 2022.
    """
    return replace(constraints, forbidden=constraints.forbidden.difference(constraints.clashes()))


def _lone(text: Text, at: int, into: Sequence[Step]) -> list[Place]:
    """Clauses of a text that no step leads to."""
    preceded = {place for step in into for place in step.new}
    places = [Place(at, clause.position) for clause in _worded(text)]
    return [place for place in places if place not in preceded]


def _worded(text: Text) -> list[Clause]:
    return [clause for clause in text.held_cut.clauses if clause.kind not in _NAMING]


def _placed(
    pairs: Collection[Pair], olds: Sequence[Place], news: Sequence[Place]
) -> frozenset[tuple[int, int]]:
    """Pairs as indexes into the clauses gathered; the others are left out."""
    old_at = {place: at for at, place in enumerate(olds)}
    new_at = {place: at for at, place in enumerate(news)}
    return frozenset(
        (old_at[old], new_at[new]) for old, new in pairs if old in old_at and new in new_at
    )


def _gathered(texts: Sequence[Text], places: Sequence[Place]) -> Cut:
    """Clauses of several texts as one cut; they stand under nothing and beside nothing."""
    clauses = [texts[place.text].held_cut.clauses[place.clause] for place in places]
    first = texts[places[0].text].held_cut
    return Cut(
        text="",
        language=first.language,
        title="",
        clauses=tuple([it._replace(position=at, parent=None) for at, it in enumerate(clauses)]),
    )


def _told(row: Row, old: Sequence[Place], new: Sequence[Place]) -> Row:
    """The row in the clauses' own indexes. What is gathered has no order to move in."""
    sure = row.confidence if row.confidence == BY_A_PERSON else NOT_MEASURED
    return row._replace(
        old=tuple([place.clause for place in old]),
        new=tuple([place.clause for place in new]),
        moved=False,
        confidence=sure,
    )
