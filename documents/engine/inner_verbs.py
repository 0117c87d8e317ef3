"""Performative verbs inside clauses that went or came with a change of wording."""

from collections.abc import Iterable, Sequence
from typing import get_args

from documents.engine.cuts import Clause
from documents.engine.lexicon import Language
from documents.engine.rows import Row
from documents.engine.verbs import read_verbs

Verbs = tuple[str, ...]


def inner_verbs(
    row: Row, old: Sequence[Clause], new: Sequence[Clause], language: str
) -> tuple[Verbs, Verbs]:
    """Lemmas that went and that came: those that the whole other side lacks.

    The lead verbs that the row names as changed are said apart and left out. A source
    sets off some verbs in italics and the next one others, in the same words: what the
    rules read in the other side's words has neither gone nor come.
    """
    if row.status == "unchanged":
        return (), ()
    before, after = _marked(old), _marked(new)
    said = {row.verb_change.old, row.verb_change.new} if row.verb_change else set()
    gone = [verb for verb in before if verb not in after and verb not in said]
    come = [verb for verb in after if verb not in before and verb not in said]
    return _lacking(gone, new, language), _lacking(come, old, language)


def _marked(clauses: Iterable[Clause]) -> dict[str, None]:
    return {verb: None for clause in clauses for verb in clause.verbs}


def _lacking(verbs: Sequence[str], clauses: Iterable[Clause], language: str) -> Verbs:
    """The verbs that the rules do not read in these clauses either."""
    known = next((it for it in get_args(Language) if it == language), None)
    if not verbs or known is None:
        return tuple(verbs)
    read = {verb.lemma for clause in clauses for verb in read_verbs(clause.text, known).verbs}
    return tuple(verb for verb in verbs if verb not in read)
