"""Every threshold of the rows, with its range and what it rests on.

The other stages have theirs in configs of their own: ``segmentation/config.py``,
``verb_config.py``, ``alignment/config.py``, ``words/config.py``, ``parallel/config.py`` and
``provenance/config.py``. What is more than half ("most items", in ``chapeaux.py``) is none: with
less a clause could have two partners.
"""

from typing import Final

# A change of part is the whole document's where at least this share of the clauses
# that have a counterpart made it (0..1), and at least this many did (1 and up). A text that
# only moved some recitals down keeps most of its clauses in their part. No text measured changes
# its form, and none is said to, with 0.1 to 0.95 and 1 to 20: they rest on what a form is, and
# on texts made for the tests. ``python -m tests.benchmarks.constant_thresholds`` turns them.
FORM_SHARE: Final = 0.6
FORM_LEAST: Final = 5
