"""Every threshold of the alignment, with its range and what it rests on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AlignmentConfig:
    """Thresholds and weights of the alignment stages."""

    number_weight: float = 0.3
    candidates_each: int = 8
    posting_limit: int = 64
    bias: float = -10.0
    dice: float = 3.0
    contained: float = 3.9
    order: float = 4.5
    opening: float = 2.65
    shared: float = 3.7
    one_side: float = 1.1
    both_sides: float = 4.2
    enclosed: float = 4.3
    clear: float = 1.5
    margin: float = 1.5
    anchor: float = 2.0
    rounds: int = 3
    work: int = 3_000_000
    part_of_whole: float = 0.2
    part_beyond: float = 0.25
    part_explained: float = 0.4


DEFAULT = AlignmentConfig()
