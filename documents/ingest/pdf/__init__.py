"""PDF files: words (``pages``, by ``process``) into ``lines``, lines into ``paragraphs``."""

from documents.ingest.pdf.reader import read

__all__ = ["read"]
