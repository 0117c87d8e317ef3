"""How much hangs on each threshold: the measures at a few values around the one chosen.

    python -m tests.benchmarks.thresholds --gold DIR            all of them, some ten minutes
    python -m tests.benchmarks.thresholds --gold DIR bias anchor

One threshold is turned at a time, all others as they are. It looks only at what may be
developed on: the labelled pairs 01 to 08, the same without the paragraphs that stayed
the same (harder, for nothing is sure there), and generated revisions with seeds below 100.
What it finds is written, by hand and in short, beside each threshold in
``documents/engine/alignment/config.py`` and ``documents/engine/words/config.py``. Constants
are turned by ``constant_thresholds.py`` and ``typing_thresholds.py``.
"""

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from functools import cache
from pathlib import Path

from documents.engine.alignment import Alignment
from documents.engine.alignment.config import DEFAULT as ALIGNMENT
from documents.engine.alignment.config import AlignmentConfig
from documents.engine.comparison import align_cuts
from documents.engine.cuts import Cut
from documents.engine.segmentation import paragraphs
from documents.engine.vocabulary import Reader, Vocabulary
from documents.engine.words import edit_words
from documents.engine.words.config import DEFAULT as WORDS
from documents.engine.words.config import WordsConfig
from tests.benchmarks.accuracy import generated
from tests.benchmarks.gold import BadGold, read_gold
from tests.benchmarks.known import Answer, KnownPair
from tests.benchmarks.marked import least, shown
from tests.benchmarks.moved import words_of
from tests.benchmarks.scores import LINKS, Tally, score
from tests.benchmarks.tables import table

# Revisions of each size that every value is tried on.
SEEDS = {31: 60, 310: 6, 3_100: 1}

# Values tried around each threshold; those that only bound work are not among them,
# for no text here comes near them.
ALIGNMENT_VALUES: Mapping[str, Sequence[float]] = {
    "candidates_each": (1, 2, 4, 8, 16),
    "looked_up": (40, 150, 600, 2400, 9600),
    "bias": (-8.3, -7.8, -7.3, -6.8, -6.3),
    "contained": (1.8, 2.3, 2.8, 3.3, 3.8),
    "order": (1.2, 1.7, 2.2, 2.7, 3.2),
    "opening": (0.7, 1.2, 1.7, 2.2, 2.7),
    "shared": (2.2, 2.5, 2.8, 3.1, 3.4),
    "distinct": (0.0, 2.5, 5.0, 7.5, 10.0),
    "mutual": (0.0, 2.5, 4.5, 6.5, 9.0),
    "one_side": (0.0, 0.9, 1.8, 3.6, 7.2),
    "both_sides": (1.8, 2.8, 3.8, 4.8, 5.8),
    "enclosed": (0.0, 3.0, 6.0, 9.0, 12.0),
    "reach": (2, 5, 7, 12, 60),
    "heard_from": (0.0, 0.1, 0.15, 0.2, 0.25),
    "clear": (-3.0, 0.0, 1.5, 5.0, 50.0),
    "margin": (0.0, 0.75, 1.5, 3.0, 6.0),
    "anchor": (0.0, 1.0, 2.0, 3.0, 5.0),
    "rounds": (1, 2, 3, 4, 6),
    "part_of_whole": (0.05, 0.08, 0.1, 0.15, 0.2),
    "part_taken_over": (0.0, 0.03, 0.05, 0.08, 0.1),
    "part_held": (0.4, 0.6, 0.85, 0.95, 1.0),
    "part_beyond": (0.05, 0.15, 0.25, 0.35, 0.45),
    "part_explained": (0.2, 0.3, 0.38, 0.45, 0.6),
    "part_clearly": (0.7, 1.0, 1.15, 1.5, 2.0),
    "part_excess": (0.0, 0.05, 0.1, 0.2, 0.29),
    "part_adjacent": (-0.3, -0.1, -0.02, 0.0, 0.05),
}
WORDS_VALUES: Mapping[str, Sequence[float]] = {
    "bridge_words": (0, 1, 2, 3, 5),
    "bridge_share": (0.0, 0.2, 0.34, 0.5, 1.0),
}
UNTRIED = frozenset({"work", "cells", "clauses", "edits"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; gives back the exit status: 0, or 2 where the directory cannot be used."""
    options = _options(arguments)
    try:
        groups = developed_on(options.gold)
    except BadGold as error:
        print(error, file=sys.stderr)
        return 2
    for name in options.names or [*ALIGNMENT_VALUES, *WORDS_VALUES]:
        lines = _words(name, groups) if name in WORDS_VALUES else _alignment(name, groups)
        print("\n".join([f"{name}:", "", *lines, ""]), flush=True)
    return 0


def developed_on(gold: Path) -> dict[str, list[KnownPair]]:
    """The pairs that values are tried on, by what they are. Raises BadGold."""
    developed, _ = read_gold(gold)
    return {"labelled": developed, "changed": list(map(only_changed, developed))} | {
        str(count): list(generated(count, often, is_report=False).pairs)
        for count, often in SEEDS.items()
    }


def _alignment(name: str, groups: Mapping[str, Sequence[KnownPair]]) -> list[str]:
    """F1 over links, and over those of split and merged clauses, at each value."""
    rows = []
    for value in ALIGNMENT_VALUES[name]:
        config = replace(ALIGNMENT, **{name: value})
        tallies = [tally for pairs in groups.values() for tally in measured(pairs, config)]
        rows.append([_value(value, getattr(ALIGNMENT, name)), *(f"{it.f1:.4f}" for it in tallies)])
    head = [cell for group in groups for cell in (f"links, {group}", f"parts, {group}")]
    return table(["value", *head], rows)


def measured(pairs: Iterable[KnownPair], config: AlignmentConfig) -> tuple[Tally, Tally]:
    """What an alignment with other thresholds gets right: all links, and those of parts."""
    links, parts = Tally(), Tally()
    for pair in pairs:
        found = score(pair, _rows(pair, _aligned(pair, config)))
        links += found[LINKS]
        parts += found["split"] + found["merged"]
    return links, parts


def only_changed(pair: KnownPair) -> KnownPair:
    """A pair without the rows known to be the same."""
    rows = [row for row in pair.answers if row.label != "same"]
    olds, news = (
        sorted(at for row in rows for at in getattr(row, side)) for side in ("old", "new")
    )
    at_old, at_new = ({at: n for n, at in enumerate(side)} for side in (olds, news))
    return KnownPair(
        pair.name,
        tuple(pair.old[i] for i in olds),
        tuple(pair.new[j] for j in news),
        tuple(
            replace(
                row,
                old=tuple(at_old[i] for i in row.old),
                new=tuple(at_new[j] for j in row.new),
            )
            for row in rows
        ),
    )


def _aligned(pair: KnownPair, config: AlignmentConfig) -> Alignment:
    old, new = map(_cut, pair.texts)
    return align_cuts(old, new, Reader(Vocabulary.shared()), config=config)


@cache
def _cut(text: str) -> Cut:
    return paragraphs(text)


def _rows(pair: KnownPair, found: Alignment) -> list[Answer]:
    """An alignment as rows; same and reworded are told apart by print, which counts for nothing."""
    rows = []
    for link in found.links:
        is_same = [pair.old[i] for i in link.old] == [pair.new[j] for j in link.new]
        label = "same" if is_same else "reworded"
        label = "split" if len(link.new) > 1 else "merged" if len(link.old) > 1 else label
        rows.append(Answer(link.old, link.new, label, moved=link.pair in found.moved))  # type: ignore[arg-type]  # a label
    return rows


def _words(name: str, groups: Mapping[str, Sequence[KnownPair]]) -> list[str]:
    """Words displayed for each that must be marked, and stretches a reader sees, at each value."""
    rows = []
    for value in WORDS_VALUES[name]:
        config = replace(WORDS, **{name: value})
        cells = [cell for pairs in groups.values() for cell in _displayed(pairs, config)]
        rows.append([_value(value, getattr(WORDS, name)), *cells])
    head = [cell for group in groups for cell in (f"words, {group}", f"stretches, {group}")]
    return table(["value", *head], rows)


def _displayed(pairs: Iterable[KnownPair], config: WordsConfig) -> tuple[str, str]:
    displayed = needed = stretches = 0
    for pair in pairs:
        for row in pair.answers:
            if not (row.old and row.new):
                continue
            old, new = (
                "\n".join(pair.old[i] for i in row.old),
                "\n".join(pair.new[j] for j in row.new),
            )
            seen = list(shown(edit_words(old, new, Vocabulary.shared(), config)))
            displayed += sum(len(words_of(text)) for text in seen)
            needed += least(words_of(old), words_of(new))
            stretches += len(seen) // 2
    return f"{displayed / needed:.3f}", f"{stretches:,}"


def _value(value: float, chosen: float) -> str:
    return f"**{value}**" if value == chosen else f"{value}"


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.thresholds",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--gold", type=Path, required=True, help="labelled pairs")
    names = [*ALIGNMENT_VALUES, *WORDS_VALUES]
    parser.add_argument("names", nargs="*", choices=[[], *names], help="thresholds; all by default")
    return parser.parse_args(arguments)


def untried() -> set[str]:
    """Thresholds that nothing is tried for, beyond those that only bound work."""
    named = {field.name for config in (AlignmentConfig, WordsConfig) for field in fields(config)}
    return named - ALIGNMENT_VALUES.keys() - WORDS_VALUES.keys() - UNTRIED


if __name__ == "__main__":
    sys.exit(main())
