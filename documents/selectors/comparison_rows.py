"""The rows of a comparison as a reader sees them: wording, facts, folds and ghosts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from documents.engine.cuts import Clause
from documents.engine.rows import Comparison, Edit, Row
from documents.selectors.comparison_options import Options
from documents.selectors.row_confidence import RowConfidence, is_measured, row_confidence
from documents.selectors.row_facts import RowFact, facts_of, kind_words
from documents.selectors.row_places import (
    NearestWording,
    Places,
    nearest_wording,
    percent,
    places_of,
)
from documents.selectors.segments import (
    Segment,
    inline_segments,
    new_segments,
    old_segments,
    runs_of,
)
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
class Part:
    """One clause of a row; ``ref`` is empty where a part belongs to no one clause."""

    ref: str
    anchor: str
    label: str
    depth: int
    segments: Sequence[Segment]


@dataclass(frozen=True, slots=True)
class DisplayRow:
    """One row. ``status`` is what the page counts it as; ``is_moved`` comes on top.

    ``anchor`` is the row's permanent name on the page, ``ghost`` that of the
    line where a moved clause stood. ``percent`` is None where there is nothing
    to be alike, or nothing that is not. ``query`` names the clauses, for deciding on
    them. ``witnesses`` are those that would change the row.
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
    query: str
    witnesses: Sequence[WitnessNote] = ()

    @property
    def missing(self) -> str:
        """The side on which an added or removed clause has no counterpart; empty otherwise."""
        return {"added": "old", "removed": "new"}.get(self.status, "")

    @property
    def clause(self) -> str:
        """The reference of its first new clause, or of the old one that has no counterpart."""
        return self.anchor.removeprefix("old-")


def display_rows(
    comparison: Comparison, options: Options, notes: Notes | None = None
) -> list[DisplayRow]:
    """All rows of a comparison, in its order, as the switches would have them.

    ``notes`` are those of witnesses, by the index of the row. A row that has any is
    not folded away.
    """
    places = places_of(comparison)
    measured = is_measured(comparison)
    rows = [
        _display_row(index, row, comparison, options, places, is_measured=measured)
        for index, row in enumerate(comparison.rows)
    ]
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


def _display_row(
    index: int,
    row: Row,
    comparison: Comparison,
    options: Options,
    places: Places,
    *,
    is_measured: bool,
) -> DisplayRow:
    old = [comparison.old.clauses[i] for i in row.old]
    new = [comparison.new.clauses[j] for j in row.new]
    status = status_shown(row, options)
    language = comparison.new.cut.language
    facts = facts_of(row, old, new, status, options, language) if options.marks else ()
    old_parts, new_parts, inline_parts = _wordings(row, old, new, status, options)
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
        confidence=row_confidence(row, is_plain=is_plain, is_measured=is_measured),
        facts=facts,
        ghost=f"was-{old[0].ref}" if row.moved and old else "",
        nearest=nearest_wording(row, comparison, places),
        old=old_parts,
        new=new_parts,
        inline=inline_parts,
        query=urlencode({"old": _refs(old), "new": _refs(new)}),
    )


def _percent_alike(row: Row, status: str) -> int | None:
    is_told = status != "unchanged" and bool(row.old and row.new) and row.similarity < 1
    return percent(row.similarity) if is_told else None


def _wordings(
    row: Row, old: list[Clause], new: list[Clause], status: str, options: Options
) -> tuple[list[Part], list[Part], list[Part]]:
    edits = row.edits or _whole(old, new)
    hidden = options.hidden_classes
    if not options.marks or status == "unchanged":
        hidden = _ALL_CLASSES
    runs = runs_of(edits, [len(c.text) for c in old], [len(c.text) for c in new], hidden)
    if options.view == "inline" and new:
        return [], [], _parts(new, inline_segments(runs), is_new=True)
    if options.view == "inline":
        return [], [], _parts(old, old_segments(runs), is_new=False)
    return (
        _parts(old, old_segments(runs), is_new=False),
        _parts(new, new_segments(runs), is_new=True),
        [],
    )


_ALL_CLASSES = frozenset(
    {
        "word",
        "number",
        "date",
        "name",
        "qualifier",
        "case",
        "spelling",
        "punctuation",
        "space",
    }
)


def _whole(old: list[Clause], new: list[Clause]) -> tuple[Edit, ...]:
    """What stands for a row that came without edits: the sides as they are."""
    before, after = "\n".join(c.text for c in old), "\n".join(c.text for c in new)
    if before == after:
        return (Edit("equal", None, None, before, after),)
    if not before or not after:
        return (Edit("delete" if before else "insert", "word", 0, before, after),)
    return (Edit("replace", "word", 0, before, after),)


def _parts(clauses: list[Clause], segments: list[list[Segment]], *, is_new: bool) -> list[Part]:
    prefix = "" if is_new else "old-"
    return [
        Part(clause.ref, prefix + clause.ref, clause.label, clause.depth, stretch)
        for clause, stretch in zip(clauses, segments, strict=bool(clauses))
    ]


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
