"""The texts of a document: its languages, its versions, the witnesses they rest on."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from documents.models import Document, Expression, Version, Witness
from documents.references import Reference
from documents.selectors.addresses import comparison_address, document_address, parallel_address
from documents.selectors.languages import language_name
from documents.selectors.rights_line import rights_line
from documents.selectors.shown_texts import ShownText, shown_text


@dataclass(frozen=True, slots=True)
class LanguageLine:
    """A language in which the document is held. ``is_shown``: the page shows this one;
    ``beside`` leads to both side by side, and is empty then. ``rights`` are those in the
    text, empty where none are stated.
    """

    name: str
    code: str
    standing: str
    href: str
    is_shown: bool
    beside: str
    rights: str


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A published version; ``changes`` lead to what differs from each one before it."""

    text: ShownText
    published: dt.datetime
    is_shown: bool
    is_current: bool
    changes: Sequence["ChangesLink"]


@dataclass(frozen=True, slots=True)
class ChangesLink:
    """The comparison with an earlier version, by its number."""

    number: int
    href: str


@dataclass(frozen=True, slots=True)
class WitnessLine:
    """The document's text as one source gives it.

    ``captured`` says when its page's bytes were taken, None where they are not held;
    ``copy_of`` is the siglum of the witness it repeats.
    """

    siglum: str
    publisher: str
    role: str
    address: str
    language: str
    extent: str
    stage: str
    independence: str
    copy_of: str
    sha256: str
    captured: dt.datetime | None
    note: str
    is_base: bool


def version_lines(version: Version) -> list[VersionLine]:
    """All published versions of the shown one's expression, newest first."""
    published = (
        Version.objects.published()
        .select_related("expression__document__series", "base_witness__source")
        .prefetch_related("events")
        .defer("text", "cut", "metadata", "base_witness__text")
        .filter(expression=version.expression_id)
        .order_by("-number")
    )
    texts = [shown_text(one) for one in published]
    current = next((t.number for t in texts if t.standing.state == "published"), None)
    return [
        VersionLine(
            text=text,
            published=text.standing.published,
            is_shown=text.number == version.number,
            is_current=text.number == current,
            changes=_changes(text, [earlier.number for earlier in texts[at + 1 :]]),
        )
        for at, text in enumerate(texts)
    ]


def language_lines(expressions: Sequence[Expression], shown: ShownText) -> list[LanguageLine]:
    """The languages held, each leading to what is current in it."""
    return [_language_line(expression, shown) for expression in expressions]


def _language_line(expression: Expression, shown: ShownText) -> LanguageLine:
    there = Reference(shown.fixed.series, shown.fixed.key, expression.language)
    here = replace(there, language=shown.language)
    is_shown = expression.language == shown.language
    standing = str(expression.get_standing_display())
    return LanguageLine(
        name=language_name(expression.language),
        code=expression.language,
        standing=f"{standing} by {expression.translator}" if expression.translator else standing,
        href=document_address(there),
        is_shown=is_shown,
        beside="" if is_shown else parallel_address(here, there),
        rights=rights_line(expression),
    )


def witnesses_of(document: Document) -> list[Witness]:
    """The witnesses by siglum, without their texts, which may be sealed."""
    return list(
        Witness.objects.filter(document=document)
        .select_related("source", "capture", "copy_of")
        .defer("text", "capture__content", "copy_of__text")
        .order_by("siglum")
    )


def witness_lines(witnesses: Iterable[Witness], base: str) -> list[WitnessLine]:
    """From ``witnesses_of``; ``base`` is that of the shown version, empty for none."""
    return [_witness_line(witness, base) for witness in witnesses]


def _changes(text: ShownText, earlier: Sequence[int]) -> list[ChangesLink]:
    return [
        ChangesLink(number, comparison_address(replace(text.fixed, number=number), text.fixed))
        for number in earlier
    ]


def _witness_line(witness: Witness, base: str) -> WitnessLine:
    return WitnessLine(
        siglum=witness.siglum,
        publisher=witness.source.publisher,
        role=str(witness.source.get_role_display()),
        address=witness.source.address,
        language=language_name(witness.language),
        extent=str(witness.get_extent_display()),
        stage=str(witness.get_stage_display()),
        independence=str(witness.get_independence_display()),
        copy_of=witness.copy_of.siglum if witness.copy_of else "",
        sha256=witness.text_sha256,
        captured=witness.capture.captured_at if witness.capture else None,
        note=witness.note,
        is_base=witness.siglum == base,
    )
