"""Seeded histories of a text over many revisions, each word's first revision known.

``history(1000)`` gives always the same. What a revision does to its clauses follows
SHARES: phrases and figures are exchanged, phrases put in, taken out and put back, or
moved to another clause; clauses are moved, split, merged, turned about, removed, and
brought back after one revision or more without them.

A word is as old as the revision that wrote it, wherever it has been since. Some things
keep that the answer a careful reader would give: no name and no telling phrase is
written twice; what moves to another clause has five words or more; a clause never gets
back a word that an exchange took from it; what both wordings of an exchange have in
common stays as old as it was; and common phrases, which are written again and again,
are new each time.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from tests.benchmarks.history_clauses import Clause, Piece
from tests.benchmarks.history_pen import Pen

DEVELOPMENT_SEEDS = range(100)
REPORT_SEEDS = range(1000, 2000)

REVISIONS = 14
CLAUSES = 20

# How often a clause meets each deed in one revision.
SHARES = {
    "exchange": 0.14,
    "figure": 0.10,
    "telling phrase": 0.05,
    "common phrase": 0.05,
    "phrase out": 0.05,
    "phrase back": 0.10,
    "phrase moved": 0.03,
    "turned": 0.01,
    "split": 0.015,
    "merged": 0.015,
    "moved": 0.04,
    "removed": 0.03,
}
# How many clauses come new, and how often one comes back, in one revision.
ADDED, RETURNED = 0.7, 0.5

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A clause as printed. ``words``: where each starts, and the revision that wrote it."""

    text: str
    words: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class History:
    """The revisions of one text, the earliest first."""

    name: str
    revisions: tuple[tuple[Paragraph, ...], ...]

    @property
    def texts(self) -> list[str]:
        """The revisions as texts, paragraphs set apart by blank lines."""
        return ["\n\n".join(it.text for it in revision) for revision in self.revisions]


def history(seed: int, revisions: int = REVISIONS) -> History:
    """A text of so many revisions."""
    rng = Random(f"history/{seed}")
    pen = Pen(rng)
    clauses = [pen.clause(0) for _ in range(CLAUSES)]
    gone: list[tuple[int, Clause]] = []
    printed = [_printed(clauses)]
    for now in range(1, revisions):
        clauses = _revised(clauses, gone, now, pen, rng)
        printed.append(_printed(clauses))
    return History(str(seed), tuple(printed))


def _revised(
    clauses: Sequence[Clause], gone: list[tuple[int, Clause]], now: int, pen: Pen, rng: Random
) -> list[Clause]:
    """The clauses after one revision; what it removes is put among those gone."""
    back = [entry for entry in gone if entry[0] < now - 1]
    kept: list[Clause] = []
    moving: list[Clause] = []
    for clause in clauses:
        if rng.random() < SHARES["removed"]:
            gone.append((now, clause))
            continue
        reworded = _reworded(clause, now, pen, rng)
        (moving if rng.random() < SHARES["moved"] else kept).append(reworded)
    kept = _regrouped(kept, now, rng)
    _move_phrase(kept, rng)
    if back and rng.random() < RETURNED:
        entry = rng.choice(back)
        gone.remove(entry)
        moving.append(entry[1] if rng.random() < 0.5 else pen.exchanged(entry[1], now))
    if pen.has_clauses and rng.random() < ADDED:
        moving.append(pen.clause(now))
    for clause in moving:
        kept.insert(rng.randrange(len(kept) + 1), clause)
    return kept


def _reworded(clause: Clause, now: int, pen: Pen, rng: Random) -> Clause:
    deeds = {
        "exchange": pen.exchanged,
        "figure": pen.brought_up_to_date,
        "telling phrase": pen.with_telling_phrase,
        "common phrase": pen.with_common_phrase,
        "phrase out": pen.without_phrase,
        "phrase back": pen.with_phrase_back,
        "turned": pen.turned,
    }
    for name, deed in deeds.items():
        if rng.random() < SHARES[name]:
            clause = deed(clause, now)
    return clause


def _regrouped(clauses: list[Clause], now: int, rng: Random) -> list[Clause]:
    """Clauses with some split in their halves and some joined with the next."""
    found: list[Clause] = []
    for clause in clauses:
        turn = rng.random()
        if turn < SHARES["split"] and len(clause.halves) > 1:
            found += clause.split()
        elif turn > 1 - SHARES["merged"] and found and len(found[-1].halves) < 3:
            found.append(found.pop().joined(clause, Piece(", and moreover ", now)))
        else:
            found.append(clause)
    return found


def _move_phrase(clauses: list[Clause], rng: Random) -> None:
    """One phrase taken out of a clause and put at the end of another."""
    for at, clause in enumerate(clauses):
        if rng.random() < SHARES["phrase moved"] and len(clauses) > 1:
            taken = clause.phrase_taken(rng)
            if taken is not None:
                clauses[at], phrase = taken
                to = rng.choice([it for it in range(len(clauses)) if it != at])
                clauses[to] = clauses[to].with_phrase(phrase)


def _printed(clauses: Sequence[Clause]) -> tuple[Paragraph, ...]:
    return tuple(map(_paragraph, clauses))


def _paragraph(clause: Clause) -> Paragraph:
    pieces = clause.pieces()
    text = "".join(piece.text for piece in pieces)
    origins = [piece.origin for piece in pieces for _ in piece.text]
    return Paragraph(text[0].upper() + text[1:], tuple(_words(text, origins)))


def _words(text: str, origins: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Words that are more than marks, each by its first letter or figure."""
    for word in _WORD.finditer(text):
        start = next((at for at in range(*word.span()) if text[at].isalnum()), None)
        if start is not None:
            yield start, origins[start]
