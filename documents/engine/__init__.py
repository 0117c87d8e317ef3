"""Segmentation and comparison of diplomatic texts: text in, frozen values out.

The engine knows no database and no Django. Offsets are code points.
"""

from documents.engine.alignment import Constraints
from documents.engine.comparison import compare
from documents.engine.segmentation import segment

__all__ = ["Constraints", "compare", "segment"]
