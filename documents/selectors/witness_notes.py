"""Rows of a comparison that another witness of either side would change, in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from documents.engine.collation import Variant
from documents.engine.collation.dependence import Dependence, Effect, SideName, dependences
from documents.engine.rows import Comparison, Row
from documents.models import Version, Witness
from documents.selectors.collations import collation_of, complete_witnesses, has_sealed_text


@dataclass(frozen=True, slots=True)
class NotedReading:
    """Words that the witness has, or, where ``is_missing``, does not have."""

    text: str
    is_missing: bool


@dataclass(frozen=True, slots=True)
class WitnessNote:
    """What witness ``siglum`` of one side says in place of the row, and what would follow.

    ``does`` is said before the readings, ``follows`` after them.
    """

    side: SideName
    siglum: str
    does: str
    readings: tuple[NotedReading, ...]
    follows: str


Notes = Mapping[int, Sequence[WitnessNote]]

_FOLLOWS: dict[Effect, str] = {
    "vanishes": "with it the change vanishes",
    "lessens": "with it part of the change vanishes",
    "arises": "with it the clause is reworded",
    "differs": "with it the change is another one",
    "held": "with it the clause has a counterpart",
    "elsewhere": "whether the clause moved depends on it",
}
_DOES: dict[Effect, str] = {
    "left-out": "leaves the clause out",
    "held": "has such a clause",
    "elsewhere": "has the clause in another place",
}


def witness_notes(comparison: Comparison, old: Version, new: Version) -> Notes:
    """Notes by the index of their row: from complete witnesses of the texts as adopted that
    are no copies and differ from the version compared.

    None where a text of either document is sealed, and none for two versions of one
    document, whose witnesses are the same. One query, or two where there are any.
    """
    if old.expression.document_id == new.expression.document_id:
        return {}
    others = _others(old, new)
    documents = [old.expression.document, new.expression.document]
    if not others or has_sealed_text(documents):
        return {}
    notes: dict[int, list[WitnessNote]] = {}
    for version, side in ((old, SIDES[0]), (new, SIDES[1])):
        own = [w for w in others if w.document_id == version.expression.document_id]
        for row, note in _notes_of(comparison, version, side, own):
            notes.setdefault(row, []).append(note)
    return notes


SIDES: tuple[SideName, SideName] = ("old", "new")


def _others(old: Version, new: Version) -> list[Witness]:
    differing = Q()
    for version in (old, new):
        of_document = Q(document=version.expression.document_id)
        differing |= of_document & ~Q(text_sha256=version.text_sha256)
    return list(complete_witnesses().filter(differing, language=old.expression.language))


def _notes_of(
    comparison: Comparison, version: Version, side: SideName, witnesses: Sequence[Witness]
) -> Iterator[tuple[int, WitnessNote]]:
    if not witnesses:
        return
    cut = version.read_cut()
    for witness in collation_of(cut, witnesses).witnesses:
        for found in dependences(comparison, side, cut, witness):
            yield found.row, _note(found, comparison.rows[found.row], cut.text)


def _note(found: Dependence, row: Row, text: str) -> WitnessNote:
    follows = _FOLLOWS.get(found.effect, "")
    if found.effect == "left-out":
        is_lone = not (row.old and row.new)
        follows = _FOLLOWS["vanishes"] if is_lone else "with it the other has no counterpart"
    does = _DOES.get(found.effect, "reads")
    readings = () if found.effect in _DOES else tuple(_reading(v, text) for v in found.variants)
    return WitnessNote(found.side, found.siglum, does, readings, follows)


def _reading(variant: Variant, text: str) -> NotedReading:
    words = " ".join(variant.reading.split())
    lemma = " ".join(text[variant.start : variant.end].split())
    return NotedReading(words or lemma, is_missing=not words)
