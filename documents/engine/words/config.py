"""Every threshold of the word stage, with its range and what it rests on.

The evidence: words displayed for each that must be marked (the requirement is 1.12 at
most), and stretches a reader sees marked, over the rows of the labelled pairs developed
on. ``python -m tests.benchmarks.thresholds`` makes the tables again.
"""

from dataclasses import dataclass
from typing import Final

# Tokens an edit may be slid by, one way (0 and up); dates and most names are shorter. Level from
# 3 to 24; at 0 two of the eight labelled pairs have another row.
# ``python -m tests.benchmarks.constant_thresholds`` turns it.
REACH: Final = 12


@dataclass(frozen=True)
class WordsConfig:
    """Thresholds of the edit script and its grouping."""

    # Words that may stand between two edits shown as one (0..5); all must be stop words.
    # Without any, 1.008 and 651 stretches; 1.086 and 478 at 1, 1.094 and 469 from 2 on.
    bridge_words: int = 2
    # How many they may be for each word that the two edits mark (0..1): so that what is
    # displayed stays near the least. 1.086 and 484 stretches at 0.2, level from 0.34 on in
    # real texts; in generated ones 1.038 at 0.34, 1.039 at 0.5.
    bridge_share: float = 0.34

    # Bounds of work. ``cells``: the largest product of two sides' tokens that is compared,
    # which takes an eighth of it in bytes. ``edits``: the most of one row, at some 500 bytes
    # and 10 µs each; whole documents pasted as one clause have hundreds.
    cells: int = 400_000_000
    edits: int = 100_000


DEFAULT: Final = WordsConfig()
