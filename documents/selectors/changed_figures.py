"""Dates and numbers that went and came inside a row, each told whole."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from documents.engine.rows import Edit
from documents.engine.words.figures import figures_in
from documents.selectors.bare_words import bare_words

_CLASSES = frozenset({"date", "number"})
# What references have: the year of a resolution in brackets, the strokes of a symbol.
_OF_REFERENCES = frozenset("(/")


def changed_figures(edits: Sequence[Edit]) -> tuple[Counter[str], Counter[str]]:
    """What went and what came, in order: of a date whose month changed all of it.

    References, which are the same wherever they stand, are left out where both sides have
    them; other figures where they were taken out in one place and put in at another.
    """
    if not any(it.class_ in _CLASSES for it in edits):
        return Counter(), Counter()
    gone = Counter(_figures([(it, it.old) for it in edits]))
    come = Counter(_figures([(it, it.new) for it in edits]))
    both = gone & come
    if not both:
        return gone, come
    moved = _lone(edits, "delete") & _lone(edits, "insert")
    same = Counter(
        {it: n if _OF_REFERENCES & set(it) else min(n, moved[it]) for it, n in both.items()}
    )
    return gone - same, come - same


def _lone(edits: Sequence[Edit], op: str) -> Counter[str]:
    """Whole figures that edits of one sort hold by themselves."""
    return Counter(
        " ".join(text[start:end].split())
        for it in edits
        if it.op == op and it.class_ in _CLASSES
        for text in [it.old + it.new]
        for start, end in figures_in(text)
    )


def _figures(sides: Sequence[tuple[Edit, str]]) -> Iterator[str]:
    """The figures of one side that edits touch, each once; an edit's own words where none is."""
    text = "".join([said for _, said in sides])
    figures = figures_in(text)
    ends = [end for _, end in figures]
    untold = end = 0
    for edit, said in sides:
        start, end = end, end + len(said)
        if edit.op == "equal" or edit.class_ not in _CLASSES:
            continue
        first = at = bisect_right(ends, start)
        while at < len(figures) and figures[at][0] < end:
            if at >= untold:
                yield " ".join(text[slice(*figures[at])].split())
                untold = at + 1
            at += 1
        if at == first and (words := bare_words(said)):
            yield words
