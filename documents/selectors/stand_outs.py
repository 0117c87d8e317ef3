"""What stands out in a comparison: the short list a diplomat would read first.

Facts with the rule that found them, never a judgement: whether a verb is
stronger than another is contested and is not said here.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from documents.engine.cuts import Clause
from documents.engine.inner_verbs import inner_verbs
from documents.engine.rows import Comparison, Edit, Row
from documents.selectors.bare_words import bare_qualifiers, bare_words
from documents.selectors.changed_figures import changed_figures
from documents.selectors.row_facts import KIND_WORDS
from documents.selectors.row_places import places_of

# Lines a rule shows at once; the rest stand behind "and n more".
SHOWN = 3
_GIST = 90

# A title names another date and place every time, and that is no news; nor is the symbol, the
# session or the caption that a publisher prints beside it on one text and not on the other.
_HEADING_LINES = frozenset({"title", "paratext"})


@dataclass(frozen=True, slots=True)
class StandOut:
    """One line: a clause, what is said of it, and where its row is.

    ``old`` and ``new`` are what went and what came, where the rule has such;
    ``gist`` is the clause's own beginning, ``note`` what the archive adds.
    """

    ref: str
    anchor: str
    old: str = ""
    new: str = ""
    gist: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """All lines that one rule found; ``meaning`` says what the rule looks for."""

    name: str
    meaning: str
    first: Sequence[StandOut]
    more: Sequence[StandOut]

    @property
    def count(self) -> int:
        return len(self.first) + len(self.more)


@dataclass(frozen=True, slots=True)
class _Place:
    """A row with its clauses at hand."""

    row: Row
    anchor: str
    old: Sequence[Clause]
    new: Sequence[Clause]
    language: str

    @property
    def clause(self) -> Clause:
        return (self.new or self.old)[0]

    @property
    def is_heading_line(self) -> bool:
        return self.clause.kind in _HEADING_LINES

    @property
    def is_paired(self) -> bool:
        return bool(self.old and self.new)

    def line(self, old: str = "", new: str = "", *, gist: str = "", note: str = "") -> StandOut:
        return StandOut(self.clause.ref, self.anchor, old, new, gist, note)


def stand_outs(comparison: Comparison) -> list[Rule]:
    """The rules that found something, in the order in which they weigh."""
    places = [
        _Place(
            row,
            anchor,
            [comparison.old.clauses[i] for i in row.old],
            [comparison.new.clauses[j] for j in row.new],
            comparison.new.cut.language,
        )
        for row, anchor in zip(comparison.rows, places_of(comparison).anchors, strict=True)
    ]
    found = []
    for name, meaning, lines_of in _RULES:
        lines = [line for place in places for line in lines_of(place)]
        if lines:
            found.append(Rule(name, meaning, lines[:SHOWN], lines[SHOWN:]))
    return found


def _lead_verb(place: _Place) -> Iterator[StandOut]:
    if change := place.row.verb_change:
        yield place.line(change.old or "none", change.new or "none")


def _governing_verb(place: _Place) -> Iterator[StandOut]:
    if change := place.row.governing_verb_change:
        note = "text unchanged" if place.row.status == "unchanged" else ""
        yield place.line(change.old or "none", change.new or "none", note=note)


def _inner_verb(place: _Place) -> Iterator[StandOut]:
    if place.is_paired:
        gone, come = inner_verbs(place.row, place.old, place.new, place.language)
        if gone or come:
            yield place.line(", ".join(gone), ", ".join(come))


def _part(place: _Place) -> Iterator[StandOut]:
    if change := place.row.part_change:
        yield place.line(
            KIND_WORDS[change.old] if change.old else "none",
            KIND_WORDS[change.new] if change.new else "none",
            gist=gist_of(place.clause),
        )


def _removed(place: _Place) -> Iterator[StandOut]:
    if place.row.status == "removed" and not place.is_heading_line:
        yield place.line(gist=gist_of(place.clause))


def _added(place: _Place) -> Iterator[StandOut]:
    if place.row.status == "added" and not place.is_heading_line:
        yield place.line(gist=gist_of(place.clause))


def _words_of(*classes: str) -> Callable[[_Place], Iterator[StandOut]]:
    """Words of some classes that went or came inside clauses that stand on both sides."""

    def lines(place: _Place) -> Iterator[StandOut]:
        if not place.is_paired or place.is_heading_line:
            return
        # Of qualifiers the small words are the news: "the" → "all".
        bare = bare_qualifiers if "qualifier" in classes else bare_words
        edits = [e for e in place.row.edits if e.op != "equal" and e.class_ in classes]
        if not edits:
            return
        gone = Counter(words for edit in edits if (words := bare(edit.old)))
        come = Counter(words for edit in edits if (words := bare(edit.new)))
        moved = _moved(edits, bare) if "name" in classes else Counter()
        old, new = ", ".join(gone - moved), ", ".join(come - moved)
        if old or new:
            yield place.line(old, new)

    return lines


def _figures(place: _Place) -> Iterator[StandOut]:
    """Dates and numbers that went or came inside clauses that stand on both sides."""
    if place.is_paired and not place.is_heading_line:
        gone, come = map(", ".join, changed_figures(place.row.edits))
        if gone or come:
            yield place.line(gone, come)


def _moved(edits: Sequence[Edit], bare: Callable[[str], str]) -> Counter[str]:
    """What was taken out in one place and put in at another: of names, a matter of order."""
    gone = Counter(bare(edit.old) for edit in edits if edit.op == "delete")
    return gone & Counter(bare(edit.new) for edit in edits if edit.op == "insert")


_Finder = Callable[[_Place], Iterator[StandOut]]

_RULES: tuple[tuple[str, str, _Finder], ...] = (
    ("Lead verb changed", "the first performative verb of a clause is another", _lead_verb),
    (
        "Governing verb changed",
        "the verb that rules a list item from above is another",
        _governing_verb,
    ),
    (
        "Inner verb changed",
        "a performative verb inside a clause, past its lead, went or came",
        _inner_verb,
    ),
    ("Changed part", "a clause that stood in one part stands in another", _part),
    (
        "No counterpart found",
        (
            "an old clause to which no new one was matched; it need not have been dropped; "
            "the title and its publisher's lines left aside"
        ),
        _removed,
    ),
    (
        "New",
        (
            "a new clause to which no old one was matched, the title and its publisher's lines "
            "left aside"
        ),
        _added,
    ),
    (
        "Qualifiers, modals, conditions",
        "words such as all, relevant, may, should, if, as appropriate went or came",
        _words_of("qualifier"),
    ),
    ("Names", "names went or came, the title left aside", _words_of("name")),
    (
        "Dates and numbers",
        "dates or figures went or came, the title left aside",
        _figures,
    ),
)


def gist_of(clause: Clause) -> str:
    """The clause's beginning, cut between words."""
    text = " ".join(clause.text.split())
    if len(text) <= _GIST:
        return text
    return text[:_GIST].rsplit(" ", 1)[0].rstrip(",;:") + "…"
