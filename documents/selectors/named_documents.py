"""From a key to the document that goes by it, or to a message that says what is there."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from documents.models import Document, FormerReference, Relation, Series, Version
from documents.references import LATEST, PREVIOUS, symbol_slug

_SHOWN = 12


class UnknownReference(LookupError):
    """Nothing goes by that reference; the message says what does."""


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document, and whether it was asked for by a former key or a symbol (redirect then)."""

    document: Document
    is_redirect: bool = False


def find_series(slug: str) -> Series:
    """The series of that slug, with its body. Raises UnknownReference."""
    row = Series.objects.select_related("body").filter(slug=_askable(slug)).first()
    if row is None:
        slugs = Series.objects.order_by("slug").values_list("slug", flat=True)
        held = (
            f"it holds {some_of(slugs[:_SHOWN], slugs.count())}" if slugs else "it holds none yet"
        )
        raise UnknownReference(f"The archive has no series {_askable(slug)}; {held}.")
    return row


def find_document(series: str, key: str) -> FoundDocument:
    """The document of that key, former key, symbol's slug, or ``latest``.

    Raises UnknownReference, also for ``previous``, which stands only beside a
    new text.
    """
    row = find_series(series)
    if key == LATEST:
        return FoundDocument(latest_document(row, None))
    if key == PREVIOUS:
        raise UnknownReference("previous names the text before another: use it as the old side.")
    documents = Document.objects.for_listing()
    found = documents.filter(series=row, key=_askable(key)).first()
    if found is not None:
        return FoundDocument(found)
    former = FormerReference.objects.filter(series=row, key=_askable(key)).first()
    if former is not None:
        return FoundDocument(documents.get(pk=former.document_id), is_redirect=True)
    for pk, symbol in documents.filter(series=row).exclude(symbol="").values_list("pk", "symbol"):
        if symbol_slug(symbol) == key:
            return FoundDocument(documents.get(pk=pk), is_redirect=True)
    raise UnknownReference(_no_such_key(row, key))


def latest_document(series: Series, language: str | None) -> Document:
    """The newest of a series in sequence of which a text is held, in a language where one is given.

    Raises UnknownReference where there is none.
    """
    current = Version.objects.current().filter(expression__document=OuterRef("pk"))
    if language is not None:
        current = current.filter(expression__language=language)
    newest = (
        Document.objects.for_listing()
        .in_sequence()
        .filter(Exists(current.order_by()), series=series, adopted__isnull=False)
        .order_by("-adopted", "-key")
        .first()
    )
    if newest is None:
        inside = f" in {language}" if language else ""
        raise UnknownReference(f"Series {series.slug} holds no text{inside} in sequence yet.")
    return newest


def document_before(document: Document) -> Document:
    """What a document follows, else the one before it in sequence. Raises UnknownReference."""
    followed = (
        Document.objects.for_listing()
        .filter(relations_to__document=document, relations_to__kind=Relation.Kind.FOLLOWS)
        .order_by("-adopted", "-key")
        .first()
    )
    if followed is not None:
        return followed
    if not document.is_in_sequence or document.adopted is None:
        raise UnknownReference(
            f"{document} stands in no sequence and follows nothing that is recorded."
        )
    earlier = Q(adopted__lt=document.adopted) | Q(adopted=document.adopted, key__lt=document.key)
    before = (
        Document.objects.for_listing()
        .in_sequence()
        .filter(earlier, series=document.series)
        .order_by("-adopted", "-key")
        .first()
    )
    if before is None:
        raise UnknownReference(f"{document} is the first of its series in sequence.")
    return before


def _no_such_key(series: Series, key: str) -> str:
    documents = Document.objects.filter(series=series).order_by("-adopted", "-key")
    keys = documents.values_list("key", flat=True)
    held = f"it has {some_of(keys[:_SHOWN], keys.count())}" if keys else "it has no documents yet"
    return f"Series {series.slug} has no document {_askable(key)}; {held}."


def _askable(part: str) -> str:
    """A key as it may be asked for: PostgreSQL refuses NUL, and no key holds one."""
    return part.encode("ascii", "replace").decode().replace("\0", "?")[:80]


def some_of(things: Iterable[str], count: int) -> str:
    """The first of ``count`` things in words, and how many more there are."""
    shown = list(things)[:_SHOWN]
    more = f" and {count - len(shown)} more" if count > len(shown) else ""
    return ", ".join(shown) + more
