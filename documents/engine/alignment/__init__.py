"""Which clauses of two texts correspond, and which of them moved.

Stages, each testable alone: sides → exact → candidates → scores → assignment
(``pairs``) → splits and merges → moves.
"""

from documents.engine.alignment.aligning import Alignment, align
from documents.engine.alignment.constraints import NONE, Constraints
from documents.engine.alignment.pairs import TooDifferent
from documents.engine.alignment.splits import Link

__all__ = ["NONE", "Alignment", "Constraints", "Link", "TooDifferent", "align"]
