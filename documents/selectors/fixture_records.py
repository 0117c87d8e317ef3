"""The records of one series, as a fixture holds them."""

from collections.abc import Iterable, Iterator

from django.db import models

from documents.models import (
    Body,
    Decision,
    Document,
    Expression,
    FormerReference,
    Meeting,
    Membership,
    Relation,
    Series,
    Version,
    VersionEvent,
)


class NotForFixtures(LookupError):
    """A series that no fixture can hold as it stands; the message says why."""


def series_records(slug: str) -> list[models.Model]:
    """A series with all that it rests on, each record after those that it needs.

    Drafts, Events and what is computed stay out. Raises NotForFixtures for an
    unknown series, and for one with a sealed text, which no file may give away, or with
    an erased one, of which a file could not say what it was.
    """
    series = Series.objects.select_related("body").filter(slug=slug).first()
    if series is None:
        known = ", ".join(Series.objects.values_list("slug", flat=True)) or "none"
        raise NotForFixtures(f"There is no series {slug!r}; there are: {known}.")
    sealed = (
        Version.objects.with_standing()
        .filter(expression__document__series=series, standing_event=VersionEvent.Kind.SEALED)
        .order_by("pk")
        .first()
    )
    if sealed is not None:
        raise NotForFixtures(_why_not(sealed))
    documents = list(Document.objects.filter(series=series).in_order().select_related("series"))
    meetings = list(Meeting.objects.filter(documents__series=series).distinct().order_by("dates"))
    return [
        *_bodies(series, documents, meetings),
        series,
        *(record for meeting in meetings for record in (meeting, *meeting.participants.all())),
        *(record for document in documents for record in _document(document)),
        *Relation.objects.filter(document__series=series).order_by(
            "document__adopted", "document__key", "kind", "to__key"
        ),
        *FormerReference.objects.filter(series=series).order_by("key"),
        *_decisions(series),
    ]


def _why_not(sealed: Version) -> str:
    if not sealed.is_erased:
        return f"{sealed} is sealed: a fixture of the series would give it away."
    return (
        f"{sealed} was erased: its tombstone and digests are all that is left, and import_fixture "
        "takes no published version without the text that its digests are of. To take the "
        "series elsewhere with its tombstone, copy the database."
    )


def _decisions(series: Series) -> Iterator[models.Model]:
    """The decisions on links to the series' documents, each with its log."""
    decisions = Decision.objects.filter(new_document__series=series).for_listing()
    for decision in decisions.order_by(
        "new_document__adopted", "new_document__key", "old_document__key", "language", "number"
    ):
        yield decision
        yield from decision.events.order_by("number")


def _bodies(
    series: Series, documents: Iterable[Document], meetings: Iterable[Meeting]
) -> Iterator[models.Model]:
    named = {series.body, *(meeting.body for meeting in meetings)}
    named |= set(Body.objects.filter(documents__in=list(documents)))
    bodies: dict[Body, None] = {}
    for body in sorted(named, key=lambda body: body.slug):
        bodies.update(dict.fromkeys(_lineage(body)))
    yield from bodies
    for body in bodies:
        yield from Membership.objects.filter(body=body).order_by("member")


def _lineage(body: Body) -> list[Body]:
    """A body after its parents, the highest first."""
    return [*(_lineage(body.parent) if body.parent else ()), body]


def _document(document: Document) -> Iterator[models.Model]:
    yield document
    for source in document.sources.order_by("key"):
        yield source
        yield from source.captures.order_by("captured_at")
    yield from document.witnesses.order_by("siglum")
    yield from document.claims.order_by("position")
    for expression in document.expressions.order_by("language"):
        yield from _expression(expression)


def _expression(expression: Expression) -> Iterator[models.Model]:
    yield expression
    for version in expression.versions.published().order_by("number"):
        yield version
        yield from version.events.order_by("number")
