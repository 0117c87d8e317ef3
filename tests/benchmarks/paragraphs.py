"""Paragraphs written from the stock: options settled, names drawn, blanks filled."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random

from tests.benchmarks.slots import FIGURES, NAMES, figure
from tests.benchmarks.stock import OPERATIVE, PREAMBULAR, Halves

STOCK: tuple[Halves, ...] = PREAMBULAR + OPERATIVE
SECTION = 31
OPTION_SHOWN = 0.35

_BLANK = re.compile(r"\{(\w+)\}")
_OPTION = re.compile(r"\[([^\]]*)\]")


@dataclass(frozen=True, slots=True)
class Draft:
    """A clause of the stock with what is chosen in it.

    ``shown`` says for each option of both halves whether it is there; ``names``
    and ``figures`` fill the blanks.
    """

    stock: int
    shown: tuple[bool, ...]
    names: Mapping[str, str]
    figures: Mapping[str, str]

    @property
    def end(self) -> str:
        """The mark a paragraph of its part ends with."""
        return "," if self.stock < len(PREAMBULAR) else ";"

    def halves(self) -> Halves:
        """Both halves with options settled and blanks still open."""
        shown = iter(self.shown)
        first, second = (
            _OPTION.sub(lambda option: option[1] if next(shown) else "", half)
            for half in STOCK[self.stock]
        )
        return first, second

    def fill(self, half: str) -> str:
        """A half with its blanks filled."""
        return _BLANK.sub(lambda blank: (self.names | self.figures)[blank[1]], half)

    def text(self) -> str:
        """The paragraph as printed."""
        return printed(", and ".join(map(self.fill, self.halves())), self.end)


def printed(words: str, end: str) -> str:
    """A paragraph with a capital and its final mark."""
    return words[0].upper() + words[1:] + end


class Writer:
    """Writes paragraphs of which any two of one stock clause differ in two names or more."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._taken: set[tuple[int, str, tuple[str, ...]]] = set()

    def base(self, count: int) -> list[Draft]:
        """So many paragraphs, in sections that open with recitals; no clause twice in a section."""
        drafts: list[Draft] = []
        while len(drafts) < count:
            chosen = self._rng.sample(range(len(STOCK)), min(SECTION, count - len(drafts)))
            chosen.sort(key=lambda stock: stock >= len(PREAMBULAR))
            drafts += map(self.draft, chosen)
        return drafts

    def draft(self, stock: int) -> Draft:
        """One new paragraph from a clause of the stock."""
        whole = "".join(STOCK[stock])
        blanks = list(dict.fromkeys(_BLANK.findall(whole)))
        return Draft(
            stock=stock,
            shown=tuple(self._rng.random() < OPTION_SHOWN for _ in _OPTION.findall(whole)),
            names=self._names(stock, [blank for blank in blanks if blank in NAMES]),
            figures={blank: figure(blank, self._rng) for blank in blanks if blank in FIGURES},
        )

    def _names(self, stock: int, blanks: list[str]) -> dict[str, str]:
        while True:
            names = {blank: self._rng.choice(NAMES[blank]) for blank in blanks}
            near = [
                (stock, left_out, tuple(names[blank] for blank in blanks if blank != left_out))
                for left_out in blanks
            ]
            if self._taken.isdisjoint(near):
                self._taken.update(near)
                return names


def brought_up_to_date(draft: Draft, rng: Random) -> Draft:
    """The same paragraph with every figure another one."""
    return replace(draft, figures={kind: figure(kind, rng) for kind in draft.figures})


def with_option_turned(draft: Draft, rng: Random) -> Draft:
    """The same paragraph with one optional phrase put in or taken out."""
    at = rng.randrange(len(draft.shown))
    shown = tuple(is_shown != (n == at) for n, is_shown in enumerate(draft.shown))
    return replace(draft, shown=shown)
