"""The witnesses of a version's text, collated with it."""

from collections.abc import Sequence

from django.db.models import QuerySet

from documents.engine.collation import Collation, WitnessText, collate
from documents.engine.collation.variants import Extent
from documents.engine.cuts import Cut, digest_of
from documents.engine.release import ENGINE_VERSION, LEXICON_VERSION
from documents.models import Document, Version, VersionEvent, Witness

# How an extent stands in a collation; a summary gives nobody's wording and is not collated.
EXTENTS: dict[str, Extent] = {
    Witness.Extent.COMPLETE: "complete",
    Witness.Extent.EXCERPT: "excerpt",
    Witness.Extent.CONDENSED: "condensed",
}

# Some hundred witnesses of ordinary length take a few megabytes.
_KEPT = 64
_recent: dict[str, Collation] = {}


def has_sealed_text(documents: Sequence[Document]) -> bool:
    """Whether any version of any of the documents is sealed, in whatever language.

    Their witnesses are then shown to nobody: which of the sealed words another
    outlet prints too cannot be told without showing them.
    """
    return (
        Version.objects.published()
        .with_standing()
        .filter(expression__document__in=documents, standing_event=VersionEvent.Kind.SEALED)
        .exists()
    )


def complete_witnesses() -> QuerySet[Witness]:
    """Those that a text as adopted can be collated with in full: neither drafts nor copies."""
    return (
        Witness.objects.filter(extent=Witness.Extent.COMPLETE)
        .exclude(stage=Witness.Stage.DRAFT)
        .exclude(independence=Witness.Independence.COPY)
        .order_by("siglum")
    )


def other_complete_sigla(version: Version) -> list[str]:
    """The witnesses, besides its base, that a version can be said to be collated with."""
    others = complete_witnesses().filter(
        document=version.expression.document_id, language=version.expression.language
    )
    if version.base_witness_id is not None:
        others = others.exclude(pk=version.base_witness_id)
    return list(others.values_list("siglum", flat=True))


def collation_of(cut: Cut, witnesses: Sequence[Witness]) -> Collation:
    """A text collated with witnesses of it, summaries left out.

    Some 5 ms for a text of thirty clauses, 80 for three hundred, so the last results
    are kept in memory under their address: digests of all texts and the engine. What
    is kept follows from its address alone, and goes when the process ends.
    """
    texts = [witness for witness in witnesses if witness.extent in EXTENTS and witness.text]
    address = digest_of(
        {
            "base": cut.digest,
            "witnesses": [[w.siglum, w.text_sha256, w.extent] for w in texts],
            "engine": ENGINE_VERSION,
            "lexicon": LEXICON_VERSION,
        }
    )
    found = _recent.get(address)
    if found is None:
        found = collate(cut, [WitnessText(w.siglum, w.text, EXTENTS[w.extent]) for w in texts])
        if len(_recent) >= _KEPT:
            _recent.clear()
        _recent[address] = found
    return found
