"""Phrases looked for in texts: word by word, by the keys of tokens or as printed.

By keys, case, accents, hyphens inside words, spelling variants and punctuation make no
difference; names are never variants, and no word is brought to a lemma. As printed,
only white space makes none. A phrase is never found across the end of a clause.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from documents.engine.cuts import Span
from documents.engine.memory import Memory
from documents.engine.tokens import TOKEN, fold

# Set on either side of each key, so that whole words alone match and neighbours share none.
EDGE = " "
# Set between clauses.
CLAUSE_END = "\n"

_SPACE = re.compile(r"\s+")


def keyed_text(wordings: Iterable[str]) -> str:
    """The words of clauses by their keys, one clause a line, as phrases are looked for in it."""
    return CLAUSE_END.join(map(keyed, wordings))


def keyed(wording: str) -> str:
    """A wording's words by their keys, each between two edges; empty where it has no word."""
    return "".join(_keyed_stretch.each(wording.split()))


def uses(wording: str, phrase: str) -> Iterator[Span]:
    """Where a phrase's words stand in a wording, by their keys; from left to right, apart."""
    wanted = [key for key, _ in words(phrase)]
    found = list(words(wording))
    yield from _runs([key for key, _ in found], [span for _, span in found], wanted)


def printed_uses(wording: str, phrase: str) -> Iterator[Span]:
    """Where a phrase stands in a wording as it is printed."""
    pattern = printed_pattern(phrase)
    for match in pattern.finditer(wording) if pattern else ():
        yield Span(*match.span())


def printed_pattern(phrase: str) -> re.Pattern[str] | None:
    """What finds a phrase as printed, on one line and between words; None for no words."""
    parts = [re.escape(part) for part in _SPACE.split(phrase) if part]
    if not parts:
        return None
    joined = r"[^\S\n]+".join(parts)
    return re.compile(rf"(?<!\w){joined}(?!\w)")


def words(wording: str) -> Iterator[tuple[str, Span]]:
    """The keys of a wording's words and where they stand, in order; signs are none."""
    for match in TOKEN.finditer(wording):
        # A compatibility form may come apart into parts with a space between.
        key = _SPACE.sub("", fold(match.group()))
        if any(map(str.isalnum, key)):
            yield key, Span(*match.span())


# No token goes across white space, and prose says the same words again and again.
_keyed_stretch = Memory(
    lambda stretch: "".join([f"{EDGE}{key}{EDGE}" for key, _ in words(stretch)])
)


def _runs(keys: Sequence[str], spans: Sequence[Span], wanted: Sequence[str]) -> Iterator[Span]:
    size = len(wanted)
    at = 0
    while size and at + size <= len(keys):
        if keys[at] == wanted[0] and list(keys[at : at + size]) == wanted:
            yield Span(spans[at].start, spans[at + size - 1].end)
            at += size
        else:
            at += 1
