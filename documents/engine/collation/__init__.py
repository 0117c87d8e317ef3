"""Witnesses of one text held against a base text.

Clauses are aligned first and words compared inside them, by the engine's own
comparison, so that a clause that is left out or stands elsewhere is named as such.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.engine.collation.extents import part_silence
from documents.engine.collation.places import CollatedWitness, Place, Reading, places_of
from documents.engine.collation.script import script
from documents.engine.collation.variants import Extent, Variant, reading_of
from documents.engine.cuts import Cut
from documents.engine.release import ENGINE_VERSION, LEXICON_VERSION
from documents.engine.segmentation import segment

__all__ = [
    "CollatedWitness",
    "Collation",
    "Extent",
    "Place",
    "Reading",
    "Variant",
    "WitnessText",
    "collate",
    "reading_of",
]


@dataclass(frozen=True, slots=True)
class WitnessText:
    """A witness's text. A summary is no witness to a wording and is not collated."""

    siglum: str
    text: str
    extent: Extent = "complete"


@dataclass(frozen=True, slots=True)
class Collation:
    """All witnesses against one base; offsets are code points of the base text."""

    engine: str
    lexicon: str
    witnesses: tuple[CollatedWitness, ...]
    places: tuple[Place, ...]


def collate(base: Cut, texts: Sequence[WitnessText]) -> Collation:
    """Collate witnesses with a base text. Their own texts are cut by the segmenter.

    The same text gives no variants, however it was cut. Sigla must differ.
    """
    witnesses = tuple(_collated(base, text) for text in texts)
    return Collation(
        engine=ENGINE_VERSION,
        lexicon=LEXICON_VERSION,
        witnesses=witnesses,
        places=places_of(base.text, witnesses),
    )


def _collated(base: Cut, witness: WitnessText) -> CollatedWitness:
    if witness.text == base.text:
        return CollatedWitness(witness.siglum, witness.extent, (), ())
    found = script(base, segment(witness.text, language=base.language))
    variants, absent = part_silence(base, found, witness.extent)
    return CollatedWitness(witness.siglum, witness.extent, variants, absent)
