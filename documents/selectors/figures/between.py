"""Figures that rest on comparisons: language carried over, and language by its age."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from documents.engine.rows import Comparison
from documents.export.figures.data import FigureData, Gap
from documents.models import Version
from documents.selectors.figures.shapes import figure_data
from documents.selectors.figures.texts import FigureTexts

Compare = Callable[[Version, Version], Comparison]

KEPT = "of the older text's words, kept"
INHERITED = "of the newer text's words, inherited"

OLDEST = "as old as anything held"
UNSURE = "came after a gap: may be older"
# What is known of the age of a text that is not counted.
UNKNOWN: Mapping[str, Any] = {"since": None, "words": ()}
# Bands between the oldest and the unsure that a reader can still tell apart.
MOST_COHORTS = 5


def carried_figure(texts: FigureTexts, compare: Compare) -> FigureData:
    """Of each text and the one directly before it: the words kept, and those inherited."""
    versions = texts.versions()
    values: dict[str, tuple[float, ...]] = {}
    gaps: dict[str, Gap] = {}
    for before, text in zip((None, *texts.texts), texts.texts, strict=False):
        if before is None or not before.is_counted:
            gaps[text.key] = "first" if before is None else "before"
        elif text.is_counted:
            summary = compare(versions[before.key], versions[text.key]).summary
            values[text.key] = (_percent(summary.kept), _percent(summary.inherited))
    return figure_data(
        "carried",
        texts,
        (KEPT, INHERITED),
        values,
        gaps=gaps,
        note=(
            "Only texts that directly follow one another are compared; changes of case, "
            "punctuation and spelling take no words away."
        ),
    )


def age_figure(texts: FigureTexts, ages: Sequence[Mapping[str, Any]]) -> FigureData:
    """Of each text's words, the share that each earlier text attests first.

    ``ages``: by text, as engine.lineage_rows.age_rows writes them; of these very texts.
    """
    bands = _bands(texts, ages)
    parts = _in_order(bands.values())
    values = {
        text.key: _shares(age["words"], bands, parts)
        for text, age in zip(texts.texts, ages, strict=True)
        if text.is_counted
    }
    return figure_data(
        "age",
        texts,
        parts,
        values,
        note=(
            "A band says which held text attests words first. Of the earliest text held "
            "nothing older is known, and what came after a gap may have come in it. Words that "
            "the publisher added are not counted."
        ),
    )


def _bands(texts: FigureTexts, ages: Sequence[Mapping[str, Any]]) -> Mapping[int, str]:
    """The band of each place in the sequence whose text attests words first."""
    held = [at for at, age in enumerate(ages) if age["since"] is not None]
    bands = dict.fromkeys(held[:1], OLDEST)
    bands |= {at: UNSURE for at in held[1:] if not texts.texts[at - 1].is_counted}
    sharp = [at for at in held if at not in bands]
    size = max(1, -(-len(sharp) // MOST_COHORTS))
    for start in range(0, len(sharp), size):
        cohort = sharp[start : start + size]
        first, last = (texts.texts[at].key for at in (cohort[0], cohort[-1]))
        name = f"since {first}" if first == last else f"since {first} to {last}"
        bands |= dict.fromkeys(cohort, name)
    return dict(sorted(bands.items()))


def _in_order(bands: Iterable[str]) -> tuple[str, ...]:
    """Each band once: the oldest first, what is unsure last."""
    return tuple(sorted(dict.fromkeys(bands), key=lambda band: (band == UNSURE, band != OLDEST)))


def _shares(
    words: Sequence[tuple[int, int]], bands: Mapping[int, str], parts: Sequence[str]
) -> tuple[float, ...]:
    total = sum(count for _, count in words) or 1
    counts = dict.fromkeys(parts, 0)
    for at, count in words:
        counts[bands[at]] += count
    return tuple(_percent(counts[part] / total) for part in parts)


def _percent(share: float) -> float:
    return round(share * 100, 1)
