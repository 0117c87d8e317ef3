"""The bodies that issue what is imported: found by slug or name, made where there is none."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.text import slugify

from documents.actions.actor import Actor
from documents.actions.save_record import save_record
from documents.folding import fold
from documents.models import Body, Series


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body that markup names by a code, and the body it is an organ of."""

    name: str
    short_name: str
    parent: str = ""


KNOWN: Mapping[str, Issuer] = {
    "un": Issuer("United Nations", "UN"),
    "unsc": Issuer("United Nations Security Council", "Security Council", "un"),
    "unga": Issuer("United Nations General Assembly", "General Assembly", "un"),
    "unhrc": Issuer("United Nations Human Rights Council", "Human Rights Council", "unga"),
    "ecosoc": Issuer("United Nations Economic and Social Council", "ECOSOC", "un"),
}
LONGEST_SLUG = 60


def issuer_slug(name: str) -> str:
    """The slug under which a body of this code or printed name lies; empty where none can."""
    if name in KNOWN:
        return name
    folded = fold(name)
    for body in Body.objects.all():
        if name == body.slug or folded in {fold(body.name), fold(body.short_name)} - {""}:
            return str(body.slug)
    return slugify(name)[:LONGEST_SLUG].strip("-")


def find_or_add_body(actor: Actor, slug: str, name: str, reason: str) -> Body:
    """The body of a slug; made, under the name that is known or else printed, where it lacks."""
    held = Body.objects.filter(slug=slug).first()
    if held is not None:
        return held
    known = KNOWN.get(slug, Issuer(name[:200], ""))
    parent = find_or_add_body(actor, known.parent, "", reason) if known.parent else None
    body = Body(slug=slug, name=known.name, short_name=known.short_name, parent=parent)
    save_record(actor, body, reason)
    return body


def residual_slug(body: str) -> str:
    """The slug of the series in which a body's single documents lie."""
    return f"{body}-other"


def find_or_add_series(
    actor: Actor, slug: str, body: Body, title: str, reason: str, *, is_sequence: bool
) -> Series:
    """The series of a slug, made where it lacks."""
    held = Series.objects.filter(slug=slug).first()
    if held is not None:
        return held
    series = Series(
        slug=slug,
        body=body,
        title=title[:300],
        is_sequence=is_sequence,
        is_fictional=body.is_fictional,
    )
    save_record(actor, series, reason)
    return series
