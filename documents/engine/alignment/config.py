"""Every threshold of the alignment, with its range and what it rests on.

The evidence is F1 over links with one threshold turned and the others as they are:
on the labelled pairs developed on (L, .994 as chosen), on the same pairs without what
stayed the same (C, .993), on generated revisions of 31 (.999), 310 (G310, .996) and
3,100 paragraphs (G3100, .996; all of seeds to develop on). Measures not named move by
less than .001. ``python -m tests.benchmarks.thresholds`` makes the tables again. With
some 230 labelled links, .002 is one link: a flat stretch is better evidence than a peak.
Where these measures are level, forty unlabelled pairs of successive texts, read by eye
and counted in links, say more (read).
"""

from dataclasses import dataclass
from typing import Final

# Constants and no fields, since they are asked for each word or pair of clauses;
# ``python -m tests.benchmarks.constant_thresholds`` turns them.

# How much less a word weighs each time that twice as many clauses hold it (0 and up): with 1,
# half where four do, a third where eight do. L .989 and G3100 .983 at 0; L .996 but G310 .994
# at 0.5; L .989 and C .986 at 2.
SPREADING: Final = 1.0

# Keys that more than this share of the clauses (0..1) hold are counted by lanes: numbers with
# a byte for each clause, 1 where the key stands, so that lanes added up count for all
# clauses at once. A lane takes the time of so many single entries, however many it holds.
# All lanes together stay within a multiple of the text. What it bears on is time, and through
# ``looked_up`` what is found: level from 1/4096 to 1/8.
COMMON_SHARE: Final = 1 / 256
# What shares this share of what the best does (0..1) may be the better one by the order of
# words. Level from 0.5 to 1: only texts of many near twins have such.
NEARLY_BEST: Final = 0.85
# So many of these, clauses, are looked at one by one (0 and up), and more are looked up. It
# bears on time: level from 0 to 1,024.
ONE_BY_ONE: Final = 128

# Tokens that make an opening (1 and up). Level from 1 to 10 to within .001: at 1 and 2 G310
# loses .0006.
OPENING_TOKENS: Final = 4
# By what share of a clause's weight a pair stands out at most (0..1). Twins differ by a name or
# two, a tenth of what they hold; thrice that is clear of any twin. G310 .992 and G3100 .994 at
# 0.1; level from 0.3 to 0.5; L .991 and C .990 at 1.
LARGEST_EXCESS: Final = 0.3


@dataclass(frozen=True)
class AlignmentConfig:
    """Thresholds and weights of the alignment stages, in the order of the stages.

    Weights are of log odds: 1 makes a pair e times as likely. A pair needs more than 0.
    """

    # How many candidates a clause has at most (1 and up). L .989 and G3100 .988 at 1; level
    # from 2 to 16, at a cost that grows with it. Of 60 pairs of real texts without labels,
    # three lose the link of their titles at 3, and one finds a split more at 8.
    candidates_each: int = 4
    # Entries of the index that a clause looks at, or what takes as long (1 and up). Level from
    # 40 to 9,600: what bears on it are texts of thousands of near twins, each of a hundred
    # words or in a text of ten thousand.
    looked_up: int = 600

    # What a pair starts from before its wording is weighed (below 0). The higher, the more
    # strangers are paired: L .989 at -8.3 and .996 at -6.8, C .979 at -8.3; but G310 .994 at
    # -6.8 and .993 at -6.3, where read gains four right links and some ten wrong ones.
    bias: float = -7.3
    # Weight of the share of the lighter clause's words that both hold (0 and up). C .990 at
    # 1.8, G310 .994 at 3.8.
    contained: float = 2.8
    # Weight of the likeness of the two token sequences (0 and up). L .989 and C .979 at 1.2,
    # G310 .994 at 3.2.
    order: float = 2.2
    # Weight of the likeness of the first four tokens (0 and up). C .986 at 0.7, G310 .994 at
    # 2.2 and .992 at 2.7.
    opening: float = 1.7
    # Weight of how much they share in all, as a logarithm (0 and up). Level from 2.2 to 2.8;
    # L .996, but G310 .994 at 3.4.
    shared: float = 2.8
    # Weight of how far the pair stands out for the clause it stands out most for (0 and up).
    # C .986 at 0; L .989 at 7.5, C .986.
    distinct: float = 5.0
    # The same for the other clause (0 and up), which parts near twins. G310 .991 and G3100
    # .994 at 0; C .990 at 2.5 and 6.5.
    mutual: float = 4.5

    # What is added where the anchors on one side agree (0 and up). C .979 at 0, .986 at 0.9;
    # level to 3.6; L .992 at 7.2.
    one_side: float = 1.8
    # ... on both sides. L .985 at 1.8 and .989 at 2.8; level to 4.8; .989 at 5.8.
    both_sides: float = 3.8
    # Weight of ``order`` besides, where nothing else lies between the anchors (0 and up).
    # L .981 at 0, .985 at 3; level to 9; .992 at 12.
    enclosed: float = 6.0
    # How far apart, in clauses, the anchors around a pair may lie in both texts before they say
    # nothing of it (1 and up): what stands between was written anew. Level from 6; L .991 at 5,
    # .980 at 2. In texts of which much was written anew read finds some thirty wrong links
    # fewer at 8 than without a bound, and five right ones; at 7 six wrong ones fewer again; at
    # 6 five more, and three right ones.
    reach: int = 7
    # What a pair that opens otherwise must share, as ``dice``, for its neighbours to say anything
    # of it (0..1): strangers stand in one place too. Level to 0.2; L .991 at 0.25. Read finds
    # four wrong links fewer at 0.15 than at 0, and no right one; those share 0.17 and more.
    heard_from: float = 0.15
    # Log odds from which a pair may be an anchor before anything is assigned. Clauses that
    # stayed the same make it idle: level from -3 to 5, and without such pairs.
    clear: float = 1.5
    # By how much such a pair must beat its rivals (0 and up). Level from 0 to 6.
    margin: float = 1.5
    # Log odds from which an assigned pair is an anchor in the next round. Level from 0 to 2,
    # C .990 from 3 on; read finds one right link more at 1 than at 2, a title beside a line
    # of adoption in which all but the form had changed.
    anchor: float = 1.0
    # How often pairs are assigned (1 and up), unless nothing changes before. L .991 and C
    # .990 at 1; level from 2 on.
    rounds: int = 3

    # Bounds of time. ``work``: steps along the edges of the assignment, some 1 µs each.
    # ``cells``: products of two clauses' tokens over all candidates, 2 s for each 10 billion;
    # texts of 20,000 words in one clause need 0.4 billion. ``clauses``: the most of one side;
    # the longest treaties have some thousands. No text measured comes near any of them.
    work: int = 3_000_000
    cells: int = 10_000_000_000
    clauses: int = 50_000

    # The share of a whole's weight that a part must add to its other parts (0..1). L .991 from
    # 0.15 on, one part lost; G3100 .997 at 0.2. A short part of a long whole is a part
    # nevertheless: read finds ten right links more at 0.1 than at 0.2, and one wrong one;
    # at 0.08 three wrong ones more and one right.
    part_of_whole: float = 0.1
    # The same for a part that was taken over and stands beside another of its whole (0 to
    # ``part_of_whole``). Level throughout; read finds three right ones more at 0.03 than at
    # 0.1, and none that is wrong.
    part_taken_over: float = 0.03
    # The share of a part's weight that the whole holds where it was taken over (0..1). Level
    # from 0.4. Those that read finds have all of it.
    part_held: float = 0.85
    # The share of the part's own weight that this must be (0..1). G310 .993 and G3100 .995
    # at 0.05; from 0.35 on G310 .997 and G3100 .997, but L .989, two parts lost: real ones are
    # looser than ours.
    part_beyond: float = 0.25
    # The share of a part's weight that the whole must hold (0..1). Level from 0.2; L .991 at
    # 0.45, .987 at 0.6. Read gains three right links at 0.38 over 0.4, and at 0.3 two more
    # beside four wrong ones.
    part_explained: float = 0.38
    # How many times as much the other parts must explain to drive out the clause that the
    # whole was paired with (1 and up). Level from 0.7 to 2.
    part_clearly: float = 1.15
    # By what share of its weight a part must stand out for its whole (0 to 0.3), lest it be
    # a near twin's: those differ by about a tenth. G3100 .989 at 0, .994 at 0.05, .998 at
    # 0.2. L level throughout, on ten links: no reason to ask for more than twins do.
    part_excess: float = 0.1
    # The same for a part that stands beside another of its whole (-0.3 to 0.3). Level from
    # -0.3 to 0; G3100 .990 at 0.05.
    part_adjacent: float = -0.02


DEFAULT: Final = AlignmentConfig()
