"""Every threshold of the word stage, with its range and what it rests on.

The evidence: words displayed for each that must be marked (the requirement is 1.12 at
most), and stretches a reader sees marked, over the rows of the labelled pairs developed
on. ``python -m tests.benchmarks.thresholds`` makes the tables again. That of the constants is
told with them.
"""

from dataclasses import dataclass
from typing import Final

# How many comparisons come out otherwise with a constant turned, of the eight labelled pairs, of
# generated revisions and of 60 real pairs without labels, ``python -m
# tests.benchmarks.constant_thresholds`` tells. Level: none does, of any of them. What no real text
# tells apart rests on wordings of our own, in tests/engine/test_words_config.py.

# Tokens an edit may be slid by, one way (0 and up); dates and most names are shorter. At 0 two
# labelled and 16 real pairs; level from 3 to 24.
REACH: Final = 12
# Letters of a word from which a figure printed against it may be the mark of a note (1 and up):
# "port5"; shorter ones are symbols more often, as "km2" is. Level from 1 to 10.
SHORTEST_NOTED: Final = 4
# Tokens, the number among them, within which the word stands that leads a list of numbers (1 and
# up): "resolutions 1901, 1902 and 1903". At 1 two labelled and 12 real pairs; level from 3 to 96.
# A dozen numbers have their lead so near, and a long table is not walked for each of its own.
LEAD_WITHIN: Final = 24
# Tokens that may stand between two parts of one date (0 and up): "12, and 14 May". At 0 two
# labelled and 15 real pairs, at 1 one real one; level from 2 to 6, but in "item 12, and of 14
# May", with three, 12 is no day.
MOST_JOINTS: Final = 2
# Tokens of the days before a month and the month itself (1 and up), past which no weekday is
# looked for: "Monday, 5 and 6 May" has four, "Monday, 5, 6 and 7 May" six. Level from 1 to 10.
LONGEST_DAY: Final = 4
# Tokens from a phrase within which a word of the name stands that it is part of (1 and up), all
# between them small: "the Board on the Full Use". At 1 three real pairs; level from 2 to 10.
NAME_WITHIN: Final = 3
# Characters of a stretch between two edits that are shown as one (0 and up), as a bound of work:
# the two longest stop words of a language have 18, with what stands around them 24. At 10 five
# real pairs; level from 20 to 80.
LONGEST_BRIDGE: Final = 40


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
