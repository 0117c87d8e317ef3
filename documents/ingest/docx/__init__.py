"""Word files (.docx), as ECMA-376 describes them.

``reader`` reads a file, ``body`` its paragraphs and tables, ``runs`` their characters
and tracked changes, ``numbering`` counts lists, ``parts`` has notes and what is reported.
"""

from documents.ingest.docx.reader import read

__all__ = ["read"]
