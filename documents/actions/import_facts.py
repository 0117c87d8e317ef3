"""What a file's facts make: its record and series, who published it, the standing of its text."""

from collections.abc import Iterable

from documents.actions.actor import Actor
from documents.actions.import_issuers import find_or_add_body, find_or_add_series
from documents.actions.import_options import ImportOptions
from documents.actions.import_plan import Placement
from documents.actions.refusal import ActionRefused
from documents.actions.take_in import Provenance
from documents.dates import EARLIEST_YEAR, DateSpan
from documents.ingest.incoming import Incoming
from documents.ingest.reading import Metadata
from documents.ingest.symbols import SYMBOL_DOUBT, bears_symbol, names_another
from documents.models import Body, Document, Expression, Series

_UNTITLED = "Untitled"


def symbol_fault(incoming: Incoming) -> str:
    """Why a symbol may be another document's, which the file would join; empty where it is not.

    One after which the file is named is its own, whatever else is printed.
    """
    name, symbol = incoming.file.name, incoming.reading.metadata.symbol
    if symbol and names_another(name, symbol):
        return f"It bears the symbol {symbol}, and the file is named after another."
    if bears_symbol(name, symbol):
        return ""
    doubts = (it for it in incoming.reading.doubts if it.kind == SYMBOL_DOUBT)
    return next((doubt.message for doubt in doubts), "")


def check_placed(placement: Placement) -> None:
    """Raise ActionRefused where a file does not say enough to be found again."""
    if not placement.body:
        raise ActionRefused("It names no issuer; say into which series it goes (--series).")
    if not placement.key:
        raise ActionRefused(
            "It says neither a symbol nor a date (one before the year "
            f"{EARLIEST_YEAR} is none); name the file after its date (2031-05-03.en.txt), or "
            "take it in by hand."
        )


def new_document(series: Series, metadata: Metadata, placement: Placement) -> Document:
    """The record that a file's facts make, not saved yet."""
    vote = metadata.vote if metadata.adoption == Document.Adoption.VOTE else None
    return Document(
        series=series,
        key=placement.key,
        symbol=metadata.symbol,
        instrument_type=metadata.instrument_type[:80] or "document",
        title=placement.title[:500] or metadata.symbol or _UNTITLED,
        adopted=_date(metadata.adopted),
        issued=_date(metadata.issued),
        adoption=metadata.adoption or Document.Adoption.UNKNOWN,
        votes_for=vote.votes_for if vote else None,
        votes_against=vote.against if vote else None,
        abstentions=vote.abstentions if vote else None,
        sponsors=list(metadata.sponsors),
        subjects=list(metadata.subjects),
        is_in_sequence=series.is_sequence,
    )


def series_for(actor: Actor, placement: Placement, reason: str) -> Series:
    """The series that a plan names, made with its body where there is none."""
    held = Series.objects.select_related("body").filter(slug=placement.series).first()
    if held is not None:
        return held
    body = find_or_add_body(actor, placement.body, placement.body_name, reason)
    title = placement.series_title or f"Other documents of the {body.name}"
    return find_or_add_series(
        actor, placement.series, body, title, reason, is_sequence=placement.is_sequence
    )


def _date(written: str) -> DateSpan | None:
    return DateSpan.parse(written) if written else None


def provenance_of(body: Body, metadata: Metadata, options: ImportOptions) -> Provenance:
    """Who published: as said for the import, else the organisation that the issuer belongs to
    where the file names a publisher, else the issuer.
    """
    top = body
    while metadata.publisher and top.parent is not None:
        top = top.parent
    return Provenance(options.publisher or top.name, options.role, metadata.address)


def standing_of(held: Iterable[Expression], placement: Placement, language: str) -> str:
    """Original where the plan takes the language for it and no other is; else equally
    authentic, as the languages in which an issuer publishes are.
    """
    has_original = any(it.standing == Expression.Standing.ORIGINAL for it in held)
    if language == placement.original and not has_original:
        return Expression.Standing.ORIGINAL
    return Expression.Standing.AUTHENTIC
