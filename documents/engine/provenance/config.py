"""Every threshold of the tracing of phrases, with its range and what it rests on.

The evidence is the share of words given the text that wrote them, with one threshold
turned and the others as they are, on generated histories with seeds to develop on
(.9970 as chosen, .904 by the WikiWho algorithm), and what was read by eye of the runs
found elsewhere in two Security Council series that nothing is reported on.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProvenanceConfig:
    """Thresholds of what counts as attested elsewhere. Weights are rarities, 0..1000 a word."""

    # Tokens of a run that is looked up elsewhere (2 and up). Level from 2 to 5, .9962 at 6
    # and .9932 at 8; the longer, the fewer places a run has.
    run: int = 4
    # What each token of such a run adds to its weight, common ones too (0 and up): a long run
    # of common words is no chance. With the best ``weight`` beside it, .9955 at 0, .9965 at
    # 50, .9970 at 100, .9969 at 150, .9959 at 200.
    each: int = 100
    # How much such a run weighs (0 and up). Stop words have no rarity, "Nations" 190, a rare
    # word up to 1000. .9892 at 1000, .9928 at 1500, .9955 at 2000, .9933 at 2500. In real
    # texts a full name, or six words of common prose.
    weight: int = 1750
    # Tokens on either side that words put back into their own clause have in common with an
    # earlier wording of it (1 and up). Level from 1 to 4.
    context: int = 2
    # Stop words and marks in a row that may have been matched by chance inside what came new
    # (0 and up). Level: what they are given hardly matters, but real runs stay in one piece.
    island: int = 3
    # Places where a run is looked up (1 and up). .9966 at 1, level from 4 on.
    occurrences: int = 8
    # Earlier wordings of a clause that are remembered (1 and up). .9964 at 1, level from 3 on.
    wordings: int = 12


DEFAULT = ProvenanceConfig()
