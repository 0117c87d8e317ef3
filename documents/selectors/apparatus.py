"""The apparatus of a document page: where its witnesses differ, and who reads what."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from documents.engine.collation import Collation, Place
from documents.engine.cuts import Clause, Cut
from documents.models import Version, Witness
from documents.selectors.clause_places import ClausePlaces
from documents.selectors.collations import EXTENTS, collation_of, has_sealed_text

# Single: one witness, and the version has its very text. Hidden: a version is sealed.
State = Literal["collated", "single", "hidden"]

# What stands in place of a witness where a reading is the archive's alone.
THIS_VERSION = "this version"

KIND_WORDS = {
    "word": "wording",
    "number": "number",
    "date": "date",
    "name": "name",
    "qualifier": "qualifier",
    "omission": "clause left out",
    "addition": "clause added",
    "order": "order",
    "case": "capitals",
    "spelling": "spelling",
    "punctuation": "punctuation",
    "style": "style of quotation marks and dashes",
    "numbering": "numbering",
    "paratext": "publisher’s lines",
}

_SPACING = frozenset({"space", "line-break"})
_LAST_WORD = re.compile(r"\S+\s*\Z")
_LETTER = re.compile(r"\w")
_FIRST_WORD = re.compile(r"\s*\S+")

# A clause's wording is quoted by its beginning and end where it is longer.
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """What witnesses have at a place; ``note`` says it where no words do ("left out")."""

    text: str
    note: str
    sigla: str


@dataclass(frozen=True, slots=True)
class ApparatusEntry:
    """One place: the wording shown and who has it, then what others have.

    ``ref`` is the clause's anchor on the page, empty before the first clause;
    ``silent`` are those that do not give the place. ``reason`` says why this
    version departs from its base witness there.
    """

    ref: str
    kind: str
    lemma: ReadingLine
    readings: Sequence[ReadingLine]
    silent: str
    reason: str


@dataclass(frozen=True, slots=True)
class Apparatus:
    """All places at which witnesses differ; ``spacing`` counts those of white space only,
    which are not listed. ``uncollated`` are summaries and other languages' witnesses.
    """

    state: State
    sigla: str
    identical: str
    substantive: Sequence[ApparatusEntry]
    accidental: Sequence[ApparatusEntry]
    spacing: int
    uncollated: str

    @property
    def accidental_count(self) -> int:
        return len(self.accidental) + self.spacing


def apparatus(version: Version, cut: Cut | None, held: Sequence[Witness]) -> Apparatus | None:
    """The apparatus of a version with its cut, None where it is sealed, from the witnesses
    of its document by siglum; None without any.

    No query where there is nothing to collate, else two.
    """
    if not held:
        return None
    expression = version.expression
    collatable = [w for w in held if w.language == expression.language and w.extent in EXTENTS]
    others = _sigla(w.siglum for w in held if w not in collatable)
    if cut is None:
        return _bare("hidden", others)
    if [w.text_sha256 for w in collatable] == [version.text_sha256]:
        return _bare("single", others)
    if has_sealed_text([expression.document]):
        return _bare("hidden", others)
    witnesses = list(Witness.objects.filter(pk__in=[w.pk for w in collatable]).order_by("siglum"))
    return _collated(version, cut, collation_of(cut, witnesses), others)


def _bare(state: State, uncollated: str) -> Apparatus:
    return Apparatus(state, "", "", (), (), 0, uncollated)


def _collated(version: Version, cut: Cut, collation: Collation, others: str) -> Apparatus:
    entries = _Entries(cut, collation.places, version.departures)
    return Apparatus(
        state="collated",
        sigla=_sigla(witness.siglum for witness in collation.witnesses),
        identical=_sigla(w.siglum for w in collation.witnesses if not w.script),
        substantive=entries.of("substantive"),
        accidental=entries.of("accidental"),
        spacing=sum(place.kind in _SPACING for place in collation.places),
        uncollated=others,
    )


class _Entries:
    """Makes the entries of one collation."""

    def __init__(
        self, cut: Cut, places: Sequence[Place], departures: Iterable[Mapping[str, Any]]
    ) -> None:
        self._text, self._places = cut.text, places
        self._clauses = ClausePlaces(cut)
        self._departures = list(departures)

    def of(self, weight: str) -> list[ApparatusEntry]:
        """Those of one weight. A clause that stands elsewhere is told where the text has it."""
        return [
            self._entry(place)
            for place in self._places
            if place.weight == weight
            and place.kind not in _SPACING
            and not (place.kind == "order" and not place.lemma)
        ]

    def _entry(self, place: Place) -> ApparatusEntry:
        clause = self._clauses.at(place.start, place.end)
        before, after = self._context(place, clause)
        lemma = before + place.lemma + after
        return ApparatusEntry(
            ref=clause.ref if clause else "",
            kind=KIND_WORDS[place.kind],
            lemma=ReadingLine(
                _short(lemma),
                "" if lemma.strip() else "nothing more",
                _sigla(place.agree) or THIS_VERSION,
            ),
            readings=[
                self._reading(place, before + reading.text + after, reading.sigla)
                for reading in place.readings
            ],
            silent=_sigla(place.silent),
            reason=self._reason(place),
        )

    def _reading(self, place: Place, text: str, sigla: Iterable[str]) -> ReadingLine:
        if place.kind == "order":
            return ReadingLine("", self._elsewhere(place), _sigla(sigla))
        return ReadingLine(_short(text), "" if text.strip() else "left out", _sigla(sigla))

    def _elsewhere(self, place: Place) -> str:
        if place.counterpart is None:
            return "elsewhere"
        after = self._clauses.at(place.counterpart.start, place.counterpart.end)
        return f"after {after.ref}" if after else "at the beginning"

    def _context(self, place: Place, clause: Clause | None) -> tuple[str, str]:
        """A word beside words or marks that only come in, so that one sees where."""
        is_seen = _LETTER.search(place.lemma) is not None
        if is_seen or clause is None or place.kind in ("addition", "paratext"):
            return "", ""
        before = _LAST_WORD.search(self._text[clause.start : place.start])
        if before:
            return before[0], ""
        after = _FIRST_WORD.match(self._text[place.end : clause.end])
        return "", after[0] if after else ""

    def _reason(self, place: Place) -> str:
        for row in self._departures:
            is_here = (row["start"], row["end"]) == (place.start, place.end)
            if is_here or (row["start"] < place.end and place.start < row["end"]):
                return str(row["reason"])
        return ""


def _sigla(sigla: Iterable[str]) -> str:
    return " ".join(sigla)


def _short(text: str) -> str:
    """A wording on one line, a long one by its beginning and end."""
    words = " ".join(text.split())
    if len(words) <= _LONGEST:
        return words
    head, tail = (
        words[: _LONGEST // 2].rpartition(" ")[0],
        words[-_LONGEST // 3 :].partition(" ")[2],
    )
    return f"{head} … {tail}"
