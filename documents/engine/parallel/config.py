"""What each sign of a translated clause is worth, in the units of one sum.

A pair's worth is the sum of its signs; what is left alone is worth nothing, so a
pair below zero is none. The values were set on the documents of a corpus whose
symbol has an even SHA-256 and are reported on the others (docs/accuracy.md).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ParallelConfig:
    """Worth of signs that agree, and cost of those that do not."""

    number: float = 1.0
    """The printed number before both, alike; half of it is taken off where they differ."""

    kind: float = 0.5
    """Clauses of one kind; taken off where they differ."""

    depth: float = 0.3
    """Both stand alone or both in a list; taken off where one does not."""

    class_: float = 0.5
    """Lead verbs of one class (asking, recalling …); half taken off where they differ."""

    anchors: float = 1.5
    """Times the share of figures and roots in common, above ``expected_overlap``."""

    expected_overlap: float = 0.15
    """Share that clauses of one document have in common by chance."""

    length: float = 0.6
    """Times the squared logarithm of the lengths' ratio, taken off; at most ``longest``."""

    longest: float = 1.5
    joined: float = 0.3
    """Taken off where two clauses are one in the other language: it is rare."""


DEFAULT = ParallelConfig()
