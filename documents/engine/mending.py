"""A cut mended by a person: clauses joined, cut, moved under another, retyped, relabelled.

Each function gives a new cut of the same text; nothing of the text is lost, and
references, depths and verbs follow from what was changed. Indexes count from 0.
All raise MendError where the mend makes no sense; its message is for a curator.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from documents.engine.cuts import KINDS, Clause, Cut, CutError, Kind, check_cut
from documents.engine.lexicon import Language, known_language
from documents.engine.segmentation.labels import find_label, is_quoted
from documents.engine.segmentation.refs import Place, references
from documents.engine.verbs import Reading, read_verbs

# Kinds that act, or tell of acts; the others have no verbs.
_ACTING: frozenset[Kind] = frozenset({"preambular", "operative", "narrative", "annex"})


class MendError(ValueError):
    """A mend that cannot be made; the message says why."""


def join(cut: Cut, index: int) -> Cut:
    """Clause ``index`` joined to the one before it, whose kind, label and place hold.

    What was printed between them, a label included, becomes part of the wording.
    """
    if index == 0:
        raise MendError("The first clause has none before it to be joined to.")
    before, clause = _clause(cut, index - 1), _clause(cut, index)
    joined = before._replace(end=clause.end, text=cut.text[before.start : clause.end])
    rows = [*cut.clauses[: index - 1], joined, *cut.clauses[index + 1 :]]

    def moved(parent: int) -> int:
        return parent if parent < index else parent - 1

    return settled(cut, rows, moved, {index - 1})


def split(cut: Cut, index: int, at: int) -> Cut:
    """Clause ``index`` cut in two at offset ``at`` of the text; both stand at its place.

    A label printed at the start of the second part becomes its label; what stood
    under the clause stands under the second part.
    """
    clause = _clause(cut, index)
    first, second = cut.text[clause.start : at], cut.text[at : clause.end]
    if not (clause.start < at < clause.end and first.strip() and second.strip()):
        raise MendError("Cut inside the clause, with words on both sides.")
    start = at + len(second) - len(second.lstrip())
    end = clause.start + len(first.rstrip())
    one = clause._replace(end=end, text=cut.text[clause.start : end])
    quoted = is_quoted(cut.text, [it.label_start for it in cut.clauses if it.end > it.label_start])
    label = find_label(cut.text, start, clause.end, is_quoted=quoted)
    printed = label.text if label and not label.is_bare else ""
    two = _labelled(cut, clause, start, printed)
    rows = [*cut.clauses[:index], one, two, *cut.clauses[index + 1 :]]

    def moved(parent: int) -> int:
        return parent if parent < index else parent + 1

    # the second part takes its place from the first, not from what stood under the first
    return settled(cut, rows, moved, {index, index + 1}, kept={index + 1: clause.parent})


def retype(cut: Cut, index: int, kind: str) -> Cut:
    """Clause ``index`` with another kind, and all that stands under it with it.

    A list item takes its parent's kind, so one of another kind stands by itself.
    """
    if kind not in KINDS:
        raise MendError(f"{kind!r} is no kind of clause; there are {', '.join(KINDS)}.")
    clause = _clause(cut, index)
    known = next(it for it in KINDS if it == kind)
    below = _under(cut, index)
    rows = [
        it._replace(kind=known) if it.position == index or it.position in below else it
        for it in cut.clauses
    ]
    above = None if clause.parent is None else cut.clauses[clause.parent]
    if above is not None and above.kind != known:
        rows[index] = rows[index]._replace(parent=None)
    return settled(cut, rows, _stays, {index, *below})


def relabel(cut: Cut, index: int, label: str) -> Cut:
    """Clause ``index`` with another printed label, or with none.

    The label must be printed where the clause, its old label included, begins.
    """
    clause = _clause(cut, index)
    start = min(clause.label_start, clause.start)
    if label and not cut.text.startswith(label, start):
        printed = cut.text[start : start + 20]
        raise MendError(f"{label!r} is not printed where the clause begins: {printed!r} is.")
    rows = list(cut.clauses)
    rows[index] = _labelled(cut, clause, start, label)
    return settled(cut, rows, _stays, {index})


def move_under(cut: Cut, index: int, parent: int | None) -> Cut:
    """Clause ``index`` as a list item of an earlier clause, or by itself (None)."""
    clause = _clause(cut, index)
    if parent is not None and not 0 <= parent < index:
        raise MendError("A list item stands under a clause before it.")
    below = _under(cut, index)
    kind = clause.kind if parent is None else _clause(cut, parent).kind
    rows = [
        it._replace(kind=kind) if it.position == index or it.position in below else it
        for it in cut.clauses
    ]
    rows[index] = rows[index]._replace(parent=parent)
    return settled(cut, rows, _stays, {index, *below})


def _clause(cut: Cut, index: int) -> Clause:
    if not 0 <= index < len(cut.clauses):
        raise MendError(f"There is no clause {index + 1}; the cut has {len(cut.clauses)}.")
    return cut.clauses[index]


def _labelled(cut: Cut, clause: Clause, start: int, label: str) -> Clause:
    """The clause with what is printed from ``start`` on: a label, then its wording."""
    after = cut.text[start + len(label) : clause.end]
    wording = start + len(label) + len(after) - len(after.lstrip())
    if wording >= clause.end:
        raise MendError("A label needs words after it.")
    return clause._replace(
        label=label,
        label_start=start if label else wording,
        start=wording,
        text=cut.text[wording : clause.end],
    )


def _under(cut: Cut, index: int) -> set[int]:
    """All that stands under a clause, at any depth."""
    below = {index}
    for clause in cut.clauses[index + 1 :]:
        if clause.parent in below:
            below.add(clause.position)
    return below - {index}


def _stays(parent: int) -> int:
    return parent


def settled(
    cut: Cut,
    rows: Sequence[Clause],
    moved: Callable[[int], int],
    changed: set[int],
    kept: Mapping[int, int | None] | None = None,
) -> Cut:
    """The cut of these clauses: counted, cited, placed and read anew where they changed.

    ``moved`` gives the new index of a parent; ``kept`` parents are new ones already.
    """
    numbered: list[Clause] = []
    for index, row in enumerate(rows):
        parent = None if row.parent is None else moved(row.parent)
        if kept and index in kept:
            parent = kept[index]
        if parent is not None and parent >= index:
            parent = None
        depth = 0 if parent is None else numbered[parent].depth + 1
        numbered.append(row._replace(position=index, parent=parent, depth=depth))
    refs = references([_place(clause) for clause in numbered])
    acts = _Acts(cut.language)
    known: list[Clause] = []
    for clause, ref in zip(numbered, refs, strict=True):
        above = None if clause.parent is None else known[clause.parent]
        verbs = acts.of(clause, above) if clause.position in changed else clause.verbs
        known.append(
            clause._replace(
                ref=ref,
                verbs=verbs,
                verb=verbs[0] if verbs else None,
                governing_verb=acts.ruling(above) if above else None,
            )
        )
    mended = replace(cut, clauses=tuple(known))
    try:
        check_cut(mended)
    except CutError as error:
        raise MendError(f"The text would not be whole: {error}.") from error
    return mended


def _place(clause: Clause) -> Place:
    """What its reference depends on; of the readings of "i.", that by which it was cited."""
    label = find_label(clause.label, 0, len(clause.label), is_quoted=True) if clause.label else None
    keys = [reading.key for reading in label.readings] if label else []
    cited = clause.ref.rpartition(".")[2]
    key = cited if cited in keys else next(iter(keys), "")
    return Place(clause.kind, key, label is not None and label.is_number, clause.parent)


@dataclass(frozen=True, slots=True)
class _Acts:
    """What clauses act by, read as the segmenter reads them."""

    language: str

    def of(self, clause: Clause, above: Clause | None) -> tuple[str, ...]:
        """The lemmas a clause acts by; an item's own where no verb above asks for it."""
        known = self._known
        if clause.kind not in _ACTING or known is None:
            return ()
        reading = read_verbs(clause.text, known)
        has_ruler = above is not None and (above.verb or above.governing_verb)
        is_finite = reading.lead is not None and reading.lead.form in {"present", "past"}
        if has_ruler and not (known == "en" and is_finite):
            return ()
        return tuple(verb.lemma for verb in reading.verbs)

    def ruling(self, above: Clause) -> str | None:
        """The verb that rules what stands below a clause."""
        if above.verb is None or self._known is None:
            return above.governing_verb
        reading: Reading = read_verbs(above.text, self._known)
        form = reading.lead.form if reading.lead else None
        rulers = [it.lemma for it in reading.verbs if it.form == form and it.lemma in above.verbs]
        return rulers[-1] if rulers else above.verb

    @property
    def _known(self) -> Language | None:
        return known_language(self.language)
