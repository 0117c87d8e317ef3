"""What a reviser does to the words of clauses: writes, exchanges, brings up to date, adds."""

import re
from dataclasses import replace
from difflib import SequenceMatcher
from random import Random

from tests.benchmarks.history_clauses import Clause, Half, Piece
from tests.benchmarks.paragraphs import STOCK
from tests.benchmarks.phrases import COMMON, TELLING
from tests.benchmarks.slots import FIGURES, NAMES, figure
from tests.benchmarks.stock import EXCHANGES, PREAMBULAR

# Words from which on a phrase can be told again elsewhere.
TELLING_WORDS = 5

_PARTS = re.compile(r"\{(\w+)\}|\[([^\]]*)\]|([^{\[]+)")
_ALTERNATIVES = {
    phrase: tuple(other for other in group if other != phrase)
    for group in EXCHANGES
    for phrase in group
}
_EXCHANGEABLE = re.compile(
    r"(?<!\w)(?:"
    + "|".join(sorted(map(re.escape, _ALTERNATIVES), key=len, reverse=True))
    + r")(?!\w)"
)


class Pen:
    """Writes and rewrites clauses; writes no name, no phrase and no stock clause twice."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._stock = rng.sample(range(len(STOCK)), len(STOCK))
        self._telling = rng.sample(TELLING, len(TELLING))
        self._names = {kind: rng.sample(names, len(names)) for kind, names in NAMES.items()}

    @property
    def has_clauses(self) -> bool:
        """Whether there is a stock clause that was not written, and names for it."""
        return bool(self._stock) and all(len(names) > 2 for names in self._names.values())

    def clause(self, now: int) -> Clause:
        """A clause of the stock that was not written before."""
        stock = self._stock.pop()
        names: dict[str, str] = {}
        halves = tuple(self._half(half, names, now) for half in STOCK[stock])
        return Clause(halves, "," if stock < len(PREAMBULAR) else ";")

    def exchanged(self, clause: Clause, now: int) -> Clause:
        """One phrase of the stock's words exchanged for another the clause never had."""
        places = [
            (at, place, found)
            for at, half in enumerate(clause.halves)
            for place, piece in enumerate(half.pieces)
            if not piece.kind
            for found in _EXCHANGEABLE.finditer(piece.text)
        ]
        self._rng.shuffle(places)
        for at, place, found in places:
            others = [it for it in _ALTERNATIVES[found[0]] if clause.used.isdisjoint(it.split())]
            if others:
                other = self._rng.choice(others)
                pieces = _exchanged(clause.halves[at].pieces[place], found, other, now)
                used = clause.used | set(found[0].split()) | set(other.split())
                return replace(clause.exchanged(at, place, pieces), used=used)
        return clause

    def brought_up_to_date(self, clause: Clause, now: int) -> Clause:
        """Every figure another one."""
        for at, half in enumerate(clause.halves):
            for place, piece in enumerate(half.pieces):
                if piece.kind in FIGURES:
                    clause = clause.exchanged(at, place, [self._other_figure(piece, now)])
        return clause

    def with_telling_phrase(self, clause: Clause, now: int) -> Clause:
        """A phrase that no clause ever had, at the end."""
        if not self._telling:
            return clause
        phrase = self._filled(self._telling.pop())
        return clause.with_phrase(Piece(f", {phrase}", now, "phrase"))

    def with_common_phrase(self, clause: Clause, now: int) -> Clause:
        """A phrase that any clause may have had, at the end; it stays."""
        phrase = self._rng.choice(COMMON)
        if any(phrase in piece.text for piece in clause.pieces()):
            return clause
        return clause.with_phrase(Piece(f", {phrase}", now, "common"))

    def without_phrase(self, clause: Clause, now: int) -> Clause:
        """One of its phrases taken out."""
        return clause.with_shown(False, now, self._rng)

    def with_phrase_back(self, clause: Clause, now: int) -> Clause:
        """One of the phrases taken out of it put back where it stood."""
        return clause.with_shown(True, now, self._rng)

    def turned(self, clause: Clause, _now: int) -> Clause:
        """Its halves in the other order."""
        return replace(clause, halves=clause.halves[::-1])

    def _half(self, stock: str, names: dict[str, str], now: int) -> Half:
        pieces: list[Piece] = []
        for blank, option, words in _PARTS.findall(stock):
            if blank in FIGURES:
                pieces += self._figure(blank, now)
            elif blank:
                names.setdefault(blank, self._name(blank))
                pieces.append(Piece(names[blank], now, "name"))
            elif option and self._rng.random() < 0.5:
                kind = "phrase" if len(option.split()) >= TELLING_WORDS else "option"
                pieces.append(Piece(self._filled(option), now, kind))
            elif words:
                pieces.append(Piece(words, now))
        return Half(tuple(pieces), Piece(", and ", now))

    def _name(self, kind: str) -> str:
        names = self._names[kind]
        return names.pop() if names else self._rng.choice(NAMES[kind])

    def _filled(self, phrase: str) -> str:
        return re.sub(
            r"\{(\w+)\}",
            lambda it: figure(it[1], self._rng) if it[1] in FIGURES else self._name(it[1]),
            phrase,
        )

    def _figure(self, kind: str, now: int) -> list[Piece]:
        """A figure, and apart from it the unit that outlives it."""
        number, space, unit = figure(kind, self._rng).rpartition(" ")
        if kind not in ("months", "session"):
            return [Piece(number + space + unit, now, kind)]
        return [Piece(number, now, kind), Piece(space + unit, now)]

    def _other_figure(self, piece: Piece, now: int) -> Piece:
        """Another figure that has no word of the former."""
        while True:
            other = self._figure(piece.kind, now)[0]
            if set(other.text.split()).isdisjoint(piece.text.split()):
                return other


def _exchanged(piece: Piece, found: re.Match[str], other: str, now: int) -> list[Piece]:
    """A piece with a phrase in it exchanged."""
    before, after = piece.text[: found.start()], piece.text[found.end() :]
    blended = _blended(replace(piece, text=found[0]), other, now)
    pieces = [replace(piece, text=before), *blended, replace(piece, text=after)]
    return [it for it in pieces if it.text]


def _blended(piece: Piece, other: str, now: int) -> list[Piece]:
    """Other words for a piece's; those that both have in common keep their revision."""
    old, new = piece.text.split(), other.split()
    found: list[Piece] = []
    for tag, _, _, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if start < end:
            space = " " if end < len(new) else ""
            origin = piece.origin if tag == "equal" else now
            found.append(Piece(" ".join(new[start:end]) + space, origin))
    return found
