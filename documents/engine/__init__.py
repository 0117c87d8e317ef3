"""Segmentation and comparison of diplomatic texts: text in, frozen values out.

The engine knows no database and no Django. Offsets are code points. ``FORM`` says
whether its source runs or what was compiled from it; results are the same.
"""

from documents.engine._form import FORM  # first: it says where the other modules come from
from documents.engine.alignment import Constraints
from documents.engine.comparison import compare
from documents.engine.segmentation import segment

__all__ = ["FORM", "Constraints", "compare", "segment"]
