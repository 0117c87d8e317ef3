"""A draft on the curator's desk: each clause as it is cut, beside the original."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from documents.engine.cuts import Clause, Cut
from documents.models import Document, Version
from documents.references import Reference
from documents.selectors.directions import direction
from documents.selectors.references import Found, find_version

DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the original, with what its reader doubted about it, if anything; without
    text where something is doubted that the text does not have, as a deletion.
    """

    text: str
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class DeskClause:
    """One clause as cut, and the stretch of the text it was cut from.

    ``original`` reaches from the end of the clause before to the end of this one, white
    space before it left out, so that all rows together are the whole text. ``above`` is
    the reference of the clause it stands under, empty for none.
    """

    index: int
    ref: str
    kind: str
    label: str
    level: int
    above: str
    verbs: str
    governing_verb: str
    text: str
    original: Sequence[Piece]
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class DraftDesk:
    """The page. ``doubts`` are those about the text as a whole; ``is_as_read`` says that the
    draft's text is its base witness's, to which the doubts belong.
    """

    version: Version
    language: str
    direction: str
    seen: str
    clauses: Sequence[DeskClause]
    doubts: Sequence[str]
    doubtful: int
    is_as_read: bool


def draft_desk(version: Version) -> DraftDesk:
    """From a version with its expression and base witness.

    Raises SealedVersion, and CutError where the cut is unsound.
    """
    cut = version.read_cut()
    witness = version.base_witness
    is_as_read = witness is not None and witness.text_sha256 == version.text_sha256
    doubts: list[dict[str, Any]] = list(witness.doubts) if witness is not None else []
    placed = [doubt for doubt in doubts if is_as_read and "start" in doubt]
    clauses = list(_clauses(cut, placed))
    return DraftDesk(
        version=version,
        language=cut.language,
        direction=direction(cut.language),
        seen=version.cut_digest,
        clauses=clauses,
        doubts=[doubt["message"] for doubt in doubts if doubt not in placed],
        doubtful=sum(clause.is_doubtful for clause in clauses),
        is_as_read=is_as_read,
    )


def previous_text(version: Version) -> Found | None:
    """The text of the nearest meeting before in sequence of which one is held in the
    draft's language; None where there is none.
    """
    document, language = version.expression.document, version.expression.language
    if document.adopted is None:
        return None
    sequence = (
        Document.objects.in_sequence()
        .filter(series=document.series_id, adopted__isnull=False)
        .filter(expressions__language=language, expressions__versions__number__isnull=False)
        .distinct()
        .select_related("series")
        .order_by("-adopted", "-key")
    )
    for other in sequence:
        if (other.adopted, other.key) < (document.adopted, document.key):
            reference = Reference(other.series.slug, other.key, language)
            return find_version(reference)
    return None


def _clauses(cut: Cut, doubts: Sequence[Mapping[str, Any]]) -> Iterable[DeskClause]:
    at = 0
    for clause in cut.clauses:
        between = cut.text[at : clause.end]
        start = at + len(between) - len(between.lstrip())
        stop = len(cut.text) if clause is cut.clauses[-1] else clause.end
        own = [doubt for doubt in doubts if _is_within(doubt, at, stop)]
        original = _pieces(cut.text, start, clause.end, own)
        at = clause.end
        yield DeskClause(
            index=clause.position,
            ref=clause.ref,
            kind=clause.kind,
            label=clause.label,
            level=min(clause.depth, DEEPEST),
            above=_above(cut, clause),
            verbs=", ".join(clause.verbs),
            governing_verb=clause.governing_verb or "",
            text=clause.text,
            original=original,
            is_doubtful=any(piece.doubt for piece in original),
        )


def _is_within(doubt: Mapping[str, Any], start: int, end: int) -> bool:
    """Whether a doubt touches a stretch; one about a point belongs to what stands before it."""
    if doubt["start"] == doubt["end"]:
        return start < doubt["start"] <= end or doubt["start"] == start == 0
    return bool(doubt["start"] < end and doubt["end"] > start)


def _above(cut: Cut, clause: Clause) -> str:
    return "" if clause.parent is None else cut.clauses[clause.parent].ref


def _pieces(
    text: str, start: int, end: int, doubts: Sequence[Mapping[str, Any]]
) -> Sequence[Piece]:
    """The stretch cut at its doubts. A doubt about words marks them; one about a point, or
    about white space that is not shown, stands where it is or at the nearest end.
    """
    marked = [it for it in doubts if max(it["start"], start) < min(it["end"], end)]
    points = defaultdict(list)
    for doubt in doubts:
        if doubt not in marked:
            points[min(max(doubt["start"], start), end)].append(doubt["message"])
    bounds = {start, end} | set(points)
    for doubt in marked:
        bounds |= {max(start, doubt["start"]), min(end, doubt["end"])}
    pieces: list[Piece] = []
    for first, last in pairwise(sorted(bounds)):
        pieces += [Piece("", message) for message in points[first]]
        pieces.append(Piece(text[first:last], _said(first, last, marked)))
    return [*pieces, *(Piece("", message) for message in points[end])]


def _said(start: int, end: int, doubts: Iterable[Mapping[str, Any]]) -> str:
    messages = [it["message"] for it in doubts if it["start"] < end and it["end"] > start]
    return " ".join(dict.fromkeys(messages))
