"""Which text of a document a page shows: language, version, base witness, how far checked."""

from dataclasses import dataclass

from documents.models import Version
from documents.references import Reference
from documents.selectors.addresses import document_address
from documents.selectors.directions import direction
from documents.selectors.languages import language_name
from documents.selectors.standings import Standing, standing_of


@dataclass(frozen=True, slots=True)
class ShownText:
    """One version as a page presents it.

    ``fixed`` names this version for ever; ``href`` is its page. ``witness`` is
    its base witness in words, empty where none is recorded. ``direction`` is
    ``ltr`` or ``rtl``.
    """

    fixed: Reference
    href: str
    number: int
    language: str
    language_name: str
    direction: str
    original: str
    kind: str
    reason: str
    siglum: str
    witness: str
    standing: Standing
    text_sha256: str
    cut_digest: str
    record_digest: str


def shown_text(version: Version) -> ShownText:
    """From a version fetched by ``for_reading``; queries nothing more.

    Raises ValueError for a draft, which no page shows.
    """
    if version.number is None:
        raise ValueError(f"{version} is a draft")
    expression, witness = version.expression, version.base_witness
    document = expression.document
    fixed = Reference(document.series.slug, document.key, expression.language, version.number)
    original = str(expression.get_standing_display())
    if expression.translator:
        original = f"{original} by {expression.translator}"
    return ShownText(
        fixed=fixed,
        href=document_address(fixed),
        number=version.number,
        language=expression.language,
        language_name=language_name(expression.language),
        direction=direction(expression.language),
        original=original,
        kind=str(version.get_kind_display()),
        reason=version.reason,
        siglum=witness.siglum if witness else "",
        witness=_witness(version),
        standing=standing_of(version),
        text_sha256=version.text_sha256,
        cut_digest=version.cut_digest,
        record_digest=version.record_digest,
    )


def _witness(version: Version) -> str:
    witness = version.base_witness
    if witness is None:
        return ""
    source = witness.source
    return f"{source.publisher} ({source.get_role_display()}), {witness.get_extent_display()}"
