"""What is computed from published texts to look things up in them: citations and words."""

from collections.abc import Iterable, Iterator

from documents.engine.cuts import Cut
from documents.engine.phrases import keyed_text
from documents.engine.references import citations, organ_of
from documents.models import Citation, KeyedText, Version

# A column's width; what is longer is cut alike wherever it is looked for.
TARGET_LENGTH = Citation._meta.get_field("target").max_length


def index_texts(texts: Iterable[tuple[Version, Cut]]) -> int:
    """Write what published versions cite and their words by keys, where they are not held
    already; gives of how many something was written.

    Runs inside the transaction of the action that calls it.
    """
    return sum(_index(version, cut) for version, cut in texts)


def unindex_text(version: Version) -> None:
    """Take away what was computed from a version's words."""
    Citation.objects.filter(version=version).delete()
    KeyedText.objects.filter(version=version).delete()


def _index(version: Version, cut: Cut) -> bool:
    keys = keyed_text(clause.text for clause in cut.clauses)
    due = set(_citations(version, cut))
    held = set(Citation.objects.filter(version=version).values_list("ref", "kind", "target"))
    if due == held and KeyedText.objects.filter(version=version, keys=keys).exists():
        return False
    unindex_text(version)
    Citation.objects.bulk_create(
        Citation(version=version, ref=ref, kind=kind, target=target)
        for ref, kind, target in sorted(due)
    )
    # By itself: PostgreSQL's driver is slow at quoting long texts in arrays of them.
    KeyedText.objects.create(version=version, keys=keys)
    return True


def _citations(version: Version, cut: Cut) -> Iterator[tuple[str, str, str]]:
    own = organ_of(version.expression.document.symbol)
    for clause in cut.clauses:
        for found in citations(clause.text, cut.language, own):
            yield clause.ref, found.kind, found.target[:TARGET_LENGTH]
