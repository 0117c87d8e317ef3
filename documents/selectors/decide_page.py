"""What a curator sees who is about to decide on clauses: their wordings, and where to send it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from documents.engine.cuts import Cut
from documents.references import Reference
from documents.selectors.addresses import comparison_address
from documents.selectors.directions import direction
from documents.selectors.references import FoundPair


@dataclass(frozen=True, slots=True)
class Wording:
    """A clause that is spoken of; ``text`` is empty where there is no such clause."""

    ref: str
    text: str


@dataclass(frozen=True, slots=True)
class DecidePage:
    """The page. ``old_refs`` and ``new_refs`` are all that may be named."""

    address: str
    back: str
    title: str
    language: str
    direction: str
    old: Sequence[Wording]
    new: Sequence[Wording]
    old_refs: Sequence[str]
    new_refs: Sequence[str]


def decide_address(old: Reference, new: Reference) -> str:
    """Where one decides on a pair's links."""
    pair = f"{old.text_part}...{new.text_part}"
    return reverse("documents:decide", args=(new.series, pair))


def settle_address(old: Reference, new: Reference) -> str:
    """Where one confirms or revokes what was decided on a pair's links."""
    pair = f"{old.text_part}...{new.text_part}"
    return reverse("documents:settle", args=(new.series, pair))


def decide_page(found: FoundPair, old: object, new: object) -> DecidePage:
    """``old`` and ``new`` are the references written so far, as the form has them.

    Raises UnknownReference where a side is record only, and SealedVersion.
    """
    old_cut, new_cut = found.old.held().read_cut(), found.new.held().read_cut()
    references = (found.old.reference, found.new.reference)
    return DecidePage(
        address=decide_address(*references),
        back=comparison_address(*references),
        title=f"{found.old.reference} and {found.new.reference}",
        language=new_cut.language,
        direction=direction(new_cut.language),
        old=_wordings(old_cut, old),
        new=_wordings(new_cut, new),
        old_refs=[clause.ref for clause in old_cut.clauses],
        new_refs=[clause.ref for clause in new_cut.clauses],
    )


def _wordings(cut: Cut, written: object) -> list[Wording]:
    asked = written.replace(",", " ").split() if isinstance(written, str) else []
    texts = {clause.ref: clause.text for clause in cut.clauses}
    return [Wording(ref, texts[ref]) for ref in dict.fromkeys(asked) if ref in texts]
