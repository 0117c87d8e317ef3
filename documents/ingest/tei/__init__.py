"""TEI P5 (https://tei-c.org/guidelines/p5/): the text as printed, with its header's facts.

Where an editor gives two readings (``choice``), the printed one is the text.
"""

from documents.ingest.tei.reader import read

__all__ = ["read"]
