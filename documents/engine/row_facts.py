"""What a row states: status, edits, and the facts a diplomat looks for."""

from collections.abc import Sequence
from typing import TypeVar

from documents.engine.alignment import Alignment, Link
from documents.engine.confidence import NOT_MEASURED, Confidence
from documents.engine.cuts import Clause, Cut, Kind
from documents.engine.rows import Change, Edit, Labels, Nearest, Row, Status
from documents.engine.tokens import unstyled
from documents.engine.tuples import make
from documents.engine.vocabulary import Reader
from documents.engine.words import edit_words

T = TypeVar("T", bound=str)

# Kinds that are parts of a text a provision can be carried between.
PARTS: frozenset[Kind] = frozenset({"preambular", "operative", "narrative", "annex"})


class RowMaker:
    """Makes the rows of one comparison from its links."""

    def __init__(
        self, old: Cut, new: Cut, found: Alignment, reader: Reader, confidence: Confidence
    ) -> None:
        self._old = old.clauses
        self._new = new.clauses
        self._moved = found.moved
        self._likeness = found.likeness
        self._by_role = found.by_role
        self._reader = reader
        self._confidence = confidence
        self._nearest_of_old, self._nearest_of_new = _nearest(found)

    def row(self, link: Link) -> Row:
        """One row. Raises TooLong where its edits are past the bound of work."""
        if not link.new:
            return self._lone(link, self._old[link.old[0]], is_new=False)
        if not link.old:
            return self._lone(link, self._new[link.new[0]], is_new=True)
        old = [self._old[i] for i in link.old]
        new = [self._new[j] for j in link.new]
        edits = edit_words(_joined(old), _joined(new), self._reader)
        status = _status(link, edits)
        is_cosmetic = status == "reworded" and all(map(_is_cosmetic, edits))
        similarity = 1.0 if status == "unchanged" else self._similarity(link)
        sure = NOT_MEASURED
        if not self._by_role or link.pair not in self._by_role:
            sure = self._confidence.of_linked(link, status, similarity, is_cosmetic=is_cosmetic)
        values = (
            status,
            link.old,
            link.new,
            link.pair in self._moved,
            is_cosmetic,
            similarity,
            sure,
            make(Labels, (_labels(old), _labels(new))),
            _part_change(old, new),
            _change([it.verb for it in old], [it.verb for it in new]),
            _change([it.governing_verb for it in old], [it.governing_verb for it in new]),
            None,
            edits,
        )
        return make(Row, values)

    def _similarity(self, link: Link) -> float:
        return thousandths(self._likeness.get(link.pair, 1.0))

    def _lone(self, link: Link, clause: Clause, *, is_new: bool) -> Row:
        nearest = (self._nearest_of_new if is_new else self._nearest_of_old).get(clause.position)
        whole = Edit("insert", "word", 0, "", clause.text)
        if not is_new:
            whole = Edit("delete", "word", 0, clause.text, "")
        return Row(
            status="added" if is_new else "removed",
            old=link.old,
            new=link.new,
            moved=False,
            cosmetic=False,
            similarity=0.0,
            confidence=self._confidence.of_lone(link, nearest),
            labels=Labels("", clause.label) if is_new else Labels(clause.label, ""),
            part_change=None,
            verb_change=None,
            governing_verb_change=None,
            nearest=nearest,
            edits=(whole,),
        )


def thousandths(share: float) -> float:
    """A share, 0..1, as rows print it: to three places. The interpreter's own way spells it out."""
    return int(1000 * share + 0.5) / 1000


def _is_cosmetic(edit: Edit) -> bool:
    """Whether an edit changes nothing but white space and the style of quotes and dashes."""
    if edit.class_ in (None, "space"):
        return True
    return edit.class_ == "punctuation" and unstyled(edit.old) == unstyled(edit.new)


def _status(link: Link, edits: Sequence[Edit]) -> Status:
    if len(link.old) > 1:
        return "merged"
    if len(link.new) > 1:
        return "split"
    return "unchanged" if all(edit.op == "equal" for edit in edits) else "reworded"


def _joined(clauses: Sequence[Clause]) -> str:
    if len(clauses) == 1:
        return clauses[0].text
    return "\n".join([clause.text for clause in clauses])


def _labels(clauses: Sequence[Clause]) -> str:
    if len(clauses) == 1:
        return clauses[0].label
    return " ".join([clause.label for clause in clauses if clause.label])


def _change(old: list[T | None], new: list[T | None]) -> Change[T] | None:
    """A fact of the first clause of each side, where neither side's is found in the other.

    Of a split clause each part carries on some of it; which part holds most says
    nothing about what went.
    """
    first, second = old[0], new[0]
    if first == second or (first and first in new) or (second and second in old):
        return None
    return Change(first, second)


def _part_change(old: list[Clause], new: list[Clause]) -> Change[Kind] | None:
    if old[0].kind not in PARTS or new[0].kind not in PARTS:
        return None
    return _change([it.kind for it in old], [it.kind for it in new])


def _nearest(found: Alignment) -> tuple[dict[int, Nearest], dict[int, Nearest]]:
    """By lone old clause and lone new one: the likest of the other side that was considered."""
    linked_old = {i for link in found.links for i in link.old}
    linked_new = {j for link in found.links for j in link.new}
    of_old: dict[int, Nearest] = {}
    of_new: dict[int, Nearest] = {}
    considered = [(i, j) for i, j in found.likeness if i not in linked_old or j not in linked_new]
    for i, j in sorted(considered):
        score = thousandths(found.likeness[i, j])
        if i not in linked_old and (i not in of_old or of_old[i].score < score):
            of_old[i] = Nearest(j, score)
        if j not in linked_new and (j not in of_new or of_new[j].score < score):
            of_new[j] = Nearest(i, score)
    return of_old, of_new
