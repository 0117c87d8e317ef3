"""What is computed from published texts to look things up in them: citations, words by their
keys, fingerprints.
"""

from collections.abc import Iterable, Sequence

from documents.actions.insert_rows import insert_rows
from documents.engine.cuts import Cut
from documents.engine.lookups import Lookups, lookups_of
from documents.models import Citation, Fingerprints, KeyedText, Version

# A column's width; what is longer is cut alike wherever it is looked for.
TARGET_LENGTH = Citation._meta.get_field("target").max_length


def index_texts(texts: Iterable[tuple[Version, Cut]]) -> int:
    """Write what published versions are looked through by, where it is not held already;
    gives of how many something was written.

    Runs inside the transaction of the action that calls it.
    """
    return sum(_index(version, cut) for version, cut in texts)


def index_new(texts: Sequence[tuple[Version, Lookups]]) -> None:
    """Write it for versions that were just written, of which nothing can be held."""
    insert_rows(
        [citation for version, lookups in texts for citation in _citations(version, lookups)]
    )
    insert_rows([KeyedText(version=version, keys=lookups.keys) for version, lookups in texts])
    insert_rows(
        [Fingerprints(version=version, packed=lookups.fingerprints) for version, lookups in texts]
    )


def unindex_text(version: Version) -> None:
    """Take away what was computed from a version's words."""
    Citation.objects.filter(version=version).delete()
    KeyedText.objects.filter(version=version).delete()
    Fingerprints.objects.filter(version=version).delete()


def _index(version: Version, cut: Cut) -> bool:
    lookups = lookups_of(cut, version.expression.document.symbol)
    if _is_held(version, lookups):
        return False
    unindex_text(version)
    index_new([(version, lookups)])
    return True


def _is_held(version: Version, lookups: Lookups) -> bool:
    due = {(row.ref, row.kind, row.target) for row in _citations(version, lookups)}
    held = set(Citation.objects.filter(version=version).values_list("ref", "kind", "target"))
    return (
        due == held
        and KeyedText.objects.filter(version=version, keys=lookups.keys).exists()
        and Fingerprints.objects.filter(version=version, packed=lookups.fingerprints).exists()
    )


def _citations(version: Version, lookups: Lookups) -> list[Citation]:
    found = {(ref, kind, target[:TARGET_LENGTH]) for ref, kind, target in lookups.citations}
    return [
        Citation(version=version, ref=ref, kind=kind, target=target)
        for ref, kind, target in sorted(found)
    ]
