"""Every threshold of the alignment, with its range and what it rests on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AlignmentConfig:
    """Thresholds and weights of the alignment stages."""

    candidates_each: int = 4
    looked_up: int = 600
    bias: float = -7.3
    contained: float = 2.8
    order: float = 2.2
    opening: float = 1.7
    shared: float = 2.8
    distinct: float = 5.0
    mutual: float = 4.5
    one_side: float = 1.8
    both_sides: float = 3.8
    enclosed: float = 6.0
    clear: float = 1.5
    margin: float = 1.5
    anchor: float = 2.0
    rounds: int = 3
    work: int = 3_000_000
    part_of_whole: float = 0.2
    part_beyond: float = 0.25
    part_explained: float = 0.4
    part_clearly: float = 1.15
    part_excess: float = 0.05
    part_adjacent: float = -0.02


DEFAULT = AlignmentConfig()
