"""From a reference to the version it names, or to a message that says what is there."""

from dataclasses import dataclass, replace

from documents.models import Document, Expression, Version
from documents.references import LATEST, PREVIOUS, Reference
from documents.selectors.former_refs import former_refs
from documents.selectors.named_documents import (
    FoundDocument,
    UnknownReference,
    document_before,
    find_document,
    find_series,
    latest_document,
    some_of,
)


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


def find_version(reference: Reference) -> Found:
    """What the reference names, with the version that it asks for.

    Without a number that is the current version: the highest published one,
    neither withdrawn nor sealed; where none is, the highest published, so that
    its page can say what became of it. Without a language it is the original,
    else the first held. A document without any text is found, record only,
    unless a language or a number was asked for. Raises UnknownReference.
    """
    if reference.key == LATEST:
        document = latest_document(find_series(reference.series), reference.language)
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
    before = FoundDocument(document_before(found_new.document))
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
            f"{version} has no clause {asked.clause}; it has {some_of(refs, len(refs))}."
        )
    return now


def _languages_held(document: Document) -> set[str]:
    held = Expression.objects.filter(document=document, versions__number__isnull=False)
    return set(held.values_list("language", flat=True))
