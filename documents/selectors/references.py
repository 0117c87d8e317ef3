"""From a reference to the record it names, or to a message that says what is there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.db.models import Exists, OuterRef, Q

from documents.models import Document, Expression, FormerReference, Relation, Series, Version
from documents.references import LATEST, PREVIOUS, Reference, symbol_slug
from documents.selectors.former_refs import former_refs

_SHOWN = 12


class UnknownReference(LookupError):
    """Nothing goes by that reference; the message says what does."""


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document, and whether it was asked for by a former key or a symbol (redirect then)."""

    document: Document
    is_redirect: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a reference names.

    ``version`` is None where the document is record only. ``is_redirect`` says
    that the key asked for is a former one or a symbol; ``reference`` is the
    short reference of what was found, with the key that is current and the
    language that was chosen, and with a number only where one was asked for.
    """

    document: Document
    version: Version | None
    reference: Reference
    is_redirect: bool = False

    def held(self) -> Version:
        """The version. Raises UnknownReference where the document is record only."""
        if self.version is None:
            raise UnknownReference(
                f"{self.document} is catalogued as record only: no text of it is held."
            )
        return self.version


@dataclass(frozen=True, slots=True)
class FoundPair:
    """The two sides of a comparison; either may be record only."""

    old: Found
    new: Found


def find_document(series: str, key: str) -> FoundDocument:
    """The document of that key, former key, symbol's slug, or ``latest``.

    Raises UnknownReference, also for ``previous``, which stands only beside a
    new text.
    """
    row = find_series(series)
    if key == LATEST:
        return FoundDocument(_latest(row, None))
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


def find_version(reference: Reference) -> Found:
    """What the reference names, with the version that it asks for.

    Without a number that is the current version: the highest published one,
    neither withdrawn nor sealed; where none is, the highest published, so that
    its page can say what became of it. Without a language it is the original,
    else the first held. A document without any text is found, record only,
    unless a language or a number was asked for. Raises UnknownReference.
    """
    if reference.key == LATEST:
        document = _latest(find_series(reference.series), reference.language)
        return _with_version(FoundDocument(document), reference)
    return _with_version(find_document(reference.series, reference.key), reference)


def find_pair(old: Reference, new: Reference) -> FoundPair:
    """Both sides of a comparison. ``previous`` as old is what new follows, else the
    document before it in sequence, in new's language where that is held.

    Raises UnknownReference.
    """
    found_new = find_version(new)
    if old.key != PREVIOUS:
        return FoundPair(find_version(old), found_new)
    if old.series != new.series:
        raise UnknownReference(
            f"previous is asked for in {old.series}, but the new side lies in {new.series}."
        )
    before = FoundDocument(_previous(found_new.document))
    wanted = old.language or found_new.reference.language
    if old.language is None and wanted not in _languages_held(before.document):
        wanted = None
    return FoundPair(_with_version(before, replace(old, language=wanted)), found_new)


def _with_version(found: FoundDocument, asked: Reference) -> Found:
    document = found.document
    expression = _expression(document, asked)
    version = None if expression is None else _version(expression, asked)
    reference = Reference(
        document.series.slug,
        document.key,
        expression.language if expression is not None else None,
        asked.number,
        None if version is None else _clause(version, asked),
    )
    return Found(document, version, reference, found.is_redirect)


def _expression(document: Document, asked: Reference) -> Expression | None:
    held = list(
        Expression.objects.filter(document=document, versions__number__isnull=False)
        .distinct()
        .order_by("pk")
    )
    if asked.language is None:
        originals = [row for row in held if row.standing == Expression.Standing.ORIGINAL]
        if not held and (asked.number or asked.clause):
            raise UnknownReference(f"{document} is record only: no text of it is held.")
        return next(iter(originals or held), None)
    for row in held:
        if row.language == asked.language:
            return row
    if not held:
        raise UnknownReference(f"{document} is record only: no text of it is held.")
    languages = ", ".join(row.language for row in held)
    raise UnknownReference(f"{document} is held in {languages}, not in {asked.language}.")


def _version(expression: Expression, asked: Reference) -> Version:
    published = Version.objects.for_reading().filter(expression=expression)
    if asked.number is None:
        current = published.current().first()
        version = current or published.published().order_by("-number").first()
    else:
        version = published.filter(number=asked.number).first()
    if version is None:
        numbers = list(published.published().order_by("number").values_list("number", flat=True))
        held = f"version {numbers[0]}" if len(numbers) == 1 else f"versions 1 to {numbers[-1]}"
        raise UnknownReference(f"{expression} has {held} and no version {asked.number}.")
    return version


def _clause(version: Version, asked: Reference) -> str | None:
    """The clause asked for, or the one that stands for it since the text was recut.

    A reference with a number is never led elsewhere. Raises UnknownReference.
    """
    refs = [row["ref"] for row in version.cut]
    if asked.clause is None or asked.clause in refs:
        return asked.clause
    now = None if asked.number else former_refs(version).get(asked.clause)
    if now is None:
        raise UnknownReference(
            f"{version} has no clause {asked.clause}; it has {_listed(refs, len(refs))}."
        )
    return now


def _latest(series: Series, language: str | None) -> Document:
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


def _previous(document: Document) -> Document:
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


def _languages_held(document: Document) -> set[str]:
    held = Expression.objects.filter(document=document, versions__number__isnull=False)
    return set(held.values_list("language", flat=True))


def find_series(slug: str) -> Series:
    """The series of that slug, with its body. Raises UnknownReference."""
    row = Series.objects.select_related("body").filter(slug=_askable(slug)).first()
    if row is None:
        slugs = Series.objects.order_by("slug").values_list("slug", flat=True)
        held = (
            f"it holds {_listed(slugs[:_SHOWN], slugs.count())}" if slugs else "it holds none yet"
        )
        raise UnknownReference(f"The archive has no series {_askable(slug)}; {held}.")
    return row


def _no_such_key(series: Series, key: str) -> str:
    documents = Document.objects.filter(series=series).order_by("-adopted", "-key")
    keys = documents.values_list("key", flat=True)
    held = f"it has {_listed(keys[:_SHOWN], keys.count())}" if keys else "it has no documents yet"
    return f"Series {series.slug} has no document {_askable(key)}; {held}."


def _askable(part: str) -> str:
    """A key as it may be asked for: PostgreSQL refuses NUL, and no key holds one."""
    return part.encode("ascii", "replace").decode().replace("\0", "?")[:80]


def _listed(things: Iterable[str] | Sequence[str], count: int) -> str:
    shown = list(things)[:_SHOWN]
    more = f" and {count - len(shown)} more" if count > len(shown) else ""
    return ", ".join(shown) + more
