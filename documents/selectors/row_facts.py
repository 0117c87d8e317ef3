"""What a row's change consists of, as facts in words: verbs, part, number, sorts of edits."""

from collections.abc import Sequence
from dataclasses import dataclass

from documents.engine.cuts import Clause, Kind
from documents.engine.inner_verbs import inner_verbs
from documents.engine.rows import Row
from documents.selectors.comparison_options import Options

KIND_WORDS: dict[Kind, str] = {
    "title": "title",
    "paratext": "publisher’s words",
    "heading": "heading",
    "narrative": "narrative",
    "formula": "formula",
    "preambular": "preambular",
    "operative": "operative",
    "closing": "closing",
    "signature": "signature",
    "annex": "annex",
    "note": "note",
}

# In the order in which a row lists them.
CLASS_WORDS = {
    "word": "wording",
    "qualifier": "qualifier",
    "name": "name",
    "date": "date",
    "number": "number",
    "spelling": "spelling",
    "case": "case",
    "punctuation": "punctuation",
    "space": "spacing",
}


@dataclass(frozen=True, slots=True)
class RowFact:
    """A named fact of a row, with its two values where it has them; ``note`` is what a chosen
    scale says of them.
    """

    name: str
    old: str = ""
    new: str = ""
    note: str = ""


def kind_words(clause: Clause) -> str:
    """What a clause is, in words; a list item says so, its kind being its parent's."""
    words = KIND_WORDS[clause.kind]
    return f"{words}, list item" if clause.depth else words


def facts_of(
    row: Row,
    old: Sequence[Clause],
    new: Sequence[Clause],
    status: str,
    options: Options,
    language: str,
) -> tuple[RowFact, ...]:
    """The facts in the order in which a reader wants them, for the status that is shown."""
    facts: list[RowFact] = []
    if row.verb_change:
        facts.append(_changed("lead verb", row.verb_change.old, row.verb_change.new))
    if row.governing_verb_change:
        change = row.governing_verb_change
        facts.append(_changed("governing verb", change.old, change.new))
    facts += _inner_verbs(row, old, new, language)
    if row.part_change:
        before, after = row.part_change.old, row.part_change.new
        facts.append(_changed("part", before and KIND_WORDS[before], after and KIND_WORDS[after]))
    if status in ("reworded", "split", "merged"):
        facts += _sorts(row, options)
    return tuple(facts)


def _inner_verbs(
    row: Row, old: Sequence[Clause], new: Sequence[Clause], language: str
) -> list[RowFact]:
    if not old or not new:
        return []
    gone, come = inner_verbs(row, old, new, language)
    if not gone and not come:
        return []
    return [_changed("inner verb", ", ".join(gone), ", ".join(come))]


def _sorts(row: Row, options: Options) -> list[RowFact]:
    found = {e.class_ for e in row.edits if e.op != "equal"} - options.hidden_classes
    words = [text for name, text in CLASS_WORDS.items() if name in found]
    return [RowFact(", ".join(words))] if words else []


def _changed(name: str, old: str | None, new: str | None) -> RowFact:
    return RowFact(name, old or "none", new or "none")
