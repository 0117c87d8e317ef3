"""What phrases of clauses without counterpart stand elsewhere in the other text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from documents.engine.cuts import Clause
from documents.engine.rows import Comparison
from documents.engine.surviving import Phrase, surviving
from documents.selectors.row_places import Places


@dataclass(frozen=True, slots=True)
class PhrasePlace:
    """A clause that has a phrase, and the row of the page that shows it."""

    ref: str
    anchor: str


@dataclass(frozen=True, slots=True)
class SurvivingPhrase:
    """A phrase as its own clause prints it, and the first clauses of the other text that have
    it; ``has_more`` says that there are others.
    """

    text: str
    places: Sequence[PhrasePlace]
    has_more: bool


def row_phrases(comparison: Comparison, places: Places) -> Mapping[int, Sequence[SurvivingPhrase]]:
    """The phrases of removed and added rows, by the index of the row; those without left out."""
    old, new = comparison.old.clauses, comparison.new.clauses
    return {
        **_of_status("removed", comparison, new, places.of_new),
        **_of_status("added", comparison, old, places.of_old),
    }


def _of_status(
    status: Literal["removed", "added"],
    comparison: Comparison,
    other: Sequence[Clause],
    anchors: Mapping[int, str],
) -> dict[int, Sequence[SurvivingPhrase]]:
    rows = [index for index, row in enumerate(comparison.rows) if row.status == status]
    lone = [_wording(comparison, index) for index in rows]
    found = surviving(lone, [clause.text for clause in other]) if lone else []
    return {
        index: [_shown(phrase, wording, other, anchors) for phrase in phrases]
        for index, wording, phrases in zip(rows, lone, found, strict=True)
        if phrases
    }


def _wording(comparison: Comparison, index: int) -> str:
    row = comparison.rows[index]
    return (
        comparison.old.clauses[row.old[0]] if row.old else comparison.new.clauses[row.new[0]]
    ).text


def _shown(
    phrase: Phrase, wording: str, other: Sequence[Clause], anchors: Mapping[int, str]
) -> SurvivingPhrase:
    return SurvivingPhrase(
        text=" ".join(wording[phrase.start : phrase.end].split()),
        places=[PhrasePlace(other[index].ref, anchors[index]) for index in phrase.clauses],
        has_more=phrase.has_more,
    )
