"""Segmentation: a text cut into typed clauses, no character lost.

Stages, each in its module: ``blocks`` finds paragraphs, ``labels`` what is
printed before them, ``units`` what each shows by itself, ``front``, ``back``
and ``outline`` what they are and stand under, ``refs`` how they are cited;
``cutting`` puts them together.
"""

from documents.engine.segmentation.cutting import Readings, paragraphs, segment

__all__ = ["Readings", "paragraphs", "segment"]
