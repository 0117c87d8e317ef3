"""Clauses whose pieces remember which revision wrote them, and how they are taken apart."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a clause that one revision wrote.

    ``kind``: "" for the stock's words; "phrase" and "option" for what can be taken out and
    put back, of which only a phrase, being long, can be told again in another clause; else
    the kind of figure it is, or "name" or "common". What is not shown was taken out.
    """

    text: str
    origin: int
    kind: str = ""
    is_shown: bool = True


@dataclass(frozen=True, slots=True)
class Half:
    """Words that could stand alone, and what joins them to a half before them."""

    pieces: tuple[Piece, ...]
    joint: Piece

    def with_pieces(self, at: int, pieces: Sequence[Piece]) -> "Half":
        """The half with others in one piece's place."""
        return replace(self, pieces=(*self.pieces[:at], *pieces, *self.pieces[at + 1 :]))


@dataclass(frozen=True, slots=True)
class Clause:
    """Halves that could stand alone. ``used``: what exchanges have put in or taken out."""

    halves: tuple[Half, ...]
    end: str
    used: frozenset[str] = frozenset()

    def pieces(self) -> list[Piece]:
        """What is printed, in order."""
        found: list[Piece] = []
        for at, half in enumerate(self.halves):
            found += [half.joint] if at else []
            found += [piece for piece in half.pieces if piece.is_shown]
        return [*found, Piece(self.end, 0)]

    def split(self) -> list["Clause"]:
        """Two clauses of its halves."""
        middle = len(self.halves) // 2
        return [
            replace(self, halves=self.halves[:middle]),
            replace(self, halves=self.halves[middle:]),
        ]

    def joined(self, other: "Clause", joint: Piece) -> "Clause":
        """One clause of this and another."""
        first, *rest = other.halves
        halves = (*self.halves, replace(first, joint=joint), *rest)
        return Clause(halves, other.end, self.used | other.used)

    def phrase_taken(self, rng: Random) -> tuple["Clause", Piece] | None:
        """The clause without one of its phrases, and the phrase; None where it has none."""
        found = self._phrases(("phrase",), is_shown=True)
        if not found:
            return None
        at, place = rng.choice(found)
        return self.exchanged(at, place, ()), self.halves[at].pieces[place]

    def with_phrase(self, phrase: Piece) -> "Clause":
        """The clause with a phrase at its end."""
        last = len(self.halves) - 1
        place = len(self.halves[last].pieces) - 1
        return self.exchanged(last, place, (self.halves[last].pieces[place], phrase))

    def with_shown(self, is_shown: bool, now: int, rng: Random) -> "Clause":
        """The clause with one of its phrases, written before now, put back or taken out."""
        found = [
            (at, place)
            for at, place in self._phrases(("phrase", "option"), is_shown=not is_shown)
            if self.halves[at].pieces[place].origin < now
        ]
        if not found:
            return self
        at, place = rng.choice(found)
        turned = replace(self.halves[at].pieces[place], is_shown=is_shown)
        return self.exchanged(at, place, (turned,))

    def exchanged(self, at: int, place: int, pieces: Sequence[Piece]) -> "Clause":
        """The clause with other pieces in one's place."""
        half = self.halves[at].with_pieces(place, pieces)
        return replace(self, halves=(*self.halves[:at], half, *self.halves[at + 1 :]))

    def _phrases(self, kinds: Sequence[str], *, is_shown: bool) -> list[tuple[int, int]]:
        return [
            (at, place)
            for at, half in enumerate(self.halves)
            for place, piece in enumerate(half.pieces)
            if piece.kind in kinds and piece.is_shown == is_shown
        ]
