"""A version's text as its page sets it: clause by clause, each with its name and address."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from documents.engine.cuts import Clause, Cut
from documents.export.pinpoint import pinpoint
from documents.selectors.cited_records import CitedText
from documents.selectors.row_facts import KIND_WORDS

# Deeper levels are set like this one: a page has only so much margin.
DEEPEST = 4

# Kinds that are cited by a number of their own and carry a lead verb.
_NUMBERED = frozenset({"preambular", "operative"})

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class TextSegment:
    """A stretch of a clause's wording; ``href`` leads to the record that it names, or is empty."""

    text: str
    href: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class EarlierMark:
    """Says that words stood elsewhere before: ``number`` leads to the list of such uses,
    ``end`` is where the words end in the clause's text.
    """

    number: int
    end: int
    spoken: str


@dataclass(frozen=True, slots=True)
class AgedPhrase:
    """A stretch of a clause's wording with its tint, from 1, the oldest, and since when.

    The segments among its ``parts`` spell it but for the white space ``after``.
    """

    parts: tuple[TextSegment | EarlierMark, ...]
    tint: int
    since: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class TextClause:
    """One clause. ``name`` is how it is cited in words; ``verb`` is its lead verb's lemma.

    ``part`` is set where the clause opens a new part of the text. ``former`` are
    references of earlier versions that lead here now. ``segments`` spell the text, and so
    do ``aged`` phrases where they are asked for. ``since`` says since when it is attested
    in its series, and ``thread`` leads to its history; both may be empty.
    """

    ref: str
    kind: str
    kind_words: str
    name: str
    label: str
    level: int
    verb: str
    governing_verb: str
    text: str
    is_numbered: bool
    part: str
    former: tuple[str, ...]
    segments: tuple[TextSegment, ...]
    since: str = ""
    thread: str = ""
    aged: tuple[AgedPhrase, ...] = ()


def text_clauses(
    cut: Cut, former: Mapping[str, str] = NOTHING, cited: CitedText | None = None
) -> Sequence[TextClause]:
    """The clauses in the order in which they stand; ``former`` leads to them from references
    that only earlier versions have. What is ``cited`` and on record is linked.
    """
    leading: dict[str, list[str]] = {}
    for ref, now in former.items():
        leading.setdefault(now, []).append(ref)
    return [
        _text_clause(cut, clause, tuple(leading.get(clause.ref, ())), cited)
        for clause in cut.clauses
    ]


def _text_clause(
    cut: Cut, clause: Clause, former: tuple[str, ...], cited: CitedText | None
) -> TextClause:
    return TextClause(
        ref=clause.ref,
        kind=clause.kind,
        kind_words=KIND_WORDS[clause.kind],
        name=pinpoint(cut.clauses, clause.position),
        label=clause.label,
        level=min(clause.depth, DEEPEST),
        verb=clause.verb or "",
        governing_verb=clause.governing_verb or "",
        text=clause.text,
        is_numbered=clause.kind in _NUMBERED,
        part=_part_opened(cut, clause),
        former=former,
        segments=tuple(_segments(clause, cited)),
    )


def _segments(clause: Clause, cited: CitedText | None) -> Iterator[TextSegment]:
    at = 0
    for found in cited.by_clause.get(clause.position, ()) if cited else ():
        record = cited.record_of(found) if cited else None
        if record is None:
            continue
        if found.start > at:
            yield TextSegment(clause.text[at : found.start])
        yield TextSegment(clause.text[found.start : found.end], record.href, record.title)
        at = found.end
    if at < len(clause.text):
        yield TextSegment(clause.text[at:])


def _part_opened(cut: Cut, clause: Clause) -> str:
    """``Preamble``, ``Operative part`` and their like, at the first clause of each stretch."""
    before = cut.clauses[clause.position - 1].kind if clause.position else None
    if clause.kind == before:
        return ""
    return _PARTS.get(clause.kind, "")


_PARTS = {
    "preambular": "Preamble",
    "operative": "Operative part",
    "annex": "Annex",
    "note": "Notes",
    "signature": "Signatures",
}
