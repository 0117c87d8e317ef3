"""Clauses' wordings as tokens, each with the place of the text that attests it first."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from documents.engine.rows import EditClass, Row
from documents.engine.vocabulary import Vocabulary

# What a token that came new has while it is looked for.
NEW = -1

# Edits that leave a word what it was.
_STYLE: frozenset[EditClass | None] = frozenset({"case", "spelling", "punctuation"})


@dataclass(frozen=True, slots=True)
class Wording:
    """A clause as tokens: a character for each, where it starts, since when it is attested.

    ``starts`` are code points of ``text``; ``origins`` places of texts in the sequence.
    """

    text: str
    keys: str
    starts: Sequence[int]
    origins: list[int]


def read(text: str, vocabulary: Vocabulary) -> Wording:
    """A wording of which nothing is known yet."""
    reading = vocabulary.read(text)
    starts = reading.starts()[:-1]
    return Wording(text, reading.keys, starts, [NEW] * len(starts))


def carry(row: Row, old: Sequence[Wording], new: Sequence[Wording]) -> None:
    """Give the new clauses' tokens the origins of those that they were, along a row's edits.

    A word spelt, capitalised or marked off anew is the same word. What has an origin
    already keeps it.
    """
    old_starts, new_starts = _joined_starts(old), _joined_starts(new)
    origins = [origin for wording in old for origin in wording.origins]
    found = [NEW] * len(new_starts)
    old_at = new_at = 0
    for edit in row.edits:
        old_end, new_end = old_at + len(edit.old), new_at + len(edit.new)
        if edit.old and edit.new and (edit.op == "equal" or edit.class_ in _STYLE):
            was = origins[bisect_left(old_starts, old_at) : bisect_left(old_starts, old_end)]
            here = slice(bisect_left(new_starts, new_at), bisect_left(new_starts, new_end))
            if was:
                length = here.stop - here.start
                found[here] = was if len(was) == length else [max(was)] * length
        old_at, new_at = old_end, new_end
    at = 0
    for wording in new:
        for place, origin in enumerate(found[at : at + len(wording.origins)]):
            if wording.origins[place] == NEW:
                wording.origins[place] = origin
        at += len(wording.origins)


def _joined_starts(wordings: Sequence[Wording]) -> Sequence[int]:
    """Where the tokens of several clauses start in their wordings joined by line breaks."""
    if len(wordings) == 1:
        return wordings[0].starts
    base, starts = 0, []
    for wording in wordings:
        starts += [base + start for start in wording.starts]
        base += len(wording.text) + 1
    return starts
