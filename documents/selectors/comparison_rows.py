"""The rows of a comparison as a reader sees them: wording, facts, folds and ghosts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from documents.engine.cuts import Clause
from documents.engine.rows import Comparison, Row
from documents.selectors.comparison_options import Options
from documents.selectors.lineage.histories import NO_HISTORIES, Histories
from documents.selectors.row_confidence import RowConfidence, is_measured, row_confidence
from documents.selectors.row_facts import RowFact, facts_of, kind_words
from documents.selectors.row_phrases import SurvivingPhrase, row_phrases
from documents.selectors.row_places import (
    NearestWording,
    Places,
    nearest_wording,
    percent,
    places_of,
)
from documents.selectors.row_wordings import Part, wordings_of
from documents.selectors.witness_notes import Notes, WitnessNote

# Sign and words of each status: colour never says it alone.
SIGNS = {
    "unchanged": ("=", "unchanged"),
    "reworded": ("~", "reworded"),
    "split": ("÷", "split"),
    "merged": ("∪", "merged"),
    "added": ("+", "new"),
    "removed": ("−", "no counterpart found"),
    "moved": ("↕", "moved"),
}


@dataclass(frozen=True, slots=True)
class DisplayRow:
    """One row. ``status`` is what the page counts it as; ``is_moved`` comes on top.

    ``anchor`` is the row's permanent name on the page, ``ghost`` that of the
    line where a moved clause stood. ``percent`` is None where there is nothing
    to be alike, or nothing that is not. ``refs`` are the references of its old clauses and
    of its new; ``history`` is the address of its clause's, empty where there is none.
    ``witnesses`` are those that would change the row. ``phrases`` are those of a clause
    without counterpart that stand elsewhere in the other text.
    """

    index: int
    anchor: str
    status: str
    sign: str
    words: str
    is_moved: bool
    is_change: bool
    is_renumbered: bool
    numbers: str
    kind: str
    percent: int | None
    confidence: RowConfidence | None
    facts: tuple[RowFact, ...]
    ghost: str
    nearest: NearestWording | None
    old: Sequence[Part]
    new: Sequence[Part]
    inline: Sequence[Part]
    refs: tuple[str, str]
    history: str
    witnesses: Sequence[WitnessNote] = ()
    phrases: Sequence[SurvivingPhrase] = ()

    @property
    def missing(self) -> str:
        """The side on which an added or removed clause has no counterpart; empty otherwise."""
        return {"added": "old", "removed": "new"}.get(self.status, "")

    @property
    def query(self) -> str:
        """What names its clauses in an address, for deciding on them."""
        return urlencode(dict(zip(("old", "new"), self.refs, strict=True)))


@dataclass(frozen=True, slots=True)
class _Whole:
    """What all rows of a comparison have in common."""

    comparison: Comparison
    options: Options
    places: Places
    is_measured: bool
    histories: Histories
    phrases: Mapping[int, Sequence[SurvivingPhrase]]


def display_rows(
    comparison: Comparison,
    options: Options,
    notes: Notes | None = None,
    histories: Histories = NO_HISTORIES,
) -> list[DisplayRow]:
    """All rows of a comparison, in its order, as the switches would have them.

    ``notes`` are those of witnesses, by the index of the row. A row that has any is
    not folded away. ``histories`` say where those of clauses stand.
    """
    places = places_of(comparison)
    whole = _Whole(
        comparison=comparison,
        options=options,
        places=places,
        is_measured=is_measured(comparison),
        histories=histories,
        phrases=row_phrases(comparison, places) if options.marks else {},
    )
    rows = [_display_row(index, row, whole) for index, row in enumerate(comparison.rows)]
    for index, told in (notes or {}).items() if options.marks else ():
        rows[index] = replace(rows[index], witnesses=told, is_change=True)
    return rows


def status_shown(row: Row, options: Options) -> str:
    """The row's status, with changes that the switches hide counted as none."""
    if row.status != "reworded":
        return row.status
    if row.cosmetic and not options.numbering:
        return "unchanged"
    hidden = options.hidden_classes
    is_hidden = all(e.class_ in hidden for e in row.edits if e.op != "equal")
    return "unchanged" if hidden and row.edits and is_hidden else "reworded"


def _display_row(index: int, row: Row, whole: _Whole) -> DisplayRow:
    comparison, options, places = whole.comparison, whole.options, whole.places
    old = [comparison.old.clauses[i] for i in row.old]
    new = [comparison.new.clauses[j] for j in row.new]
    status = status_shown(row, options)
    language = comparison.new.cut.language
    facts = facts_of(row, old, new, status, options, language) if options.marks else ()
    is_marked = options.marks and status != "unchanged"
    wordings = wordings_of(row, old, new, options, is_marked=is_marked)
    is_plain = status == "unchanged" and not row.moved
    return DisplayRow(
        index=index,
        anchor=places.anchors[index],
        status=status,
        sign=SIGNS[status][0],
        words=_words(row, status, old, new),
        is_moved=row.moved,
        is_change=not is_plain or bool(facts),
        is_renumbered=_is_renumbered(row, options),
        numbers=_numbers(old, new),
        kind=kind_words((new or old)[0]),
        percent=_percent_alike(row, status),
        confidence=row_confidence(row, is_plain=is_plain, is_measured=whole.is_measured),
        facts=facts,
        ghost=f"was-{old[0].ref}" if row.moved and old else "",
        nearest=nearest_wording(row, comparison, places),
        old=wordings.old,
        new=wordings.new,
        inline=wordings.inline,
        refs=(_refs(old), _refs(new)),
        history=whole.histories.address((new or old)[0].ref, is_old=not new),
        phrases=whole.phrases.get(index, ()),
    )


def _percent_alike(row: Row, status: str) -> int | None:
    is_told = status != "unchanged" and bool(row.old and row.new) and row.similarity < 1
    return percent(row.similarity) if is_told else None


def _refs(clauses: Sequence[Clause]) -> str:
    return " ".join(clause.ref for clause in clauses)


def _words(row: Row, status: str, old: list[Clause], new: list[Clause]) -> str:
    if status == "split":
        return f"split in {_count(new)}"
    if status == "merged":
        return f"merged from {_count(old)}"
    if status == "unchanged":
        is_whole = row.status == "unchanged"
        return "text unchanged" if is_whole else "unchanged but for what is hidden"
    return SIGNS[status][1]


_COUNTS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _count(clauses: list[Clause]) -> str:
    return _COUNTS[len(clauses)] if len(clauses) < len(_COUNTS) else str(len(clauses))


def _numbers(old: list[Clause], new: list[Clause]) -> str:
    before, after = " + ".join(c.ref for c in old), " + ".join(c.ref for c in new)
    if not after:
        # The new text may have a clause of that number too.
        return f"old {before}"
    return after if before in ("", after) else f"{before} → {after}"


def _is_renumbered(row: Row, options: Options) -> bool:
    return options.numbering and bool(row.old and row.new) and row.labels.old != row.labels.new
