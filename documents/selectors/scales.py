"""Scales of verbs as a page reads them: what one says of a change, and where others differ.

A scale is somebody's, contested, and off until a reader chooses it. It orders verbs of
one class only, in one language; away from the documents it was made on it is borrowed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from documents.models import Body, Scale

Place = Literal["higher", "lower", "level", "not ordered", ""]

_OPPOSITE: Mapping[Place, Place] = {"higher": "lower", "lower": "higher"}


@dataclass(frozen=True, slots=True)
class Step:
    """A verb's place: anywhere from ``rank`` to ``rank_to``, among those of its class."""

    verb: str
    word: str
    verb_class: str
    rank: int
    rank_to: int

    @property
    def is_point(self) -> bool:
        return self.rank == self.rank_to


@dataclass(frozen=True, slots=True)
class Rank:
    """The words of one rank, and those that stand there or higher, which is left open."""

    words: Sequence[str]
    left_open: Sequence[str]


@dataclass(frozen=True, slots=True)
class ScaleLine:
    """One scale. ``steps`` are by verb, each class from the lowest up."""

    slug: str
    name: str
    author: str
    version: str
    purpose: str
    corpus: str
    bodies: frozenset[str]
    instruments: frozenset[str]
    language: str
    citation: str
    address: str
    note: str
    steps: Mapping[str, Step]

    def place(self, old: str, new: str) -> Place:
        """Where the new verb stands from the old one; empty where either is not on it.

        Of different classes, or where the author leaves it open: not ordered.
        """
        first, second = self.steps.get(old), self.steps.get(new)
        if first is None or second is None:
            return ""
        if first.verb_class != second.verb_class:
            return "not ordered"
        if second.rank > first.rank_to:
            return "higher"
        if second.rank_to < first.rank:
            return "lower"
        return "level" if first.is_point and second.is_point else "not ordered"

    @property
    def classes(self) -> list[tuple[str, list["Rank"]]]:
        """Each class with its ranks, from the lowest."""
        found: dict[str, dict[int, list[Step]]] = {}
        for step in sorted(self.steps.values(), key=lambda one: (one.rank, one.rank_to, one.word)):
            found.setdefault(step.verb_class, {}).setdefault(step.rank, []).append(step)
        return [(name, [_rank(steps) for steps in ranks.values()]) for name, ranks in found.items()]


@dataclass(frozen=True, slots=True)
class Judge:
    """A chosen scale on a page of texts in a language, beside the others.

    ``is_borrowed``: it was not made on such texts.
    """

    scale: ScaleLine
    others: Sequence[ScaleLine]
    language: str
    is_borrowed: bool

    def note(self, old: str, new: str) -> str:
        """What the scale says of a change of verb, and which others say the opposite.

        Empty where it does not know both verbs, or their language.
        """
        place = self.scale.place(old, new) if self.language == self.scale.language else ""
        if not place:
            return ""
        said = f"{place} on {self.scale.name}" + (", borrowed" if self.is_borrowed else "")
        against = [
            f"{_OPPOSITE[place]} on {other.name}"
            for other in self.others
            if place in _OPPOSITE and other.place(old, new) == _OPPOSITE[place]
        ]
        return "; ".join([said, *against])

    @property
    def sentence(self) -> str:
        """What a page says of the scale that is on, for print and exports too."""
        where = f"made on: {self.scale.corpus[:1].lower()}{self.scale.corpus[1:]}; " + (
            "here it is borrowed" if self.is_borrowed else "as are the texts on this page"
        )
        return (
            f"Changes of verbs are placed on the scale {self.scale.name} ({self.scale.version}), "
            f"{where}. It is its author’s order and not the archive’s: “higher” says no more."
        )


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two verbs that scales order the opposite way: ``first`` have the one higher."""

    low: str
    high: str
    first: Sequence[str]
    second: Sequence[str]


def all_scales() -> list[ScaleLine]:
    """Every scale by name. Two queries."""
    return [_line(scale) for scale in Scale.objects.prefetch_related("steps")]


def judge_of(
    scales: Sequence[ScaleLine], slug: str, body: Body, instruments: Iterable[str], language: str
) -> Judge | None:
    """The scale of a slug, on a body's texts of these sorts in a language; None for no such."""
    chosen = next((scale for scale in scales if scale.slug == slug), None)
    if chosen is None:
        return None
    others = [
        scale for scale in scales if scale is not chosen and scale.language == chosen.language
    ]
    is_own = body.slug in chosen.bodies and set(instruments) <= (
        chosen.instruments or set(instruments)
    )
    return Judge(chosen, others, language, is_borrowed=not is_own)


def disagreements(scales: Sequence[ScaleLine]) -> list[Disagreement]:
    """The pairs of verbs of which one scale says the opposite of another."""
    found = []
    words = {verb: step.word for scale in scales for verb, step in scale.steps.items()}
    for low, high in combinations(sorted(words), 2):
        of: dict[Place, list[str]] = {"higher": [], "lower": []}
        for scale in scales:
            place = scale.place(low, high)
            if place in of:
                of[place].append(scale.name)
        if all(of.values()):
            found.append(Disagreement(words[low], words[high], of["higher"], of["lower"]))
    return found


def _rank(steps: Sequence[Step]) -> Rank:
    return Rank(
        words=[step.word for step in steps if step.is_point],
        left_open=[step.word for step in steps if not step.is_point],
    )


def _line(scale: Scale) -> ScaleLine:
    return ScaleLine(
        slug=scale.slug,
        name=scale.name,
        author=scale.author,
        version=scale.version,
        purpose=scale.purpose,
        corpus=scale.corpus,
        bodies=frozenset(scale.bodies),
        instruments=frozenset(scale.instruments),
        language=scale.language,
        citation=scale.citation,
        address=scale.address,
        note=scale.note,
        steps={
            step.verb: Step(
                step.verb, step.word, step.verb_class, step.rank, step.rank_to or step.rank
            )
            for step in scale.steps.all()
        },
    )
