"""A text and its translation, clause by clause: the same content in two languages.

A translation keeps the order of its original, so the clauses are aligned in
order, one to one, one to two, or one to none. What speaks for a pair can be
shown to its reader: the number printed before both, the figures and names in
both, the kind and class of what they do.
"""

from documents.engine.parallel.rows import ParallelRow, beside

__all__ = ["ParallelRow", "beside"]
