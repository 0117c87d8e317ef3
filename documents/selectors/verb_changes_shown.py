"""Every change of verb between neighbours in a sequence, as its page lists them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from documents.references import Reference
from documents.selectors.addresses import comparison_address
from documents.selectors.scales import Judge
from documents.selectors.texts_in_scope import ScopedText

WORDS: Mapping[str, str] = {
    "lead": "lead verb",
    "governing": "governing verb",
    "inner": "inner verb",
}

Pair = tuple[int, int]


class Change(Protocol):
    """A change as the action that finds it gives it."""

    @property
    def what(self) -> str: ...
    @property
    def old(self) -> str: ...
    @property
    def new(self) -> str: ...
    @property
    def old_refs(self) -> str: ...
    @property
    def new_refs(self) -> str: ...
    @property
    def gist(self) -> str: ...
    @property
    def is_text_same(self) -> bool: ...


ChangesBetween = Callable[[Iterable[Pair]], Mapping[Pair, Sequence[Change]]]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change: where it stands, from which verb to which, and what a chosen scale says."""

    words: str
    old: str
    new: str
    refs: str
    href: str
    gist: str
    note: str


@dataclass(frozen=True, slots=True)
class PairChanges:
    """Two texts next to each other among those asked. ``between`` on record were not asked."""

    old: ScopedText
    new: ScopedText
    href: str
    between: int
    lines: Sequence[ChangeLine]


def pair_changes(
    texts: Sequence[ScopedText],
    changes_between: ChangesBetween,
    *,
    sort: str = "",
    judge: Judge | None = None,
) -> list[PairChanges]:
    """The pairs of neighbours in one language that have a change, the newest first."""
    asked = [(at, text) for at, text in enumerate(texts) if text.version is not None]
    pairs = [
        (old, new, later - earlier - 1)
        for (earlier, old), (later, new) in pairwise(asked)
        if old.language == new.language
    ]
    found = changes_between((old.version or 0, new.version or 0) for old, new, _ in pairs)
    shown = [
        _pair(old, new, between, found[old.version or 0, new.version or 0], sort, judge)
        for old, new, between in pairs
    ]
    return [pair for pair in shown[::-1] if pair.lines]


def _pair(
    old: ScopedText,
    new: ScopedText,
    between: int,
    changes: Sequence[Change],
    sort: str,
    judge: Judge | None,
) -> PairChanges:
    href = comparison_address(
        Reference(old.series, old.key, old.language), Reference(new.series, new.key, new.language)
    )
    lines = [_line(change, href, judge) for change in changes if sort in ("", change.what)]
    return PairChanges(old, new, href, between, lines)


def _line(change: Change, href: str, judge: Judge | None) -> ChangeLine:
    notes = [
        "text unchanged" if change.is_text_same else "",
        judge.note(change.old, change.new) if judge else "",
    ]
    same = change.old_refs == change.new_refs
    return ChangeLine(
        words=WORDS[change.what],
        old=change.old or "none",
        new=change.new or "none",
        refs=change.new_refs if same else f"{change.old_refs} → {change.new_refs}",
        # Folded rows open only where all are shown; a row is named by its first new clause.
        href=f"{href}#{change.new_refs.split(' ')[0]}",
        gist=change.gist,
        note="; ".join(note for note in notes if note),
    )
